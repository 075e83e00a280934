package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.CatalogueEntry;
import briefing.index.FileState;
import briefing.index.opensearch.OpenSearchFiles.IndexedState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files in the cluster, read once and kept in memory until somebody else changes them. */
final class OpenSearchCatalogue {

    private static final int PAGE = 5_000;

    /** How long others' changes may go unnoticed where nobody asks. */
    private static final long FRESH_NANOS = 60_000_000_000L;

    private final OpenSearchSearches searches;
    private final Map<String, IndexedState> files = new HashMap<>();
    private boolean loaded;
    /** The newest change that is known, in milliseconds. */
    private long newest;

    private long looked;

    OpenSearchCatalogue(OpenSearchSearches searches) {
        this.searches = searches;
    }

    synchronized Map<String, FileState> files() {
        current();
        Map<String, FileState> states = new HashMap<>();
        files.forEach((id, file) -> states.put(id, file.state()));
        return states;
    }

    synchronized List<CatalogueEntry> entries() {
        current();
        return files.values().stream()
                .flatMap(file -> file.entries().stream())
                .sorted(Comparator.comparing(CatalogueEntry::article))
                .toList();
    }

    synchronized boolean isOf(String file, String owner) {
        IndexedState known = files.get(file);
        return known == null || known.owner().equals(owner);
    }

    /** This process wrote a file. */
    synchronized void put(IndexedState file, long written) {
        files.put(file.state().id(), file);
        newest = Math.max(newest, written);
    }

    /** Takes up a file's new time; its content is as it was. */
    synchronized void settle(FileState state) {
        files.computeIfPresent(state.id(), (id, file) -> new IndexedState(state, file.entries(), file.owner()));
    }

    synchronized void remove(String file) {
        files.remove(file);
    }

    /** What is known may not be so. */
    synchronized void forget() {
        loaded = false;
    }

    /** Looks whether others changed anything. */
    synchronized void refresh() {
        looked = System.nanoTime();
        ObjectNode body = OpenSearchSearches.body(OpenSearchQueries.kind(OpenSearchFiles.FILE), 0);
        body.put("track_total_hits", true);
        body.putObject("aggs").putObject("newest").putObject("max").put("field", "written");
        JsonNode found = searches.search(body);
        long count = found.path("hits").path("total").path("value").asLong();
        long written = found.path("aggregations").path("newest").path("value").asLong();
        if (!loaded || count != files.size() || written > newest) {
            load();
        }
    }

    private void current() {
        if (!loaded || System.nanoTime() - looked > FRESH_NANOS) {
            refresh();
        }
    }

    private void load() {
        files.clear();
        newest = 0;
        ObjectNode body = OpenSearchSearches.body(OpenSearchQueries.kind(OpenSearchFiles.FILE), PAGE);
        body.putArray("sort").add(JSON.createObjectNode().put("file", "asc"));
        body.putObject("_source").putArray("excludes").add("content.documents");
        while (true) {
            JsonNode hits = searches.search(body).path("hits").path("hits");
            for (JsonNode hit : hits) {
                put(
                        OpenSearchFiles.state(hit.path("_source")),
                        hit.path("_source").path("written").asLong());
            }
            if (hits.size() < PAGE) {
                break;
            }
            body.set("search_after", hits.path(hits.size() - 1).path("sort"));
        }
        loaded = true;
    }
}
