package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.opensearch.OpenSearchBulk.Version;
import briefing.passage.Passage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The passages without a vector: those of many files are fetched at a time, the newest first. */
final class OpenSearchPending {

    private static final int FILES = 200;
    private static final int PAGE = 5_000;

    private final OpenSearchSearches searches;
    private final OpenSearchSchema schema;
    /** The file of each passage that waits, in the order in which they are to be embedded. */
    private final Map<Passage, String> waiting = new LinkedHashMap<>();
    /** How many passages of each file wait. */
    private final Map<String, Integer> ofFile = new HashMap<>();

    /** The versions of their documents. */
    private final Map<String, Version> versions = new HashMap<>();

    private int left;
    private boolean counted;

    OpenSearchPending(OpenSearchSearches searches, OpenSearchSchema schema) {
        this.searches = searches;
        this.schema = schema;
    }

    /** What is known no longer holds. */
    void forget() {
        waiting.clear();
        ofFile.clear();
        versions.clear();
        counted = false;
    }

    /** At most so many; some of a file that was begun may have theirs. */
    int count() {
        if (!counted) {
            ObjectNode body = OpenSearchSearches.body(unfinished(), 0);
            body.putObject("aggs").putObject("passages").putObject("sum").put("field", "passages");
            left = searches.search(body)
                    .path("aggregations")
                    .path("passages")
                    .path("value")
                    .asInt();
            counted = true;
        }
        return left;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<Passage> first(int k) {
        return waiting.keySet().stream().limit(k).toList();
    }

    /** The file of a passage that waits, which it then does no longer; null where it did not. */
    @Nullable
    String take(Passage passage) {
        left = Math.max(0, left - 1);
        return waiting.remove(passage);
    }

    /** What a file was when its passages were fetched. */
    Version version(String file) {
        return Objects.requireNonNull(versions.get(file));
    }

    /** Whether that was the last passage of its file. */
    boolean isFinished(String file) {
        return ofFile.merge(file, -1, Integer::sum) == 0;
    }

    /**
     * Fetches more; everything that was written must be findable.
     *
     * @param finished is told the files of which no passage waits after all
     * @return whether there was any file
     */
    boolean fetch(Consumer<String> finished) {
        ObjectNode body = OpenSearchSearches.only(OpenSearchSearches.body(unfinished(), FILES), "file");
        body.putArray("sort")
                .add(JSON.createObjectNode().put("published", "desc"))
                .add(JSON.createObjectNode().put("file", "asc"));
        body.put("seq_no_primary_term", true);
        List<String> files = new ArrayList<>();
        for (JsonNode hit : searches.search(body).path("hits").path("hits")) {
            String file = OpenSearchSearches.field(hit, "file");
            files.add(file);
            versions.put(
                    file,
                    new Version(
                            hit.path("_seq_no").asLong(),
                            hit.path("_primary_term").asLong()));
        }
        if (files.isEmpty()) {
            left = 0;
            counted = true;
            return false;
        }
        ObjectNode models = OpenSearchQueries.terms("model", List.of(schema.vectorField()));
        Set<String> have = new HashSet<>();
        searches.each(
                of(files, OpenSearchDocuments.VECTOR, models),
                PAGE,
                hit -> have.add(hit.path("_source").path("document").asText()));
        searches.each(of(files, OpenSearchDocuments.PASSAGE, null), PAGE, hit -> {
            if (!have.contains(hit.path("_id").asText())) {
                String file = hit.path("_source").path("file").asText();
                waiting.put(OpenSearchDocuments.passage(hit.path("_source")), file);
                ofFile.merge(file, 1, Integer::sum);
            }
        });
        files.stream().filter(file -> ofFile.getOrDefault(file, 0) == 0).forEach(finished);
        return true;
    }

    private static ObjectNode of(List<String> files, String kind, @Nullable ObjectNode condition) {
        return OpenSearchQueries.restricted(
                OpenSearchQueries.kind(kind), OpenSearchQueries.terms("file", files), condition);
    }

    private ObjectNode unfinished() {
        ObjectNode node = OpenSearchQueries.restricted(OpenSearchQueries.kind(OpenSearchFiles.FILE));
        ObjectNode bool = (ObjectNode) node.path("bool");
        bool.putArray("must_not").add(OpenSearchQueries.terms("embedded", List.of(schema.vectorField())));
        bool.putArray("filter")
                .addObject()
                .putObject("range")
                .putObject("passages")
                .put("gt", 0);
        return node;
    }
}
