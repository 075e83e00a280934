package briefing.answer.endpoint;

import briefing.answer.endpoint.EndpointFailure.Kind;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one short question to an endpoint, which sends it nothing of the articles.
 *
 * @param failure why there was no answer, or null
 * @param took until there was one, or none
 */
public record EndpointProbe(@Nullable EndpointFailure failure, Duration took) {

    private static final String QUESTION = "Say: ok";

    /** Asks. */
    public static EndpointProbe of(ChatEndpoint endpoint, Duration patience) {
        ChatModel model = new ShortReplies(
                        new ChatEndpoint(endpoint.baseUrl(), endpoint.model(), endpoint.key(), patience))
                .model();
        long start = System.nanoTime();
        EndpointFailure failure = null;
        try {
            model.chat(QUESTION);
        } catch (RuntimeException e) {
            failure = failure(e);
        }
        return new EndpointProbe(failure, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Whatever LangChain4j makes of it on the way; what it cannot read is no answer of this protocol. */
    private static EndpointFailure failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EndpointFailure failure) {
                return failure;
            }
        }
        return new EndpointFailure(Kind.GARBAGE, "");
    }
}
