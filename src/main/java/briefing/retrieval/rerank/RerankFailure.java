package briefing.retrieval.rerank;

import briefing.language.Explained;
import briefing.language.Notice;
import org.jspecify.annotations.Nullable;

/** A model gave no scores; the notice is a line for people that names the setting and says what to do. */
public final class RerankFailure extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    public RerankFailure(Notice notice) {
        this(notice, null);
    }

    RerankFailure(Notice notice, @Nullable Throwable cause) {
        super(notice.inEnglish(), cause, false, false);
        this.notice = notice;
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
