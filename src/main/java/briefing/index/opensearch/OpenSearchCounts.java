package briefing.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** How many passages meet a query, counted by the cluster and remembered for a while. */
final class OpenSearchCounts {

    /** What others load changes the counts, though not by much. */
    private static final long REMEMBERED_NANOS = 60_000_000_000L;

    /** Far more than one question asks for. */
    private static final int MOST_REMEMBERED = 50_000;

    private final OpenSearchSearches searches;
    private final Map<Query, Long> counts;
    private final AtomicLong since;

    OpenSearchCounts(OpenSearchSearches searches) {
        this(searches, new ConcurrentHashMap<>(), new AtomicLong(System.nanoTime()));
    }

    private OpenSearchCounts(OpenSearchSearches searches, Map<Query, Long> counts, AtomicLong since) {
        this.searches = searches;
        this.counts = counts;
        this.since = since;
    }

    /** The same memory, counting by other searches. */
    OpenSearchCounts by(OpenSearchSearches others) {
        return new OpenSearchCounts(others, counts, since);
    }

    long of(Query query) {
        Long known = counts.get(query);
        if (known != null) {
            return known;
        }
        learn(Stream.of(query));
        return counts.getOrDefault(query, 0L);
    }

    /** Counts those that are not known, at once. */
    void learn(Stream<Query> queries) {
        if (System.nanoTime() - since.get() > REMEMBERED_NANOS || counts.size() > MOST_REMEMBERED) {
            forget();
        }
        List<Query> unknown = unknown(queries);
        take(
                unknown,
                searches.counts(unknown.stream().map(OpenSearchQueries::json).toList()));
    }

    /** Those that are not known; {@link #take} takes their counts, which {@link #search} finds along with others. */
    List<Query> unknown(Stream<Query> queries) {
        return queries.distinct().filter(query -> !counts.containsKey(query)).toList();
    }

    static ObjectNode search(Query query) {
        return OpenSearchSearches.counting(OpenSearchQueries.json(query));
    }

    void take(List<Query> queries, List<Long> found) {
        for (int i = 0; i < queries.size(); i++) {
            counts.put(queries.get(i), found.get(i));
        }
    }

    void forget() {
        counts.clear();
        since.set(System.nanoTime());
    }
}
