package briefing.shell;

import briefing.embedding.EmbeddingModels;
import briefing.embedding.HashedEmbeddingModels;
import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Map;

/** Models to which something happens where a text has a certain word in it. */
final class ScriptedModels implements EmbeddingModels {

    private final EmbeddingModels hashed = new HashedEmbeddingModels("1");
    private final Map<String, Runnable> happens;

    ScriptedModels(Map<String, Runnable> happens) {
        this.happens = happens;
    }

    @Override
    public EmbeddingModel of(Language language) {
        EmbeddingModel model = hashed.of(language);
        return new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                texts.forEach(text -> happens.forEach((word, what) -> {
                    if (text.text().contains(word)) {
                        what.run();
                    }
                }));
                return model.embedAll(texts);
            }
        };
    }

    @Override
    public String name(Language language) {
        return hashed.name(language);
    }
}
