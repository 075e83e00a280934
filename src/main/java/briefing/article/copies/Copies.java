package briefing.article.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which articles of a corpus say the same: one saved twice, or one wire story on several sites with other furniture around
 * it. Not the same are texts that differ in a figure, as this month's report and last month's do.
 *
 * <p>Articles meet only where they share one of their rarest-hashed clauses (Broder's bottom-k sketch), so that the work
 * grows with the number of articles and not with its square. Not safe for use by several threads.
 */
public final class Copies {

    /** How many clauses with the smallest hashes stand for an article. */
    public static final int SKETCH = 8;

    /** A clause in more articles than this is a turn of phrase and leads to no copy. */
    private static final int PHRASE = 200;

    private record Known(String article, ArticlePrint print) {}

    private final Map<String, Known> all = new HashMap<>();
    private final Map<Long, List<Known>> bySketch = new HashMap<>();
    private final Map<Long, List<Known>> byBody = new HashMap<>();

    /** Takes up an article, instead of what was known under its id. */
    public void put(String article, ArticlePrint print) {
        remove(article);
        Known known = new Known(article, print);
        all.put(article, known);
        byBody.computeIfAbsent(print.body(), body -> new ArrayList<>(1)).add(known);
        for (long clause : sketch(print)) {
            bySketch.computeIfAbsent(clause, c -> new ArrayList<>(1)).add(known);
        }
    }

    /** Forgets an article. */
    public void remove(String article) {
        Known known = all.remove(article);
        if (known != null) {
            remove(byBody, known.print().body(), known);
            for (long clause : sketch(known.print())) {
                remove(bySketch, clause, known);
            }
        }
    }

    /** An empty list would stay for ever, one for each clause that was ever read. */
    private static void remove(Map<Long, List<Known>> articles, long hash, Known known) {
        articles.computeIfPresent(hash, (same, sharing) -> {
            sharing.removeIf(other -> other.article().equals(known.article()));
            return sharing.isEmpty() ? null : sharing;
        });
    }

    /** The ids of the other articles that say the same as this one, in order; empty where it is not known. */
    public List<String> of(String article) {
        Known known = all.get(article);
        if (known == null) {
            return List.of();
        }
        Set<String> copies = new TreeSet<>();
        byBody.getOrDefault(known.print().body(), List.of()).forEach(same -> copies.add(same.article()));
        for (long clause : sketch(known.print())) {
            List<Known> sharing = bySketch.getOrDefault(clause, List.of());
            if (sharing.size() <= PHRASE) {
                sharing.stream()
                        .filter(other -> known.print().saysTheSameAs(other.print()))
                        .forEach(other -> copies.add(other.article()));
            }
        }
        copies.remove(article);
        return List.copyOf(copies);
    }

    /** The clauses by which the copies of an article are found: each copy shares one of them, or its body. */
    public static long[] sketch(ArticlePrint print) {
        long[] clauses = print.clauses();
        return Arrays.copyOf(clauses, Math.min(SKETCH, clauses.length));
    }
}
