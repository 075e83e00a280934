package briefing.index;

import briefing.language.Explained;
import briefing.language.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The store of an index does not do its part; the notice is a line for people that says what to do, without credentials. */
public final class StoreFailure extends UncheckedIOException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    public StoreFailure(Notice notice, @Nullable Throwable cause) {
        super(notice.inEnglish(), cause instanceof IOException io ? io : new IOException(cause));
        this.notice = notice;
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
