package briefing.article.text;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.language.Explained;
import briefing.language.Notice;

/** A parser's way to say that a file has no article; {@link ArticleReader} turns it into {@link ReadOutcome.Skipped}. */
public final class UnreadableException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1;

    private final transient Notice notice;

    /** @param notice a short clause for people, such as "a scanned PDF without text" */
    public UnreadableException(Notice notice) {
        super(notice.inEnglish(), null, false, false);
        this.notice = notice;
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
