package briefing.article.text;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;

/** A parser's way to say that a file has no article; {@link ArticleReader} turns it into {@link ReadOutcome.Skipped}. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param reason a short clause for people, such as "a scanned PDF without text" */
    public UnreadableException(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
