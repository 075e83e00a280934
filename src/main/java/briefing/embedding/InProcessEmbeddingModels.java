package briefing.embedding;

import ai.onnxruntime.OrtException;
import briefing.language.Language;
import briefing.language.Notice;
import briefing.onnx.ModelFiles;
import briefing.onnx.NativePlatform;
import briefing.onnx.Unpacked;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models that come with the program: all-MiniLM-L6-v2 (384 dimensions) for English, bge-small-zh-v1.5 (512) for
 * Chinese, which all-MiniLM cannot read. Both quantized, which loses nothing measurable and takes less than half the time.
 */
public final class InProcessEmbeddingModels implements EmbeddingModels {

    private final Map<Language, EmbeddingModel> loaded = new EnumMap<>(Language.class);
    private final @Nullable Path cache;

    /** Models that are unpacked each time. */
    public InProcessEmbeddingModels() {
        cache = null;
    }

    /**
     * Models that load in half the time, from files.
     *
     * @param cache a folder for them, which need not exist nor be writable
     */
    public InProcessEmbeddingModels(Path cache) {
        this.cache = cache.toAbsolutePath(); // as libraries are loaded
    }

    @Override
    public synchronized EmbeddingModel of(Language language) {
        return loaded.computeIfAbsent(language, this::load);
    }

    @Override
    public String name(Language language) {
        return switch (language) {
            case CHINESE -> "bge-small-zh-v1.5-q";
            case ENGLISH -> "all-minilm-l6-v2-q";
        };
    }

    private EmbeddingModel load(Language language) {
        try {
            return new ModelFiles(cache).load(files -> load(language, files));
        } catch (IOException e) {
            throw new EmbeddingFailure(Notice.of("embedding.room", cache, ModelFiles.TEMPORARY.get(0)));
        }
    }

    private EmbeddingModel load(Language language, Unpacked files) throws IOException {
        Path model = files.file(name(language) + ".onnx");
        Path tokenizer = files.file(name(language) + "-tokenizer.json");
        NativePlatform.unpackTokenizers(files);
        try {
            return OneThreadATextEmbeddingModel.of(model, tokenizer, pooling(language));
        } catch (OrtException | RuntimeException | LinkageError e) {
            throw new EmbeddingFailure(Notice.of("embedding.load", name(language)), e);
        }
    }

    /** As the models were trained. */
    private static PoolingMode pooling(Language language) {
        return switch (language) {
            case CHINESE -> PoolingMode.CLS;
            case ENGLISH -> PoolingMode.MEAN;
        };
    }
}
