package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.opensearch.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees that of each file exactly those passages are in the cluster that its own document names: of what was there before,
 * of work that was cut off, or of two who wrote at once, something else may be left.
 */
final class OpenSearchStrays {

    private static final int MOST = 5_000;

    private final OpenSearchNodes nodes;
    private final OpenSearchSearches searches;
    private final OpenSearchSettings settings;
    private final OpenSearchBulk bulk;

    OpenSearchStrays(
            OpenSearchNodes nodes, OpenSearchSearches searches, OpenSearchSettings settings, OpenSearchBulk bulk) {
        this.nodes = nodes;
        this.searches = searches;
        this.settings = settings;
        this.bulk = bulk;
    }

    /**
     * Deletes what does not belong to these files; where something is missing, the file is forgotten, so that it is read
     * again. Everything that was written must be findable.
     *
     * @return whether anything was deleted
     */
    boolean remove(List<String> files) {
        Map<String, Integer> named = new HashMap<>();
        Set<String> documents = new HashSet<>();
        for (JsonNode file : read(files)) {
            JsonNode of = file.path("_source").path("content").path("documents");
            named.put(file.path("_source").path("file").asText(), of.size());
            of.forEach(id -> documents.add(id.asText()));
        }
        List<String> unwanted = new ArrayList<>(unnamed(files, documents));
        Map<String, Integer> there = counts(files, documents);
        named.forEach((file, count) -> {
            if (there.getOrDefault(file, 0) < count) {
                unwanted.add(OpenSearchFiles.id(file));
            }
        });
        unwanted.forEach(bulk::delete);
        bulk.flush();
        return !unwanted.isEmpty();
    }

    /** The ids of what is in the files, but in no file's document. */
    private List<String> unnamed(List<String> files, Set<String> documents) {
        ObjectNode query = OpenSearchQueries.restricted(OpenSearchQueries.terms("file", files));
        ((ObjectNode) query.path("bool"))
                .putArray("must_not")
                .add(OpenSearchQueries.kind(OpenSearchFiles.FILE))
                .add(OpenSearchQueries.terms("document", documents));
        List<String> ids = new ArrayList<>();
        searches.search(OpenSearchSearches.body(query, MOST).put("_source", false))
                .path("hits")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("_id").asText()));
        return ids;
    }

    /** How many of the articles and passages that a file names are there. */
    private Map<String, Integer> counts(List<String> files, Set<String> documents) {
        ObjectNode query = OpenSearchQueries.restricted(
                OpenSearchQueries.terms("file", files), OpenSearchQueries.terms("document", documents));
        ((ObjectNode) query.path("bool")).putArray("must_not").add(OpenSearchQueries.kind(OpenSearchDocuments.VECTOR));
        ObjectNode body = OpenSearchSearches.body(query, 0);
        body.putObject("aggs")
                .putObject("files")
                .putObject("terms")
                .put("field", "file")
                .put("size", files.size());
        Map<String, Integer> counts = new HashMap<>();
        searches.search(body)
                .path("aggregations")
                .path("files")
                .path("buckets")
                .forEach(bucket -> counts.put(
                        bucket.path("key").asText(), bucket.path("doc_count").asInt()));
        return counts;
    }

    private JsonNode read(List<String> files) {
        ObjectNode ids = JSON.createObjectNode();
        files.forEach(file -> ids.withArray("ids").add(OpenSearchFiles.id(file)));
        Reply reply = nodes.send("POST", "/" + settings.index() + "/_mget", ids.toString());
        if (!reply.ok()) {
            throw OpenSearchFailures.refused(settings, reply);
        }
        ArrayNode there = JSON.createArrayNode();
        reply.body().path("docs").forEach(doc -> {
            if (doc.path("found").asBoolean()) {
                there.add(doc);
            }
        });
        return there;
    }
}
