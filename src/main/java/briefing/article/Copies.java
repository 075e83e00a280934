package briefing.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which articles of a corpus say the same: one saved twice, or one wire story on several sites with other furniture around
 * it. Not the same are texts that differ in a figure, as this month's report and last month's do.
 *
 * <p>Articles meet only where they share one of their rarest-hashed clauses (Broder's bottom-k sketch), so that the work
 * grows with the number of articles and not with its square. Not safe for use by several threads.
 */
public final class Copies {

    /** How many clauses with the smallest hashes stand for an article. */
    private static final int SKETCH = 8;

    /** A clause in more articles than this is a turn of phrase and leads to no copy. */
    private static final int PHRASE = 200;

    private final Map<String, ArticlePrint> prints = new TreeMap<>();
    private final Map<Long, List<String>> bySketch = new HashMap<>();
    private final Map<Long, List<String>> byBody = new HashMap<>();

    /** Takes up an article, instead of what was known under its id. */
    public void put(String article, ArticlePrint print) {
        remove(article);
        prints.put(article, print);
        byBody.computeIfAbsent(print.body(), body -> new ArrayList<>()).add(article);
        for (long clause : sketch(print)) {
            bySketch.computeIfAbsent(clause, c -> new ArrayList<>()).add(article);
        }
    }

    /** Forgets an article. */
    public void remove(String article) {
        ArticlePrint print = prints.remove(article);
        if (print != null) {
            remove(byBody, print.body(), article);
            for (long clause : sketch(print)) {
                remove(bySketch, clause, article);
            }
        }
    }

    /** An empty list would stay for ever, one for each clause that was ever read. */
    private static void remove(Map<Long, List<String>> articles, long hash, String article) {
        articles.computeIfPresent(hash, (same, sharing) -> {
            sharing.remove(article);
            return sharing.isEmpty() ? null : sharing;
        });
    }

    /** The ids of the other articles that say the same as this one, in order; empty where it is not known. */
    public List<String> of(String article) {
        ArticlePrint print = prints.get(article);
        if (print == null) {
            return List.of();
        }
        Set<String> copies = new HashSet<>(byBody.getOrDefault(print.body(), List.of()));
        Set<String> seen = new HashSet<>(copies);
        for (long clause : sketch(print)) {
            List<String> sharing = bySketch.getOrDefault(clause, List.of());
            for (String other : sharing.size() > PHRASE ? List.<String>of() : sharing) {
                ArticlePrint its = prints.get(other);
                if (seen.add(other) && its != null && print.saysTheSameAs(its)) {
                    copies.add(other);
                }
            }
        }
        copies.remove(article);
        return copies.stream().sorted().toList();
    }

    /** The clauses by which the copies of an article are found: each copy shares one of them, or its body. */
    public static long[] sketch(ArticlePrint print) {
        long[] clauses = print.clauses();
        return Arrays.copyOf(clauses, Math.min(SKETCH, clauses.length));
    }
}
