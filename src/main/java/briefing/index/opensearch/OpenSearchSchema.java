package briefing.index.opensearch;

import briefing.index.opensearch.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The index in the cluster as we need it: made where there is none, and never changed where it is somebody else's. */
final class OpenSearchSchema {

    /** What is written into a new index; one of another number is not touched. */
    static final int FORMAT = 3;

    /** The first version with filters inside a search of Lucene's vectors. */
    static final String OLDEST = "2.4";

    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9}).*");

    /** Up to version 2, OpenSearch's BM25 has the constant factor k1 + 1 that Lucene's no longer has. */
    private static final double LEGACY_FACTOR = 2.2;

    private final OpenSearchNodes nodes;
    private final OpenSearchSettings settings;
    private final String vectorField;
    private final Known known;

    /** What was seen of the index, once for all who ask. */
    private static final class Known {
        private final Set<String> fields = ConcurrentHashMap.newKeySet();
        private volatile String version = "";
    }

    OpenSearchSchema(OpenSearchNodes nodes, OpenSearchSettings settings, String modelName) {
        this(nodes, settings, "vector_" + OpenSearchDocuments.digest(modelName, 6), new Known());
    }

    private OpenSearchSchema(OpenSearchNodes nodes, OpenSearchSettings settings, String vectorField, Known known) {
        this.nodes = nodes;
        this.settings = settings;
        this.vectorField = vectorField;
        this.known = known;
    }

    /** The same, asking by other nodes. */
    OpenSearchSchema by(OpenSearchNodes others) {
        return new OpenSearchSchema(others, settings, vectorField, known);
    }

    /** Makes the index on first use, or sees that it is ours. */
    void ensure() {
        synchronized (known) {
            if (known.version.isEmpty()) {
                known.version = look();
            }
        }
    }

    /** The version of the cluster, once the index is seen to be ours. */
    private String look() {
        String found = versionOfCluster();
        String path = "/" + settings.index();
        Reply mapping = nodes.send("GET", path + "/_mapping", null);
        if (mapping.status() == 404) {
            Reply created = nodes.send("PUT", path, definition());
            if (!created.ok() && !created.errorType().equals("resource_already_exists_exception")) {
                throw OpenSearchFailures.refused(settings, created);
            }
            mapping = nodes.send("GET", path + "/_mapping", null);
        }
        if (!mapping.ok()) {
            throw OpenSearchFailures.refused(settings, mapping);
        }
        JsonNode mappings = mapping.body().findPath("mappings");
        JsonNode format = mappings.path("_meta").path("briefing");
        if (format.isMissingNode()) {
            throw OpenSearchFailures.foreign(settings.index());
        }
        if (format.asInt() != FORMAT) {
            throw OpenSearchFailures.otherFormat(settings.index(), format.asInt());
        }
        mappings.path("properties").fieldNames().forEachRemaining(known.fields::add);
        return found;
    }

    private String versionOfCluster() {
        Reply root = nodes.send("GET", "/", null);
        if (!root.ok()) {
            throw OpenSearchFailures.refused(settings, root);
        }
        JsonNode found = root.body().path("version");
        String number = found.path("number").asText("");
        String distribution = found.path("distribution").asText("elasticsearch");
        Matcher parts = VERSION.matcher(number);
        boolean fits = distribution.equals("opensearch")
                && parts.matches()
                && (Integer.parseInt(parts.group(1)) > 2
                        || Integer.parseInt(parts.group(1)) == 2 && Integer.parseInt(parts.group(2)) >= 4);
        if (!fits) {
            throw OpenSearchFailures.wrongVersion(
                    settings.urls().get(0), number.isEmpty() ? "no OpenSearch" : distribution + " " + number);
        }
        return number;
    }

    /** The version of OpenSearch, once it is known. */
    Optional<String> version() {
        return known.version.isEmpty() ? Optional.empty() : Optional.of(known.version);
    }

    /** By what a score of the cluster is to be divided to be one of the local index. */
    double bm25Factor() {
        return known.version.startsWith("2.") ? LEGACY_FACTOR : 1;
    }

    /** The field of the vectors: another model has another field. */
    String vectorField() {
        return vectorField;
    }

    boolean hasVectors() {
        String field = vectorField;
        if (!known.fields.contains(field)) {
            Reply mapping = nodes.send("GET", "/" + settings.index() + "/_mapping/field/" + field, null);
            if (mapping.body().toString().contains("\"" + field + "\"")) {
                known.fields.add(field);
            }
        }
        return known.fields.contains(field);
    }

    /** Makes the field of the vectors, whose dimension is known when the first vector is there. */
    void ensureVectors(int dimension) {
        String field = vectorField;
        if (known.fields.contains(field)) {
            return;
        }
        Reply reply = nodes.send("PUT", "/" + settings.index() + "/_mapping", """
                {"properties":{"%s":{"type":"knn_vector","dimension":%d,
                  "method":{"name":"hnsw","engine":"lucene","space_type":"cosinesimil",
                    "parameters":{"m":16,"ef_construction":100}}}}}
                """.formatted(field, dimension));
        if (!reply.ok()) {
            throw OpenSearchFailures.refused(settings, reply);
        }
        known.fields.add(field);
    }

    /**
     * Text is cut by the same parts of Lucene as in the local index. Vectors are not kept a second time in the source.
     */
    private String definition() {
        return """
                {"settings":{
                  "number_of_shards":%d,"number_of_replicas":%d,"knn":true,
                  "max_terms_count":1000000,
                  "analysis":{
                    "filter":{"han_pairs":{"type":"cjk_bigram","output_unigrams":true,
                      "ignored_scripts":["hiragana","katakana","hangul"]}},
                    "normalizer":{"folded":{"type":"custom","filter":["lowercase"]}},
                    "analyzer":{
                      "zh":{"type":"custom","tokenizer":"standard","filter":["cjk_width","lowercase","han_pairs"]},
                      "en":{"type":"english"}}}},
                 "mappings":{
                  "_meta":{"briefing":%d},"dynamic":"strict","_source":{"excludes":["vector_*"]},
                  "properties":{
                    "kind":{"type":"keyword"},"file":{"type":"keyword"},"document":{"type":"keyword"},
                    "written":{"type":"long"},"passages":{"type":"integer"},
                    "model":{"type":"keyword"},"embedded":{"type":"keyword"},
                    "article":{"type":"keyword","fields":{"folded":{"type":"keyword","normalizer":"folded"}}},
                    "title":{"type":"keyword","normalizer":"folded","ignore_above":4000,"doc_values":false},
                    "source":{"type":"keyword","normalizer":"folded","ignore_above":4000,"doc_values":false},
                    "published":{"type":"date","format":"strict_date"},
                    "language":{"type":"keyword"},
                    "passage":{"type":"keyword"},
                    "start":{"type":"integer","index":false},"end":{"type":"integer","index":false},
                    "zh":{"type":"text","analyzer":"zh"},"en":{"type":"text","analyzer":"en"},
                    "print_body":{"type":"keyword","doc_values":false},
                    "print_sketch":{"type":"keyword","doc_values":false},
                    "content":{"type":"object","enabled":false}}}}
                """.formatted(settings.shards(), settings.replicas(), FORMAT);
    }
}
