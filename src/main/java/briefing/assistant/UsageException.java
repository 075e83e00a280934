package briefing.assistant;

import briefing.language.Explained;
import briefing.language.Notice;

/** A command was called with what it does not understand; the notice says so in one line. */
public final class UsageException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    /** @param message in the language of the messages */
    public UsageException(String message) {
        this(Notice.plain(message));
    }

    private UsageException(Notice notice) {
        super(notice.inEnglish(), null, false, false);
        this.notice = notice;
    }

    /** One that is said in the language of the messages, which is not known where options are read. */
    public static UsageException of(String key, Object... arguments) {
        return new UsageException(Notice.of(key, arguments));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
