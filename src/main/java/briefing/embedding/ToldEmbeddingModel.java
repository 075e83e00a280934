package briefing.embedding;

import briefing.language.Notice;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
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
            throw new EmbeddingFailure(Notice.of(
                    "embedding.none", where, e.getClass().getSimpleName().replace("Exception", "")));
        }
    }
}
