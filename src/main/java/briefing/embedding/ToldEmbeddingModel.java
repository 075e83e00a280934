package briefing.embedding;

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
                throw new EmbeddingFailure(where + " gave another number of vectors than texts");
            }
            return embedded;
        } catch (EmbeddingFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EmbeddingFailure("No vectors from " + where + " (" + reason(e)
                    + "): check BRIEFING_EMBEDDING_BASE_URL, _MODEL and _API_KEY in .env");
        }
    }

    /** What the endpoint itself says is not shown: it may hold the key. */
    private static String reason(RuntimeException failure) {
        if (failure instanceof AuthenticationException) {
            return "it refused the key";
        } else if (failure instanceof RateLimitException) {
            return "it allows no more requests for now";
        } else if (failure instanceof ModelNotFoundException) {
            return "it has nothing at this address";
        } else if (failure instanceof InvalidRequestException) {
            return "it refused the request";
        } else if (failure instanceof TimeoutException) {
            return "it did not answer in time";
        }
        return failure instanceof InternalServerException ? "it failed" : "it cannot be reached";
    }
}
