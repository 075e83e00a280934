package briefing.index;

import briefing.article.Article;
import briefing.article.Language;
import briefing.passage.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Passages that can be searched, and the articles that they are from. Safe for use by several threads. What is written is
 * found after {@link #refresh()}, and kept over an end of the process after {@link #commit()}.
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

    /**
     * What one query finds by its words and by its meaning, each best first.
     *
     * @param lexical as of {@link PassageIndex#lexical}
     * @param nearest as of {@link PassageIndex#nearest}
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

    /** The files that were indexed or skipped, by id. */
    Map<String, FileState> files();

    /** Takes up the articles of a file in place of what was there of it; no articles, but a reason, for a skipped file. */
    void put(FileState file, IndexedFile content);

    /** Whether a file that is gone from our corpus is to be forgotten; not where it is from another corpus. */
    default boolean isOurs(String file) {
        return true;
    }

    /** Takes note of a new time of a file whose content is as it was, so that the file is not looked into again. */
    default void settle(FileState file) {}

    /** Forgets a file and its articles. */
    void remove(String file);

    /** Passages that have no vector yet, those of the newest articles first, at most {@code k}. */
    List<Passage> withoutVector(int k);

    /** How many passages have no vector yet. */
    int countWithoutVector();

    /** Keeps the vectors of passages, in the same order. */
    void embed(List<Passage> passages, List<float[]> vectors);

    /**
     * Whether this process may write. Of several on one corpus one does; the others read what it commits, and one of them
     * takes over when it ends. Where this says no, nothing may be written; {@link #refresh()} shows what the writer did.
     */
    boolean writable();

    /**
     * Does what belongs to one question, on this thread. An index that is reached over a network then answers all of it
     * within the time of a question, or not at all.
     *
     * @throws StoreFailure where that time is over
     */
    default <T> T forOneQuestion(Supplier<T> work) {
        return work.get();
    }

    /** Where the index is, for people; without credentials. */
    String place();

    /** What had to be mended when the index was opened, as a sentence; empty where nothing had. */
    Optional<String> repaired();

    /** Why what is written is gone when the process ends, as a clause; empty where it stays. */
    default Optional<String> unkept() {
        return Optional.empty();
    }

    /** Makes what was written findable. */
    void refresh();

    /** Makes what was written durable, and findable. */
    void commit();

    @Override
    void close();
}
