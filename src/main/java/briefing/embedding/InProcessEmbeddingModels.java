package briefing.embedding;

import ai.onnxruntime.OrtException;
import briefing.language.Language;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models that come with the program: all-MiniLM-L6-v2 (384 dimensions) for English, bge-small-zh-v1.5 (512) for
 * Chinese, which all-MiniLM cannot read. Both quantized, which loses nothing measurable and takes less than half the time.
 */
public final class InProcessEmbeddingModels implements EmbeddingModels {

    private final Map<Language, EmbeddingModel> loaded = new EnumMap<>(Language.class);
    private final @Nullable Unpacked files;

    /** Models that are read from the class path each time. */
    public InProcessEmbeddingModels() {
        files = null;
    }

    /**
     * Models that load in half the time, from files.
     *
     * @param cache a folder for them, which need not exist nor be writable
     */
    public InProcessEmbeddingModels(Path cache) {
        files = new Unpacked(cache);
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
        if (files != null) {
            try {
                unpackRuntime(files);
                Path model = files.file(name(language) + ".onnx");
                Path tokenizer = files.file(name(language) + "-tokenizer.json");
                return OneThreadATextEmbeddingModel.of(model, tokenizer, pooling(language));
            } catch (IOException | OrtException e) {
                // A full disk, or a folder of somebody else's: the class path has it all.
            }
        }
        return switch (language) {
            case CHINESE -> new BgeSmallZhV15QuantizedEmbeddingModel();
            case ENGLISH -> new AllMiniLmL6V2QuantizedEmbeddingModel();
        };
    }

    /** As the models were trained. */
    private static PoolingMode pooling(Language language) {
        return switch (language) {
            case CHINESE -> PoolingMode.CLS;
            case ENGLISH -> PoolingMode.MEAN;
        };
    }

    /**
     * Keeps the ONNX runtime's libraries, which it would unpack into a temporary folder at each start, and the tokenizer's,
     * which DJL would put into the home folder.
     */
    private static void unpackRuntime(Unpacked files) throws IOException {
        setUnlessSet("DJL_CACHE_DIR", files.folder());
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return;
        }
        String arch = System.getProperty("os.arch", "").equals("aarch64") ? "aarch64" : "x64";
        String folder = "ai/onnxruntime/native/" + (system.contains("mac") ? "osx" : "linux") + "-" + arch + "/";
        setUnlessSet(
                "onnxruntime.native.path",
                files.together(
                        folder + System.mapLibraryName("onnxruntime"),
                        folder + System.mapLibraryName("onnxruntime4j_jni")));
    }

    private static void setUnlessSet(String property, Path folder) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, folder.toString());
        }
    }
}
