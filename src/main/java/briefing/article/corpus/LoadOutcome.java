package briefing.article.corpus;

import org.jspecify.annotations.Nullable;

/** What became of something that was to be loaded into the corpus. */
public sealed interface LoadOutcome {

    /** A new file of the corpus. */
    record Copied(String id) implements LoadOutcome {}

    /** The corpus has it already, in the same words. */
    record Unchanged(String id) implements LoadOutcome {}

    /**
     * A new file of the corpus under another name, as {@code wanted} is taken by a file that says something else.
     *
     * @param wanted the id that it would have had
     */
    record Renamed(String id, String wanted) implements LoadOutcome {}

    /**
     * Not loaded.
     *
     * @param what the file, folder or address
     * @param reason a short clause for people
     * @param cause what went wrong where that was not to be expected, for a log; else null
     */
    record Failed(String what, String reason, @Nullable Throwable cause) implements LoadOutcome {

        public Failed(String what, String reason) {
            this(what, reason, null);
        }
    }
}
