package briefing.article.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import briefing.onnx.Unpacked;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The two models of PP-OCRv4 that are used: the detector of lines and the reader of one line. They live as long as the
 * process.
 *
 * @param characters by the reader's classes: first the blank of CTC, last the space
 */
record OcrModels(OrtEnvironment environment, OrtSession detector, OrtSession reader, List<String> characters) {

    private static final String FOLDER = "models/";

    static OcrModels of(Unpacked files) throws IOException {
        Path detector = files.file(FOLDER + "ch_PP-OCRv4_det_infer.onnx");
        Path reader = files.file(FOLDER + "ch_PP-OCRv4_rec_infer.onnx");
        List<String> characters = new ArrayList<>(List.of(""));
        characters.addAll(Files.readAllLines(files.file(FOLDER + "ppocr_keys_v1.txt"), UTF_8));
        characters.add(" ");
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            // Pages differ in size: an arena would keep the memory of the largest, some hundred MB.
            options.setCPUArenaAllocator(false);
            // Threads that wait for each other by spinning take the processors from the rest of the program.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new OcrModels(
                    environment,
                    environment.createSession(detector.toString(), options),
                    environment.createSession(reader.toString(), options),
                    List.copyOf(characters));
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a model makes of a picture. */
    record Output(float[] values, long[] shape) {}

    /** @param input three planes (blue, green, red) of {@code height} rows of {@code width} */
    Output run(OrtSession session, FloatBuffer input, int height, int width) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, new long[] {1, 3, height, width});
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            FloatBuffer values = output.getFloatBuffer();
            float[] copy = new float[values.remaining()];
            values.get(copy);
            return new Output(copy, output.getInfo().getShape());
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
