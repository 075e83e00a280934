package briefing.index;

import static briefing.index.OpenSearchNodes.JSON;

import briefing.article.Language;
import briefing.passage.Passage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The passages without a vector, fetched many at a time, newest first. */
final class OpenSearchPending {

    private static final int PAGE = 2_000;

    private final OpenSearchSearches searches;
    private final OpenSearchSchema schema;
    private final Deque<Passage> queue = new ArrayDeque<>();
    private int left;
    private boolean counted;

    OpenSearchPending(OpenSearchSearches searches, OpenSearchSchema schema) {
        this.searches = searches;
        this.schema = schema;
    }

    /** What is known no longer holds. */
    synchronized void forget() {
        queue.clear();
        counted = false;
    }

    synchronized int count() {
        if (!counted) {
            left = (int) Math.min(Integer.MAX_VALUE, searches.count(query()));
            counted = true;
        }
        return left;
    }

    /**
     * The next passages; a passage stays until it is {@link #embedded}.
     *
     * @param beforeFetching makes what was written findable
     */
    synchronized List<Passage> next(int k, Runnable beforeFetching) {
        if (queue.isEmpty()) {
            beforeFetching.run();
            fetch();
        }
        return new ArrayList<>(queue.stream().limit(k).toList());
    }

    synchronized void embedded(List<Passage> passages) {
        passages.forEach(queue::remove);
        left = Math.max(0, left - passages.size());
    }

    private void fetch() {
        ObjectNode body = OpenSearchSearches.body(query(), PAGE);
        body.put("track_total_hits", true);
        body.putArray("sort")
                .add(JSON.createObjectNode().put("published", "desc"))
                .add(JSON.createObjectNode().put("passage", "asc"));
        JsonNode hits = searches.search(body).path("hits");
        left = hits.path("total").path("value").asInt();
        counted = true;
        for (JsonNode hit : hits.path("hits")) {
            queue.add(OpenSearchDocuments.passage(hit.path("_source")));
        }
    }

    private ObjectNode query() {
        ObjectNode query = OpenSearchQueries.kind(OpenSearchDocuments.PASSAGE);
        ObjectNode node = OpenSearchQueries.restricted(query);
        ObjectNode embedded = OpenSearchQueries.terms(
                "embedded",
                Stream.of(Language.values()).map(schema::vectorField).toList());
        ((ObjectNode) node.path("bool")).putArray("must_not").add(embedded);
        return node;
    }
}
