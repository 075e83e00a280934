package briefing.embedding;

/** An endpoint gave no vectors; the message is a line for people, without what the endpoint said. */
public final class EmbeddingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddingFailure(String message) {
        super(message, null, false, false);
    }
}
