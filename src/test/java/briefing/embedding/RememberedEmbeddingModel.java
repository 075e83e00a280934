package briefing.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model that works out the vector of a text once: hundreds of questions about the same few articles embed the same
 * sentences hundreds of times.
 */
public final class RememberedEmbeddingModel implements EmbeddingModel {

    private final EmbeddingModel model;
    private final Map<String, Embedding> vectors = new ConcurrentHashMap<>();

    public RememberedEmbeddingModel(EmbeddingModel model) {
        this.model = model;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        List<TextSegment> unknown =
                texts.stream().filter(text -> !vectors.containsKey(text.text())).toList();
        if (!unknown.isEmpty()) {
            List<Embedding> embedded = model.embedAll(unknown).content();
            for (int i = 0; i < unknown.size(); i++) {
                vectors.put(unknown.get(i).text(), embedded.get(i));
            }
        }
        return Response.from(
                texts.stream().map(text -> vectors.get(text.text())).toList());
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public String modelName() {
        return model.modelName();
    }
}
