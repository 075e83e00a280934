package briefing.embedding;

import ai.onnxruntime.OrtException;
import briefing.language.Language;
import briefing.language.Notice;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models that come with the program: all-MiniLM-L6-v2 (384 dimensions) for English, bge-small-zh-v1.5 (512) for
 * Chinese, which all-MiniLM cannot read. Both quantized, which loses nothing measurable and takes less than half the time.
 */
public final class InProcessEmbeddingModels implements EmbeddingModels {

    /** Where native code can be put for as long as it takes to load it; the last is memory. */
    private static final List<Path> TEMPORARY =
            List.of(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), Path.of("/dev/shm"));

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
            return cache == null ? loadOnce(language) : load(language, new Unpacked(cache));
        } catch (IOException e) {
            return loadOnce(language); // A full disk, or a folder of somebody else's.
        }
    }

    /** From files that are gone once they are loaded. */
    private EmbeddingModel loadOnce(Language language) {
        for (Path temporary : TEMPORARY) {
            try {
                Path folder = Files.createTempDirectory(temporary, "briefing");
                try {
                    return load(language, new Unpacked(folder));
                } finally {
                    Unpacked.deleteAll(folder);
                }
            } catch (IOException e) {
                // The next may do.
            }
        }
        throw new EmbeddingFailure(Notice.of("embedding.room", cache, TEMPORARY.get(0)));
    }

    private EmbeddingModel load(Language language, Unpacked files) throws IOException {
        Path model = files.file(name(language) + ".onnx");
        Path tokenizer = files.file(name(language) + "-tokenizer.json");
        unpackNative(files);
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

    /**
     * Keeps the ONNX runtime's libraries, which it would unpack into a temporary folder at each start, and the tokenizer's,
     * which DJL would put into the home folder and never look at again. What is loaded already is not unpacked.
     */
    private static void unpackNative(Unpacked files) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            setUnlessSet("DJL_CACHE_DIR", files.folder());
            return;
        }
        boolean mac = system.contains("mac");
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        String runtime = "ai/onnxruntime/native/" + (mac ? "osx-" : "linux-") + (arm ? "aarch64/" : "x64/");
        String tokenizers = "native/lib/" + (mac ? "osx-" : "linux-") + (arm ? "aarch64" : "x86_64") + "/cpu/";
        if (System.getProperty("onnxruntime.native.path") == null) {
            Path there = files.together(
                    runtime + System.mapLibraryName("onnxruntime"),
                    runtime + System.mapLibraryName("onnxruntime4j_jni"));
            Path beside = files.file(tokenizers + System.mapLibraryName("tokenizers"));
            setUnlessSet("onnxruntime.native.path", there);
            setUnlessSet("RUST_LIBRARY_PATH", beside);
        }
    }

    private static void setUnlessSet(String property, Path path) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, path.toString());
        }
    }
}
