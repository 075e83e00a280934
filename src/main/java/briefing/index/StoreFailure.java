package briefing.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The store of an index does not do its part; the message is a line for people that says what to do, without credentials. */
public final class StoreFailure extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause instanceof IOException io ? io : new IOException(cause));
    }
}
