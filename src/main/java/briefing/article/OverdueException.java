package briefing.article;

import java.time.Duration;

/** Work that did not end within its {@link TimeLimit}. */
public final class OverdueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OverdueException(Duration limit) {
        super("takes too long: more than " + seconds(limit), null, false, false);
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
