package briefing.index;

import briefing.article.Article;
import briefing.language.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of an index: passages, articles, and how often words stand in them. Safe for use by several threads.
 *
 * <p>An index that is reached over a network throws {@link StoreFailure} from every method where it is not reached in time.
 */
public interface PassageSearch {

    /** The languages that have passages. */
    Set<Language> languages();

    /** Words, their counts and weights. */
    Vocabulary vocabulary(Language language);

    /** The best passages of a language by BM25, best first, at most {@code k}. */
    List<Hit> lexical(Language language, LexicalQuery query, PassageFilter filter, int k);

    /** The passages of any language nearest to a vector by cosine, best first, at most {@code k}. */
    List<Hit> nearest(float[] vector, PassageFilter filter, int k);

    /**
     * What a query finds by its words and by its meaning.
     *
     * @param lexical as of {@link PassageSearch#lexical}, of one language after the other
     * @param nearest as of {@link PassageSearch#nearest}
     */
    record Found(List<Hit> lexical, List<Hit> nearest) {}

    /** All searches of a query, all in one round trip where the index is reached over a network. */
    default Found search(HybridQuery query, int k) {
        List<Hit> lexical = query.words().entrySet().stream()
                .flatMap(words -> lexical(words.getKey(), words.getValue(), query.filter(), k).stream())
                .toList();
        return new Found(lexical, nearest(query.vector(), query.filter(), k));
    }

    /** BM25 and cosine of the given passages, whichever search found them. */
    Scores scores(HybridQuery query, Collection<String> passages);

    /**
     * What articles are about as a whole, by their ids: for each whose passages' vectors are at hand their mean, of length one.
     * An index that is reached over a network has none at hand.
     */
    default Map<String, float[]> vectors(Collection<String> articles) {
        return Map.of();
    }

    /** An article as it was read, or empty where there is none of that id. */
    Optional<Article> article(String id);

    /**
     * For each article the ids of the others that say the same, as the same wire story on several sites does; of a great many
     * those that share most with it.
     */
    Map<String, List<String>> copies(Collection<String> articles);

    /** All articles and skipped files, in the order of their ids. */
    List<CatalogueEntry> catalogue();
}
