package briefing.article.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Finds the lines of a page. */
final class LineDetector {

    /** Sides of the detector's input are multiples of this. */
    private static final int STEP = 32;

    /** Mean and standard deviation of ImageNet's colours, as the detector was trained: red, green, blue; so in PaddleOCR. */
    private static final double[] MEAN = {0.485, 0.456, 0.406};

    private static final double[] DEVIATION = {0.229, 0.224, 0.225};

    private final OcrModels models;

    LineDetector(OcrModels models) {
        this.models = models;
    }

    /** The boxes on the level page, in no order. */
    record Found(List<Box> boxes, Tilt tilt) {}

    Found find(Pixels page) {
        int width = rounded(page.width());
        int height = rounded(page.height());
        double scaleX = (double) page.width() / width;
        double scaleY = (double) page.height() / height;
        float[] map = models.run(models.detector(), input(page, width, height, scaleX, scaleY), height, width)
                .values();
        List<Blob> blobs = Detection.blobs(map, width, height);
        Tilt tilt = Tilt.of(blobs);
        List<Box> boxes = blobs.stream()
                .map(blob -> Detection.unclipped(blob.box(width, scaleX, scaleY, tilt)))
                .toList();
        return new Found(boxes, tilt);
    }

    private static FloatBuffer input(Pixels page, int width, int height, double scaleX, double scaleY) {
        FloatBuffer input = ByteBuffer.allocateDirect(3 * width * height * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int channel = 0; channel < 3; channel++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double value = page.at((x + 0.5) * scaleX - 0.5, (y + 0.5) * scaleY - 0.5, channel) / 255;
                    input.put((float) ((value - MEAN[channel]) / DEVIATION[channel]));
                }
            }
        }
        return input.flip();
    }

    private static int rounded(int side) {
        return Math.max(STEP, Math.round((float) side / STEP) * STEP);
    }
}
