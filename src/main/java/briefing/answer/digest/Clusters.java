package briefing.answer.digest;

import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Interruption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Groups what is near: agglomerative clustering by average linkage. Two groups become one as long as the mean cosine between
 * their members is at least a threshold, the nearest first.
 */
final class Clusters {

    /**
     * Articles that are nearer than this on average, by {@link Thoughts#about}, are about one thing: of the
     * pairs of articles of the brief corpus that a reader puts together most are above it, and of those that they do not
     * hardly any.
     */
    static final double TOGETHER = 0.58;

    /**
     * Articles below this cosine as a whole do not tell of one thing: in the corpora of development no two that do are below
     * 0.55, and half of the articles are near to no other.
     */
    private static final double WHOLE = 0.5;

    /** The same of articles in two languages, of which none that tell of one thing are below 0.64. */
    private static final double ABROAD = 0.45;

    private Clusters() {}

    /**
     * Groups of the numbers of articles that tell of one thing, each sorted, in the order of their first members. Only articles
     * that are near to others as a whole, by the vectors of their passages in the index, are embedded for that: of many most are
     * near to none.
     *
     * @param about what tells what an article is about, by its number
     */
    static List<List<Integer>> ofArticles(
            List<Article> articles, IntFunction<String> about, PassageSearch index, Nearness nearness) {
        Map<String, float[]> whole =
                index.vectors(articles.stream().map(Article::id).toList());
        int[] near = IntStream.range(0, articles.size())
                .filter(i -> IntStream.range(0, articles.size())
                        .anyMatch(k -> k != i && mayBeOne(articles.get(i), articles.get(k), whole)))
                .toArray();
        List<float[]> vectors =
                nearness.vectors(IntStream.of(near).mapToObj(about).toList());
        List<List<Integer>> stories = new ArrayList<>();
        for (List<Integer> cluster : of(vectors, TOGETHER)) {
            stories.add(cluster.stream().map(i -> near[i]).toList());
        }
        IntStream.range(0, articles.size())
                .filter(i -> IntStream.of(near).noneMatch(k -> k == i))
                .forEach(i -> stories.add(List.of(i)));
        stories.sort(Comparator.comparingInt(story -> story.get(0)));
        return stories;
    }

    private static boolean mayBeOne(Article one, Article other, Map<String, float[]> whole) {
        float[] a = whole.get(one.id());
        float[] b = whole.get(other.id());
        return a == null || b == null || Nearness.cosine(a, b) >= (one.language() == other.language() ? WHOLE : ABROAD);
    }

    /**
     * Groups of the numbers of vectors, each sorted, in the order of their first members.
     *
     * @param vectors of length one
     */
    static List<List<Integer>> of(List<float[]> vectors, double threshold) {
        int n = vectors.size();
        double[][] near = new double[n][n];
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Interruption.check();
            groups.add(new ArrayList<>(List.of(i)));
            for (int k = 0; k < i; k++) {
                near[i][k] = Nearness.cosine(vectors.get(i), vectors.get(k));
                near[k][i] = near[i][k];
            }
        }
        boolean[] gone = new boolean[n];
        for (int left = n; left > 1; left--) {
            int one = -1;
            int other = -1;
            double nearest = threshold;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < i && !gone[i]; k++) {
                    if (!gone[k] && near[i][k] >= nearest) {
                        nearest = near[i][k];
                        one = k;
                        other = i;
                    }
                }
            }
            if (one < 0) {
                break;
            }
            Interruption.check();
            merge(near, groups, one, other);
            gone[other] = true;
        }
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (!gone[i]) {
                groups.get(i).sort(Comparator.naturalOrder());
                found.add(groups.get(i));
            }
        }
        found.sort(Comparator.comparingInt(group -> group.get(0)));
        return found;
    }

    /** The mean over the members of both is the mean of the means, weighed by their numbers (Lance and Williams). */
    private static void merge(double[][] near, List<List<Integer>> groups, int one, int other) {
        double mine = groups.get(one).size();
        double theirs = groups.get(other).size();
        for (int k = 0; k < near.length; k++) {
            double mean = (mine * near[one][k] + theirs * near[other][k]) / (mine + theirs);
            near[one][k] = mean;
            near[k][one] = mean;
        }
        groups.get(one).addAll(groups.get(other));
    }
}
