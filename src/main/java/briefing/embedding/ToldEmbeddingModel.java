package briefing.embedding;

import briefing.language.Notice;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.net.URI;
import java.util.List;

/** A model at an endpoint, whose failures say what to change. */
final class ToldEmbeddingModel implements EmbeddingModel {

    private final EmbeddingModel model;
    private final String where;

    ToldEmbeddingModel(EmbeddingModel model, String baseUrl, String name) {
        this.model = model;
        this.where = name + " at " + URI.create(baseUrl).getHost();
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        try {
            Response<List<Embedding>> embedded = model.embedAll(texts);
            if (embedded.content().size() != texts.size()) {
                throw new EmbeddingFailure(Notice.of("embedding.number", where));
            }
            return embedded;
        } catch (EmbeddingFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EmbeddingFailure(Notice.of(key(e), where));
        }
    }

    /** What the endpoint itself says is not shown: it may hold the key. */
    private static String key(RuntimeException failure) {
        if (failure instanceof AuthenticationException) {
            return "embedding.none.key";
        } else if (failure instanceof RateLimitException) {
            return "embedding.none.rate";
        } else if (failure instanceof ModelNotFoundException) {
            return "embedding.none.path";
        } else if (failure instanceof InvalidRequestException) {
            return "embedding.none.request";
        } else if (failure instanceof TimeoutException) {
            return "embedding.none.late";
        }
        return failure instanceof InternalServerException ? "embedding.none.failed" : "embedding.none.unreachable";
    }
}
