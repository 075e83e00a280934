package briefing.embedding;

import org.jspecify.annotations.Nullable;

/** A model gave no vectors; the message is a line for people, without what an endpoint said. */
public final class EmbeddingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddingFailure(String message) {
        this(message, null);
    }

    EmbeddingFailure(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
