package briefing.index;

import briefing.article.Article;
import briefing.article.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Passages that can be searched. Safe for use by several threads; a call sees one state of the index, which changes only
 * between calls.
 */
public interface PassageIndex extends AutoCloseable {

    /** The languages that have passages. */
    Set<Language> languages();

    /** Words, their counts and weights. */
    Vocabulary vocabulary(Language language);

    /** The best passages of a language by BM25, best first, at most {@code k}. */
    List<Hit> lexical(Language language, LexicalQuery query, PassageFilter filter, int k);

    /** The passages nearest to a vector of that language's model by cosine, best first, at most {@code k}. */
    List<Hit> nearest(Language language, float[] vector, PassageFilter filter, int k);

    /** BM25 of the given passages by id; those that share no word with the query are left out. */
    Map<String, Double> bm25(Language language, LexicalQuery query, Collection<String> passages);

    /** Cosine of the given passages by id; those without a vector yet are left out. */
    Map<String, Double> cosines(Language language, float[] vector, Collection<String> passages);

    /** An article as it was read, or empty where there is none of that id. */
    Optional<Article> article(String id);

    /** All articles and skipped files, in the order of their ids. */
    List<CatalogueEntry> catalogue();

    @Override
    void close();
}
