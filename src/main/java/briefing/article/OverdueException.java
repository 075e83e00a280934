package briefing.article;

import briefing.language.Explained;
import briefing.language.Notice;
import java.time.Duration;

/** Work that did not end within its {@link TimeLimit}. */
public final class OverdueException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1;

    private final transient Notice notice;

    OverdueException(Duration limit) {
        this(Notice.of("skipped.overdue", seconds(limit)));
    }

    private OverdueException(Notice notice) {
        super(notice.inEnglish(), null, false, false);
        this.notice = notice;
    }

    @Override
    public Notice notice() {
        return notice;
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
