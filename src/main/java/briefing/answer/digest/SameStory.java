package briefing.answer.digest;

import briefing.article.Article;
import briefing.index.PassageSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which articles tell of one thing, as what tells it of each is near to that of others. Only articles that are near to others as
 * a whole, by the vectors of their passages in the index, are embedded for that: of many articles most are near to none.
 */
final class SameStory {

    /**
     * Articles below this cosine as a whole do not tell of one thing: in the corpora of development no two that do are below
     * 0.55, and half of the articles are near to no other.
     */
    private static final double WHOLE = 0.5;

    /** The same of articles in two languages, of which none that tell of one thing are below 0.64. */
    private static final double ABROAD = 0.45;

    private final PassageSearch index;
    private final Nearness nearness;

    SameStory(PassageSearch index, Nearness nearness) {
        this.index = index;
        this.nearness = nearness;
    }

    /**
     * Groups of the numbers of articles, each sorted, in the order of their first members.
     *
     * @param about what tells what an article is about, by its number
     */
    List<List<Integer>> of(List<Article> articles, IntFunction<String> about) {
        Map<String, float[]> whole =
                index.vectors(articles.stream().map(Article::id).toList());
        int[] near = IntStream.range(0, articles.size())
                .filter(i -> IntStream.range(0, articles.size())
                        .anyMatch(k -> k != i && mayBeOne(articles.get(i), articles.get(k), whole)))
                .toArray();
        List<float[]> vectors =
                nearness.vectors(IntStream.of(near).mapToObj(about).toList());
        List<List<Integer>> stories = new ArrayList<>();
        for (List<Integer> cluster : Clusters.of(vectors, Clusters.TOGETHER)) {
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
}
