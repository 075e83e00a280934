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

    /** The passages nearest to a vector of that language's model by cosine, best first, at most {@code k}. */
    List<Hit> nearest(Language language, float[] vector, PassageFilter filter, int k);

    /**
     * What one query finds by its words and by its meaning, each best first.
     *
     * @param lexical as of {@link PassageSearch#lexical}
     * @param nearest as of {@link PassageSearch#nearest}
     */
    record Found(List<Hit> lexical, List<Hit> nearest) {}

    /** Both searches of each query, all in one round trip where the index is reached over a network. */
    default List<Found> search(List<HybridQuery> queries, int k) {
        return queries.stream()
                .map(query -> new Found(
                        lexical(query.language(), query.words(), query.filter(), k),
                        nearest(query.language(), query.vector(), query.filter(), k)))
                .toList();
    }

    /**
     * BM25 and cosine for each query of the given passages, whichever search found them.
     *
     * @param passages for each query, in the same order
     */
    List<Scores> scores(List<HybridQuery> queries, List<? extends Collection<String>> passages);

    /** An article as it was read, or empty where there is none of that id. */
    Optional<Article> article(String id);

    /** For each article the ids of the others that say the same, as the same wire story on several sites does. */
    Map<String, List<String>> copies(Collection<String> articles);

    /** All articles and skipped files, in the order of their ids. */
    List<CatalogueEntry> catalogue();
}
