package briefing.index;

import static briefing.index.OpenSearchNodes.JSON;

import briefing.index.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        boolean changed = false;
        ObjectNode query = OpenSearchQueries.restricted(OpenSearchQueries.terms("file", files));
        ObjectNode bool = (ObjectNode) query.path("bool");
        ArrayNode not = bool.putArray("must_not").add(OpenSearchQueries.kind(OpenSearchFiles.FILE));
        not.add(OpenSearchQueries.terms("document", documents));
        ObjectNode body = OpenSearchSearches.body(query, MOST).put("_source", false);
        for (JsonNode hit : searches.search(body).path("hits").path("hits")) {
            bulk.delete(hit.path("_id").asText());
            changed = true;
        }
        not.remove(1);
        not.add(OpenSearchQueries.kind(OpenSearchDocuments.VECTOR));
        bool.putArray("filter").add(OpenSearchQueries.terms("document", documents));
        body.put("size", 0);
        body.putObject("aggs")
                .putObject("files")
                .putObject("terms")
                .put("field", "file")
                .put("size", files.size());
        Map<String, Integer> found = new HashMap<>();
        for (JsonNode bucket :
                searches.search(body).path("aggregations").path("files").path("buckets")) {
            found.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
        }
        for (Map.Entry<String, Integer> file : named.entrySet()) {
            if (found.getOrDefault(file.getKey(), 0) < file.getValue()) {
                bulk.delete(OpenSearchFiles.id(file.getKey()));
                changed = true;
            }
        }
        bulk.flush();
        return changed;
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
