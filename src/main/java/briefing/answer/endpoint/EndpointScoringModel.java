package briefing.answer.endpoint;

import briefing.answer.endpoint.EndpointFailure.Kind;
import briefing.article.text.Login;
import briefing.language.Interruption;
import briefing.language.Notice;
import briefing.retrieval.rerank.RerankFailure;
import briefing.retrieval.rerank.RerankerSetting.Endpoint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A cross-encoder at an endpoint that speaks the protocol of Jina and Cohere: {@code {model, query, documents, top_n}}, and
 * {@code {"results":[{"index":0,"relevance_score":0.9}]}}. LangChain4j's models for these two bring a second HTTP client,
 * which knows nothing of interrupts and {@code Retry-After}.
 */
public final class EndpointScoringModel implements ScoringModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What may be over at once. */
    private static final Set<Kind> PASSING = EnumSet.of(Kind.RATE, Kind.SERVER, Kind.UNREACHABLE);

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** An endpoint that asks for more patience than this is not waited for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Endpoint at;
    private final Redaction redaction;

    public EndpointScoringModel(Endpoint at) {
        this.at = at;
        this.redaction = Redaction.of(at.key(), Login.of(at.url()).password());
    }

    /** @throws RerankFailure where there is no score for each text */
    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> texts, String query) {
        HttpRequest request = request(texts, query);
        try {
            return Response.from(scores(request, texts.size()));
        } catch (EndpointFailure first) {
            Interruption.check();
            if (!PASSING.contains(first.kind()) || !pause(first)) {
                throw told(first);
            }
        }
        try {
            return Response.from(scores(request, texts.size()));
        } catch (EndpointFailure second) {
            Interruption.check();
            throw told(second);
        }
    }

    private HttpRequest request(List<TextSegment> texts, String query) {
        ObjectNode body = JSON.createObjectNode()
                .put("model", at.model())
                .put("query", query)
                .put("top_n", texts.size());
        texts.forEach(text -> body.withArray("documents").add(text.text()));
        HttpRequest.Builder request = HttpRequest.builder()
                .method(HttpMethod.POST)
                .url(at.url())
                .addHeader("Content-Type", "application/json")
                .addHeader("Accept", "application/json")
                .body(body.toString());
        return (at.key() == null ? request : request.addHeader("Authorization", "Bearer " + at.key())).build();
    }

    private List<Double> scores(HttpRequest request, int texts) {
        String body =
                new EndpointConnection(at.patience(), () -> {}).execute(request).body();
        double[] scores = new double[texts];
        Arrays.fill(scores, Double.NaN);
        for (JsonNode result : json(body).path("results")) {
            int index = result.path("index").asInt(-1);
            if (index < 0 || index >= texts || !Double.isNaN(scores[index])) {
                throw new EndpointFailure(Kind.GARBAGE, "");
            }
            scores[index] = result.path("relevance_score").asDouble(Double.NaN);
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new EndpointFailure(Kind.GARBAGE, ErrorBody.message(body));
        }
        return Arrays.stream(scores).boxed().toList();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new EndpointFailure(Kind.GARBAGE, "");
        }
    }

    /** Whether there was a pause, and not too long a one is asked for. */
    private static boolean pause(EndpointFailure failure) {
        Duration asked = failure.retryAfter();
        Duration pause = asked == null ? PAUSE : asked;
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Interruption.check();
        }
        return true;
    }

    private RerankFailure told(EndpointFailure failure) {
        String detail = FailureNotice.shortened(redaction.line(failure.detail()));
        String said = detail.isEmpty() ? "" : ": " + detail;
        return new RerankFailure(
                switch (failure.kind()) {
                    case STALLED ->
                        Notice.of("rerank.late", at, Math.max(1, at.patience().toSeconds()));
                    case KEY -> Notice.of("rerank.key", at, failure.status());
                    case RATE -> Notice.of("rerank.rate", at);
                    case PATH, MODEL, REQUEST -> Notice.of("rerank.request", at, failure.status(), said);
                    case SERVER -> Notice.of("rerank.server", at, failure.status());
                    case GARBAGE, EMPTY, REPORTED -> Notice.of("rerank.scores", at);
                    case ADDRESS, UNREACHABLE, CUT -> Notice.of("rerank.unreachable", at, said);
                });
    }
}
