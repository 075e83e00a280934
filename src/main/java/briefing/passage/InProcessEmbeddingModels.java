package briefing.passage;

import briefing.article.Language;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.EnumMap;
import java.util.Map;

/**
 * The models that come with the program: all-MiniLM-L6-v2 (384 dimensions) for English, bge-small-zh-v1.5 (512) for
 * Chinese, which all-MiniLM cannot read. Both quantized, which loses nothing measurable and is half as slow again.
 */
public final class InProcessEmbeddingModels implements EmbeddingModels {

    private final Map<Language, EmbeddingModel> loaded = new EnumMap<>(Language.class);

    @Override
    public synchronized EmbeddingModel of(Language language) {
        return loaded.computeIfAbsent(language, wanted -> switch (wanted) {
            case CHINESE -> new BgeSmallZhV15QuantizedEmbeddingModel();
            case ENGLISH -> new AllMiniLmL6V2QuantizedEmbeddingModel();
        });
    }

    @Override
    public String name(Language language) {
        return switch (language) {
            case CHINESE -> "bge-small-zh-v1.5-q";
            case ENGLISH -> "all-minilm-l6-v2-q";
        };
    }
}
