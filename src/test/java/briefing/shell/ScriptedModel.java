package briefing.shell;

import briefing.embedding.HashedEmbeddingModel;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Map;

/** A model to which something happens where a text has a certain word in it. */
final class ScriptedModel implements EmbeddingModel {

    private final EmbeddingModel hashed = new HashedEmbeddingModel("1");
    private final Map<String, Runnable> happens;

    ScriptedModel(Map<String, Runnable> happens) {
        this.happens = happens;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        texts.forEach(text -> happens.forEach((word, what) -> {
            if (text.text().contains(word)) {
                what.run();
            }
        }));
        return hashed.embedAll(texts);
    }

    @Override
    public String modelName() {
        return hashed.modelName();
    }
}
