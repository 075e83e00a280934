package briefing.retrieval.rerank;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import briefing.language.Interruption;
import briefing.language.Notice;
import briefing.onnx.ModelFiles;
import briefing.onnx.NativePlatform;
import briefing.onnx.Unpacked;
import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.model.scoring.onnx.OnnxScoringModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cross-encoder in ONNX, run in this process by LangChain4j. Its scores are the model's logits. It loads when it is first
 * needed, and only once: a file that is broken stays so.
 */
public final class CrossEncoder implements ScoringModel {

    /** Tokens of question and passage together, which all of the usual models take; the longer of the two is cut. */
    private static final int WINDOW = 512;

    /** Passages in one run of the model, some seconds for the largest: after each an interrupt is heard. */
    private static final int BATCH = 4;

    /** Of what the runtime says of a file, in characters. */
    private static final int LONGEST_REASON = 160;

    private final ModelFile files;
    private final Path cache;
    private @Nullable OnnxScoringModel loaded;
    private @Nullable RerankFailure failed;

    /** @param cache a folder for the libraries, which need not exist nor be writable */
    public CrossEncoder(ModelFile files, Path cache) {
        this.files = files;
        this.cache = cache.toAbsolutePath(); // as libraries are loaded
    }

    /** @throws RerankFailure where the files are no cross-encoder */
    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> texts, String query) {
        OnnxScoringModel model = model();
        List<Double> scores = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            Interruption.check();
            List<TextSegment> batch = texts.subList(from, Math.min(from + BATCH, texts.size()));
            try {
                scores.addAll(model.scoreAll(batch, query).content());
            } catch (RuntimeException e) {
                throw failure(e);
            }
        }
        return Response.from(scores);
    }

    /** Loads the model now. */
    public void load() {
        model();
    }

    private synchronized OnnxScoringModel model() {
        if (failed != null) {
            throw failed;
        }
        OnnxScoringModel model = loaded;
        if (model == null) {
            try {
                model = new ModelFiles(cache).load(this::load);
            } catch (IOException | RuntimeException | LinkageError e) {
                Interruption.check(); // which is no failure of the file
                failed = failure(e);
                throw failed;
            }
            loaded = model;
        }
        return model;
    }

    private OnnxScoringModel load(Unpacked unpacked) throws IOException {
        NativePlatform.unpackTokenizers(unpacked);
        // The first to ask for it decides: it would print what it warns of, as of a processor that it does not know.
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions(); // which the model closes
        try {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            // Threads that wait for each other by spinning take the processors from the rest of the program.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
        return new OnnxScoringModel(
                files.model().toString(), options, files.tokenizer().toString(), WINDOW, false);
    }

    private RerankFailure failure(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        String line = said.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        String reason = line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
        return new RerankFailure(Notice.of("rerank.file", files, reason), thrown);
    }
}
