package briefing.index.update;

import briefing.language.Notice;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What bringing an index up to date came to.
 *
 * @param added files that were not in the index
 * @param changed files with other content than before
 * @param removed files that are gone from the corpus
 * @param skipped of the added and changed files, those without an article, by id, with the reason
 * @param damaged of the added and changed files, those that are cut off and were read up to there, by id
 * @param unread how many new or changed files still are to be read, where it was interrupted
 * @param embedded how many texts were embedded
 * @param waiting how many texts still are to be embedded, where it was interrupted
 * @param stopped what stopped the work, such as a full disk, or null
 */
public record IndexReport(
        int added,
        int changed,
        int removed,
        Map<String, Notice> skipped,
        Set<String> damaged,
        int unread,
        int embedded,
        int waiting,
        @Nullable Notice stopped,
        Duration took) {

    /** What this and the work after it came to. */
    public IndexReport then(IndexReport next) {
        Map<String, Notice> all = new TreeMap<>(skipped);
        all.putAll(next.skipped);
        Set<String> cut = new TreeSet<>(damaged);
        cut.addAll(next.damaged);
        return new IndexReport(
                added + next.added,
                changed + next.changed,
                removed + next.removed,
                all,
                cut,
                next.unread,
                embedded + next.embedded,
                next.waiting,
                next.stopped,
                took.plus(next.took));
    }

    /** Whether the index is as it was. */
    public boolean unchanged() {
        return added == 0 && changed == 0 && removed == 0 && embedded == 0;
    }
}
