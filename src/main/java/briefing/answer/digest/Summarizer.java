package briefing.answer.digest;

import briefing.answer.digest.Thoughts.Thought;
import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Overlap;
import briefing.passage.FullNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the thoughts that say most of what articles say: those nearest to all others (degree centrality of their vectors), the
 * first ones, those with figures and series a little before others; each next one by what it adds (maximal marginal relevance,
 * Carbonell and Goldstein 1998), and of no story another one before each has one, which is in the language of the reader where
 * the story is told in it.
 */
final class Summarizer {

    /** Weights of the features, against a centrality between 0 and 1; chosen by reading summaries of both test corpora. */
    private static final double LEAD = 0.35;

    private static final double FIGURE = 0.1;
    private static final double SERIES = 0.25;
    private static final double TITLE = 0.5;

    /** How much a thought loses that says what a chosen one says. */
    private static final double REPEATS = 0.7;

    /** A thought with so much of another's words says it again. */
    private static final double SAME = 0.6;

    private static final double SAME_MEANING = 0.9;

    /** The same between two languages. */
    private static final double SAME_MEANING_ABROAD = 0.6;

    /** What it is worth to be in the language of the reader. */
    private static final double OWN_LANGUAGE = 0.2;

    private final PassageSearch index;
    private final Nearness nearness;
    private final Language language;

    Summarizer(PassageSearch index, Nearness nearness, Language language) {
        this.index = index;
        this.nearness = nearness;
        this.language = language;
    }

    /** At most so many of some thoughts, in their order. */
    List<Thought> choose(List<Thought> thoughts, int most) {
        List<float[]> vectors =
                nearness.vectors(thoughts.stream().map(Thought::meant).toList());
        List<float[]> titles = nearness.vectors(
                thoughts.stream().map(one -> one.article().title()).toList());
        double[] scores = scores(thoughts, vectors, titles);
        int[] stories = stories(thoughts);
        int[] taken = new int[thoughts.size()];
        boolean[] own = new boolean[thoughts.size()];
        for (int i = 0; i < stories.length; i++) {
            own[stories[i]] |= thoughts.get(i).article().language() == language;
        }
        List<Integer> chosen = new ArrayList<>();
        int each = 1;
        while (chosen.size() < Math.min(most, thoughts.size()) && each <= most) {
            int best = -1;
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < thoughts.size(); i++) {
                int story = stories[i];
                boolean foreign = own[story] && thoughts.get(i).article().language() != language;
                if (chosen.contains(i) || taken[story] == each || each == 1 && foreign) {
                    continue;
                }
                double near = 0;
                boolean again = false;
                for (int other : chosen) {
                    double cosine = Nearness.cosine(vectors.get(i), vectors.get(other));
                    near = Math.max(near, cosine);
                    boolean abroad = thoughts.get(i).article().language()
                            != thoughts.get(other).article().language();
                    again |= cosine > (abroad ? SAME_MEANING_ABROAD : SAME_MEANING)
                            || Overlap.share(
                                            thoughts.get(i).meant(),
                                            thoughts.get(other).meant())
                                    > SAME;
                }
                double score = scores[i] - REPEATS * Math.max(0, near);
                if (!again && score > top) {
                    top = score;
                    best = i;
                }
            }
            if (best < 0) {
                each++;
            } else {
                chosen.add(best);
                taken[stories[best]]++;
            }
        }
        introduce(thoughts, chosen, most);
        return chosen.stream()
                .sorted(Comparator.naturalOrder())
                .map(thoughts::get)
                .toList();
    }

    /** Adds what has the name of a speaker in full where a thought has but one word of it, in place of the last ones. */
    private static void introduce(List<Thought> thoughts, List<Integer> chosen, int most) {
        Set<Integer> kept = new HashSet<>();
        for (int i : List.copyOf(chosen)) {
            int full = chosen.contains(i) ? introduction(thoughts, i) : -1;
            if (full < 0) {
                continue;
            }
            kept.addAll(List.of(i, full));
            int last = chosen.size() - 1;
            while (last >= 0 && kept.contains(chosen.get(last))) {
                last--;
            }
            if (!chosen.contains(full) && (chosen.size() < most || last >= 0)) {
                if (chosen.size() == most) {
                    chosen.remove(last);
                }
                chosen.add(0, full);
            }
        }
    }

    /** The first thought of the same article that has the name in full of who speaks in one; -1 where none is before it. */
    private static int introduction(List<Thought> thoughts, int i) {
        Thought one = thoughts.get(i);
        String name = FullNames.speaker(one.meant());
        return name.isEmpty() || FullNames.hasInFull(name, one.meant())
                ? -1
                : IntStream.range(0, i)
                        .filter(k -> thoughts.get(k).article().equals(one.article()))
                        .filter(k -> FullNames.hasInFull(name, thoughts.get(k).meant()))
                        .findFirst()
                        .orElse(-1);
    }

    /** The number of the story of each thought: articles about one thing, in one language or two, are one story. */
    private int[] stories(List<Thought> thoughts) {
        Map<Article, List<Thought>> byArticle = thoughts.stream()
                .collect(Collectors.groupingBy(Thought::article, LinkedHashMap::new, Collectors.toList()));
        if (byArticle.size() < 2) {
            return new int[thoughts.size()];
        }
        List<Article> articles = List.copyOf(byArticle.keySet());
        List<List<Integer>> clusters = Clusters.ofArticles(
                articles,
                i -> Thoughts.about(articles.get(i), byArticle.getOrDefault(articles.get(i), List.of())),
                index,
                nearness);
        return thoughts.stream()
                .mapToInt(thought -> {
                    int article = articles.indexOf(thought.article());
                    return IntStream.range(0, clusters.size())
                            .filter(i -> clusters.get(i).contains(article))
                            .findFirst()
                            .orElseThrow();
                })
                .toArray();
    }

    private double[] scores(List<Thought> thoughts, List<float[]> vectors, List<float[]> titles) {
        int n = thoughts.size();
        double[] central = new double[n];
        if (n > 0) {
            float[] sum = new float[vectors.get(0).length];
            for (float[] vector : vectors) {
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += vector[d];
                }
            }
            for (int i = 0; i < n; i++) {
                central[i] = n == 1 ? 0 : (Nearness.cosine(sum, vectors.get(i)) - 1) / (n - 1);
            }
        }
        double least = Double.MAX_VALUE;
        double greatest = -Double.MAX_VALUE;
        for (double one : central) {
            least = Math.min(least, one);
            greatest = Math.max(greatest, one);
        }
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            Thought thought = thoughts.get(i);
            double range = greatest - least;
            scores[i] = (range == 0 ? 0 : (central[i] - least) / range)
                    + LEAD / (1 + thought.place())
                    + (thought.hasFigure() ? FIGURE : 0)
                    + (thought.article().language() == language ? OWN_LANGUAGE : 0)
                    + (thought.series() ? SERIES : 0)
                    + TITLE * Math.max(0, Nearness.cosine(vectors.get(i), titles.get(i)));
        }
        return scores;
    }
}
