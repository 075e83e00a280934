package briefing.article.corpus;

import briefing.language.Notice;
import org.jspecify.annotations.Nullable;

/** What became of something that was to be loaded into the corpus. */
public sealed interface LoadOutcome {

    /** The file of the corpus that has it, or null. */
    default @Nullable String file() {
        return this instanceof Copied copied
                ? copied.id()
                : this instanceof Renamed renamed
                        ? renamed.id()
                        : this instanceof Unchanged unchanged ? unchanged.id() : null;
    }

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

    /** A list of addresses of which all were loaded before. */
    record NothingNew(String what) implements LoadOutcome {}

    /**
     * Not loaded.
     *
     * @param what the file, folder or address
     * @param notice a short clause for people
     * @param cause what went wrong where that was not to be expected, for a log; else null
     */
    record Failed(String what, Notice notice, @Nullable Throwable cause) implements LoadOutcome {

        public Failed(String what, Notice notice) {
            this(what, notice, null);
        }

        /** The notice in English. */
        public String reason() {
            return notice.inEnglish();
        }
    }
}
