package briefing.answer.endpoint;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why an endpoint gave no answer. An exception only because LangChain4j carries failures as such; it ends as a line for people.
 */
public final class EndpointFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        ADDRESS,
        UNREACHABLE,
        KEY,
        PATH,
        MODEL,
        RATE,
        REQUEST,
        SERVER,
        CUT,
        STALLED,
        GARBAGE,
        EMPTY,
        REPORTED
    }

    private final Kind kind;
    private final int status;
    private final @Nullable Duration retryAfter;

    /**
     * A failure.
     *
     * @param status of HTTP, 0 where there was none
     * @param detail what the endpoint said of it, or nothing
     * @param retryAfter when it asked to be asked again, or null
     */
    public EndpointFailure(Kind kind, int status, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public EndpointFailure(Kind kind, String detail) {
        this(kind, 0, detail, null);
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    @Nullable
    public Duration retryAfter() {
        return retryAfter;
    }

    /** What the endpoint itself said, which may be anything. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The failure that a response's status and body speak of. */
    static EndpointFailure of(int status, String body, @Nullable Duration retryAfter) {
        return new EndpointFailure(kind(status, body), status, ErrorBody.message(body), retryAfter);
    }

    private static Kind kind(int status, String body) {
        return switch (status) {
            case 401, 403 -> Kind.KEY;
            case 404 ->
                ErrorBody.message(body).toLowerCase(java.util.Locale.ROOT).contains("model") ? Kind.MODEL : Kind.PATH;
            case 429 -> Kind.RATE;
            default -> status >= 500 ? Kind.SERVER : Kind.REQUEST;
        };
    }
}
