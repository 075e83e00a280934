package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.opensearch.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Searches in the cluster: whole answers or none, each within the time of a question. */
final class OpenSearchSearches {

    /** Words weigh by the counts of all shards, which takes a round among them more. */
    private static final String WEIGHED = "dfs_query_then_fetch";

    private static final String UNWEIGHED = "query_then_fetch";

    /** More searches in one request would make the others wait for it. */
    private static final int BATCH = 200;

    private final OpenSearchNodes nodes;
    private final OpenSearchSettings settings;
    private final OpenSearchSchema schema;
    private final String preference;

    OpenSearchSearches(OpenSearchNodes nodes, OpenSearchSettings settings, OpenSearchSchema schema) {
        this.nodes = nodes;
        this.settings = settings;
        this.schema = schema;
        // The same copies of the shards each time, so that scores do not flicker.
        this.preference = Integer.toHexString(settings.owner().hashCode());
    }

    /** One search; what it found is in {@code hits.hits}. */
    JsonNode search(ObjectNode body) {
        schema.ensure();
        Reply reply = nodes.send(
                "POST",
                "/" + settings.index() + "/_search?search_type=" + WEIGHED
                        + "&allow_partial_search_results=false&preference=" + preference,
                body.toString());
        if (!reply.ok()) {
            throw OpenSearchFailures.refused(settings, reply);
        }
        return reply.body();
    }

    /** Several searches in one request, of each what it found, in order; those that only count are not weighed. */
    List<JsonNode> search(List<ObjectNode> bodies) {
        return search(bodies, body -> isCount(body) ? UNWEIGHED : WEIGHED);
    }

    /** The same with words that weigh by the counts of each shard. */
    List<JsonNode> searchUnweighed(List<ObjectNode> bodies) {
        return search(bodies, body -> UNWEIGHED);
    }

    private List<JsonNode> search(List<ObjectNode> bodies, Function<ObjectNode, String> type) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        schema.ensure();
        StringBuilder lines = new StringBuilder();
        for (ObjectNode body : bodies) {
            ObjectNode header = JSON.createObjectNode()
                    .put("search_type", type.apply(body))
                    .put("allow_partial_search_results", false)
                    .put("preference", preference);
            lines.append(header).append('\n').append(body).append('\n');
        }
        Reply reply = nodes.send("POST", "/" + settings.index() + "/_msearch", lines.toString());
        if (!reply.ok()) {
            throw OpenSearchFailures.refused(settings, reply);
        }
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode response : reply.body().path("responses")) {
            if (!response.has("hits")) {
                throw OpenSearchFailures.refused(
                        settings, new Reply(response.path("status").asInt(), response));
            }
            found.add(response);
        }
        return found;
    }

    /** Tells everything that meets a query, fetched page by page. */
    void each(ObjectNode query, int page, Consumer<JsonNode> hit) {
        ObjectNode body = body(query, page);
        body.putArray("sort").add(JSON.createObjectNode().put("passage", "asc"));
        while (true) {
            JsonNode hits = search(body).path("hits").path("hits");
            hits.forEach(hit);
            if (hits.size() < page) {
                return;
            }
            body.set("search_after", hits.path(hits.size() - 1).path("sort"));
        }
    }

    /** How many documents meet each query, in few requests. */
    List<Long> counts(List<ObjectNode> queries) {
        List<Long> counts = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += BATCH) {
            List<ObjectNode> batch = queries.subList(from, Math.min(from + BATCH, queries.size())).stream()
                    .map(OpenSearchSearches::counting)
                    .toList();
            search(batch).forEach(found -> counts.add(count(found)));
        }
        return counts;
    }

    /** A search that only counts what meets a query; {@link #count} tells what it found. */
    static ObjectNode counting(ObjectNode query) {
        return body(query, 0).put("track_total_hits", true);
    }

    private static boolean isCount(ObjectNode body) {
        return body.path("size").asInt() == 0;
    }

    static long count(JsonNode found) {
        return found.path("hits").path("total").path("value").asLong();
    }

    /** A search for everything that meets a query, at most {@code size} at a time. */
    static ObjectNode body(ObjectNode query, int size) {
        ObjectNode body = JSON.createObjectNode().put("size", size).put("track_total_hits", false);
        body.set("query", query);
        return body;
    }

    /** The same without what is stored, but with one field of it. */
    static ObjectNode only(ObjectNode body, String field) {
        body.put("_source", false).putArray("docvalue_fields").add(field);
        return body;
    }

    /** The field of a hit of such a search. */
    static String field(JsonNode hit, String field) {
        return hit.path("fields").path(field).path(0).asText();
    }
}
