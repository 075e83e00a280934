package briefing.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A model that embeds each text on one thread, and as many texts at once as there are processors. ONNX would also share one
 * text among threads, which wait for each other by spinning: a third of the processors' time.
 */
final class OneThreadATextEmbeddingModel extends AbstractInProcessEmbeddingModel {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final OnnxBertBiEncoder encoder;

    private OneThreadATextEmbeddingModel(OnnxBertBiEncoder encoder) {
        super(threads());
        this.encoder = encoder;
    }

    /** Loads a model and its tokenizer from files. */
    static OneThreadATextEmbeddingModel of(Path model, Path tokenizer, PoolingMode pooling)
            throws IOException, OrtException {
        // It would print what it warns of, as of a processor that it does not know.
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        // The session copies its options, and lives as long as the process.
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream words = Files.newInputStream(tokenizer)) {
            options.setIntraOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            OrtSession session = environment.createSession(model.toString(), options);
            return new OneThreadATextEmbeddingModel(new OnnxBertBiEncoder(environment, session, words, pooling));
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                PROCESSORS, PROCESSORS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "embedding");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
