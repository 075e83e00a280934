package briefing.language;

import org.jspecify.annotations.Nullable;

/** A failure that has a line for people; its message is that line in English, for a log. */
public interface Explained {

    Notice notice();

    /** The line of a failure, or what it says where it has none. */
    static Notice of(Throwable failure) {
        return failure instanceof Explained explained ? explained.notice() : Notice.plain(text(failure.getMessage()));
    }

    private static String text(@Nullable String message) {
        return String.valueOf(message);
    }
}
