package briefing.article.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Reads one line: its box, drawn level and {@value #HEIGHT} pixels high, and greedy decoding of CTC. */
final class LineReader {

    private static final int HEIGHT = 48;

    /** Narrower ones are filled up with grey, as in training. */
    private static final int NARROWEST = 320;

    /** In pixels; some 130 Chinese characters. */
    private static final int WIDEST = 6_400;

    private final OcrModels models;

    LineReader(OcrModels models) {
        this.models = models;
    }

    /**
     * What a box says.
     *
     * @param confidence mean probability of the characters, 0 to 1
     */
    record Reading(String text, double confidence) {}

    Reading read(Pixels page, Box box, Tilt tilt) {
        int drawn = (int) Math.max(1, Math.min(WIDEST, Math.round(box.width() * HEIGHT / box.height())));
        int width = Math.max(NARROWEST, drawn);
        OcrModels.Output output = models.run(models.reader(), input(page, box, tilt, drawn, width), HEIGHT, width);
        return decoded(output.values(), (int) output.shape()[2]);
    }

    private static FloatBuffer input(Pixels page, Box box, Tilt tilt, int drawn, int width) {
        FloatBuffer input = ByteBuffer.allocateDirect(3 * width * HEIGHT * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int channel = 0; channel < 3; channel++) {
            for (int row = 0; row < HEIGHT; row++) {
                double y = box.top() + (row + 0.5) * box.height() / HEIGHT;
                for (int column = 0; column < drawn; column++) {
                    double x = box.left() + (column + 0.5) * box.width() / drawn;
                    double value = page.at(tilt.pageX(x, y) - 0.5, tilt.pageY(x, y) - 0.5, channel);
                    input.put((channel * HEIGHT + row) * width + column, (float) (value / 127.5 - 1));
                }
            }
        }
        return input;
    }

    /** The likeliest class of each step, repeats and blanks left out. */
    private Reading decoded(float[] values, int classes) {
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int read = 0;
        int before = 0;
        for (int from = 0; from < values.length; from += classes) {
            int best = 0;
            for (int i = 1; i < classes; i++) {
                best = values[from + i] > values[from + best] ? i : best;
            }
            if (best != 0 && best != before && best < models.characters().size()) {
                text.append(models.characters().get(best));
                sum += values[from + best];
                read++;
            }
            before = best;
        }
        return new Reading(text.toString(), read == 0 ? 0 : sum / read);
    }
}
