package briefing.article;

import briefing.language.Explained;
import briefing.language.Notice;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What became of a file: its articles, or the reason why there are none. */
public sealed interface ReadOutcome {

    /**
     * What was read of a file.
     *
     * @param articles at least one; several of JSON lines, a book, a mailbox, an archive
     * @param awaitsOcr whether there are pictures beside them, which are not read by the settings of today
     */
    record Read(List<Article> articles, boolean awaitsOcr) implements ReadOutcome {}

    /**
     * A file without an article.
     *
     * @param notice a short clause for people, such as "a scanned PDF without text"
     * @param cause what went wrong where that was not to be expected, for a log; else null
     */
    record Skipped(Notice notice, @Nullable Throwable cause) implements ReadOutcome {

        public Skipped(Notice notice) {
            this(notice, null);
        }

        /** The notice in English. */
        public String reason() {
            return notice.inEnglish();
        }

        /** A file of a format that is read, whose reading ended with this. */
        static Skipped of(String format, RuntimeException failure) {
            boolean told = failure instanceof Explained || failure instanceof CancellationException;
            return told ? because(failure) : new Skipped(Notice.of("skipped.broken.format", format), failure);
        }

        /** A file whose reading ended with this. */
        public static Skipped because(Throwable failure) {
            if (failure instanceof Explained explained) {
                return new Skipped(explained.notice());
            }
            if (failure instanceof CancellationException) {
                return new Skipped(Notice.of("skipped.interrupted"));
            }
            if (failure instanceof StackOverflowError) {
                return new Skipped(Notice.of("skipped.deep"), failure);
            }
            if (failure instanceof OutOfMemoryError) {
                return new Skipped(Notice.of("skipped.memory"), failure);
            }
            return new Skipped(Notice.of(failure instanceof LinkageError ? "skipped.part" : "skipped.broken"), failure);
        }
    }
}
