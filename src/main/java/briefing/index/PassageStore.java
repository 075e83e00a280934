package briefing.index;

import briefing.passage.Passage;
import java.util.List;
import java.util.Map;

/**
 * What is written to an index. What is written is found after {@link #refresh()}, and kept over an end of the process after
 * {@link #commit()}. Failures to write are {@link java.io.UncheckedIOException} or {@link StoreFailure}.
 */
public interface PassageStore {

    /**
     * Whether this process may write. Of several on one corpus one does; the others read what it commits, and one of them
     * takes over when it ends. Where this says no, nothing may be written; {@link #refresh()} shows what the writer did.
     */
    boolean writable();

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

    /** Makes what was written findable. */
    void refresh();

    /** Makes what was written durable, and findable. */
    void commit();
}
