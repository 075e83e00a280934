package briefing.article.copies;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which of some articles say the same: one saved twice, or one wire story on several sites with other furniture around it. Not
 * the same are texts that differ in a figure, as this month's report and last month's do.
 *
 * <p>Articles that may be copies are those that share one of their rarest-hashed clauses (Broder's bottom-k sketch) or the
 * whole body; a store finds them by these, so that nothing of it is held in memory.
 */
public final class Copies {

    /** How many clauses with the smallest hashes stand for an article. */
    public static final int SKETCH = 8;

    private Copies() {}

    /** The ids of the others that say the same as one of some articles, in order; empty where that is not among them. */
    public static List<String> of(String article, Map<String, ArticlePrint> prints) {
        ArticlePrint own = prints.get(article);
        return own == null
                ? List.of()
                : prints.entrySet().stream()
                        .filter(other -> !other.getKey().equals(article) && own.saysTheSameAs(other.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    /** The clauses by which the copies of an article are found: each copy shares one of them, or its body. */
    public static long[] sketch(ArticlePrint print) {
        long[] clauses = print.clauses();
        return Arrays.copyOf(clauses, Math.min(SKETCH, clauses.length));
    }
}
