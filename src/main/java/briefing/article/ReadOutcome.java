package briefing.article;

import briefing.article.text.UnreadableException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What became of a file: its articles, or the reason why there are none. */
public sealed interface ReadOutcome {

    /** The articles of a file, at least one; only {@code .jsonl} and the like hold several. */
    record Read(List<Article> articles) implements ReadOutcome {}

    /**
     * A file without an article.
     *
     * @param reason a short clause for people, such as "a scanned PDF without text"
     * @param cause what went wrong where that was not to be expected, for a log; else null
     */
    record Skipped(String reason, @Nullable Throwable cause) implements ReadOutcome {

        public Skipped(String reason) {
            this(reason, null);
        }

        /** A file whose reading ended with this. */
        public static Skipped because(Throwable failure) {
            if (failure instanceof UnreadableException e) {
                return new Skipped(e.reason());
            }
            if (failure instanceof OverdueException || failure instanceof CancellationException) {
                return new Skipped(String.valueOf(failure.getMessage()));
            }
            if (failure instanceof StackOverflowError) {
                return new Skipped("nested more deeply than any article", failure);
            }
            if (failure instanceof OutOfMemoryError) {
                return new Skipped("takes more memory than there is", failure);
            }
            return new Skipped(
                    failure instanceof LinkageError
                            ? "a part of this program that reads it is missing or damaged"
                            : "broken, or not what its name says",
                    failure);
        }
    }
}
