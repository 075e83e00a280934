package briefing.answer.endpoint;

import briefing.language.Messages;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line for each way that an endpoint can fail: what happened, and what to change in {@code .env}. */
public final class FailureNotice {

    /** Longer messages of endpoints are for logs, in characters. */
    private static final int LONGEST = 160;

    private final ChatEndpoint endpoint;
    private final Messages messages;

    public FailureNotice(ChatEndpoint endpoint, Messages messages) {
        this.endpoint = endpoint;
        this.messages = messages;
    }

    /** What happened, and that the answer is quoted instead. */
    public String instead(EndpointFailure failure) {
        return messages.get("endpoint.instead", of(failure));
    }

    public String unsupported() {
        return messages.get("endpoint.unsupported");
    }

    public String waited(Duration wait) {
        return messages.get("endpoint.waited", endpoint.host(), seconds(wait));
    }

    public String limited() {
        return messages.get("endpoint.limited");
    }

    /** The messages may name the host (1), the model (2), what the endpoint said (3), the HTTP status (4), seconds (5). */
    public String of(EndpointFailure failure) {
        Duration wait = failure.retryAfter();
        String kind = failure.kind().name().toLowerCase(Locale.ROOT);
        String detail = shortened(endpoint.redacted(failure.detail()));
        boolean saysWhen = failure.kind() == EndpointFailure.Kind.RATE && wait != null;
        return endpoint.redacted(messages.get(
                "endpoint." + kind + (saysWhen ? ".wait" : ""),
                endpoint.host(),
                endpoint.model(),
                detail.isEmpty() ? "" : messages.get("endpoint.said", detail),
                failure.status(),
                seconds(saysWhen ? wait : endpoint.patience())));
    }

    /** To be called after what is secret was taken out: of half a key, nobody could tell. */
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static long seconds(@Nullable Duration time) {
        return time == null ? 0 : Math.max(1, time.toSeconds());
    }
}
