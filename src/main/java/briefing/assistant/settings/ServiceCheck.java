package briefing.assistant.settings;

import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.endpoint.EndpointFailure;
import briefing.answer.endpoint.EndpointFailure.Kind;
import briefing.answer.endpoint.EndpointProbe;
import briefing.answer.endpoint.FailureNotice;
import briefing.embedding.EmbeddingFailure;
import briefing.language.Explained;
import briefing.language.Messages;
import briefing.retrieval.rerank.RerankFailure;
import briefing.retrieval.rerank.Reranker;
import briefing.retrieval.rerank.RerankerSetting;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tries the endpoints that the settings name, and a cross-encoder's file, each at most two seconds, with a word that is of no article. */
public final class ServiceCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Services services;
    private final Supplier<EmbeddingModel> model;
    private final Reranker reranker;
    private final Messages messages;

    /**
     * A check.
     *
     * @param model that the settings name
     * @param reranker that the settings name
     */
    public ServiceCheck(Services services, Supplier<EmbeddingModel> model, Reranker reranker, Messages messages) {
        this.services = services;
        this.model = model;
        this.reranker = reranker;
        this.messages = messages;
    }

    /**
     * What came of one endpoint.
     *
     * @param service {@code chat}, {@code embedding} or {@code scores}
     * @param took until it answered, or not
     * @param failure in a word, such as {@code key}; null where it answered
     * @param status of HTTP, 0 where there was none
     * @param told all of that for people, and what to do; without keys
     */
    public record Tried(
            String service, Duration took, @Nullable String failure, int status, String told) {}

    /** One for each that is named; none where everything is done here, by the models that come with the program. */
    public List<Tried> all() throws InterruptedException {
        List<Tried> tried = new ArrayList<>();
        ChatEndpoint chat = services.chat();
        if (chat != null) {
            tried.add(chat(chat));
        }
        if (services.embedding() != null) {
            tried.add(timed(
                    "embedding",
                    () -> model.get().embed("ok"),
                    messages.get("status.slow.embedding", PATIENCE.toSeconds())));
        }
        RerankerSetting scores = services.reranker();
        if (scores != null) {
            String slow = messages.get(
                    "status.slow.scores",
                    PATIENCE.toSeconds(),
                    scores.patience().toSeconds());
            tried.add(timed("scores", reranker::probe, slow));
        }
        return tried;
    }

    private Tried chat(ChatEndpoint endpoint) {
        EndpointProbe probe = EndpointProbe.of(endpoint, PATIENCE);
        EndpointFailure failure = probe.failure();
        if (failure == null) {
            return answered("chat", probe.took());
        }
        String told = failure.kind() == Kind.STALLED
                ? messages.get(
                        "status.slow", PATIENCE.toSeconds(), endpoint.patience().toSeconds())
                : new FailureNotice(endpoint, messages).of(failure);
        return new Tried("chat", probe.took(), code(failure.kind()), failure.status(), told);
    }

    private static String code(Kind kind) {
        return kind == Kind.STALLED ? "timeout" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** @param slow what to say where it takes too long */
    private Tried timed(String service, Runnable trial, String slow) throws InterruptedException {
        FutureTask<?> work = new FutureTask<>(trial, null);
        Thread thread = new Thread(work, service + " check");
        thread.setDaemon(true);
        long start = System.nanoTime();
        thread.start();
        try {
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return answered(service, Duration.ofNanos(System.nanoTime() - start));
        } catch (TimeoutException e) {
            work.cancel(true);
            return new Tried(service, PATIENCE, "timeout", 0, slow);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String key = Explained.of(cause).key();
            String code = cause instanceof EmbeddingFailure || cause instanceof RerankFailure
                    ? key.substring(key.lastIndexOf('.') + 1)
                    : "failed";
            String told = Explained.of(cause).in(messages);
            return new Tried(service, Duration.ofNanos(System.nanoTime() - start), code, 0, told);
        }
    }

    private Tried answered(String service, Duration took) {
        return new Tried(service, took, null, 0, messages.get("status.answered", took.toMillis()));
    }
}
