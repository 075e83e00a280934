package briefing.answer.select;

import briefing.language.Language;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shared space of both models, {@code normalise((x - mean) · M)}, from a file of big-endian floats: means, then matrices. */
final class LinearSpace implements ModelMeanings.Projection {

    private static final int ENGLISH = 384;
    private static final int CHINESE = 512;

    private final float[] meanEnglish;
    private final float[] meanChinese;
    private final float[][] english;
    private final float[][] chinese;

    LinearSpace(Path file) throws IOException {
        int k = (int) ((Files.size(file) / 4 - ENGLISH - CHINESE) / (ENGLISH + CHINESE));
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            meanEnglish = floats(in, ENGLISH);
            meanChinese = floats(in, CHINESE);
            english = matrix(in, ENGLISH, k);
            chinese = matrix(in, CHINESE, k);
        }
    }

    private static float[] floats(DataInputStream in, int n) throws IOException {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static float[][] matrix(DataInputStream in, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][];
        for (int i = 0; i < rows; i++) {
            matrix[i] = floats(in, columns);
        }
        return matrix;
    }

    @Override
    public float[] shared(Language language, float[] vector) {
        float[] mean = language == Language.ENGLISH ? meanEnglish : meanChinese;
        float[][] matrix = language == Language.ENGLISH ? english : chinese;
        double length = 0;
        for (float v : vector) {
            length += v * v;
        }
        length = Math.sqrt(length) + 1e-9;
        float[] out = new float[matrix[0].length];
        for (int i = 0; i < vector.length; i++) {
            float x = (float) (vector[i] / length) - mean[i];
            for (int j = 0; j < out.length; j++) {
                out[j] += x * matrix[i][j];
            }
        }
        double norm = 0;
        for (float v : out) {
            norm += v * v;
        }
        norm = Math.sqrt(norm) + 1e-9;
        for (int j = 0; j < out.length; j++) {
            out[j] /= (float) norm;
        }
        return out;
    }
}
