package briefing.answer.digest;

import briefing.language.Interruption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    private Clusters() {}

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
