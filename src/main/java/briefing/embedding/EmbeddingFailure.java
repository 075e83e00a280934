package briefing.embedding;

import briefing.language.Explained;
import briefing.language.Notice;
import org.jspecify.annotations.Nullable;

/** A model gave no vectors; the notice is a line for people, without what an endpoint said. */
public final class EmbeddingFailure extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    EmbeddingFailure(Notice notice) {
        this(notice, null);
    }

    EmbeddingFailure(Notice notice, @Nullable Throwable cause) {
        super(notice.inEnglish(), cause, false, false);
        this.notice = notice;
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
