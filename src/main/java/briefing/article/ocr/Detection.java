package briefing.article.ocr;

import briefing.article.text.Interrupts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From the map of a DB detector (Liao et al., 2020) to boxes of lines, with the numbers of PaddleOCR: a pixel is text from
 * 0.3, a component from a mean of 0.5; its box, which the map draws shrunk, grows on every side by
 * {@code area * 1.6 / perimeter}.
 */
final class Detection {

    private static final float PIXEL = 0.3f;
    private static final double COMPONENT = 0.5;
    private static final double UNCLIP = 1.6;

    /** Of the map. */
    private static final int SMALLEST = 3;

    private static final int MOST_LINES = 2_000;

    private Detection() {}

    /** @param map probabilities, {@code height} rows of {@code width} */
    static List<Blob> blobs(float[] map, int width, int height) {
        List<Blob> blobs = new ArrayList<>();
        boolean[] seen = new boolean[map.length];
        int[] queue = new int[map.length];
        for (int start = 0; start < map.length && blobs.size() < MOST_LINES; start++) {
            if (start % width == 0) {
                Interrupts.check();
            }
            if (seen[start] || map[start] <= PIXEL) {
                continue;
            }
            int end = component(start, map, width, height, seen, queue);
            if (end > SMALLEST * SMALLEST) {
                Blob blob = Blob.of(Arrays.copyOf(queue, end), width, map);
                if (blob.score() >= COMPONENT && blob.width() >= SMALLEST) {
                    blobs.add(blob);
                }
            }
        }
        return blobs;
    }

    /** Fills the queue with the pixels that hang together with the first, by side or corner; returns how many. */
    private static int component(int start, float[] map, int width, int height, boolean[] seen, int[] queue) {
        int end = 0;
        queue[end++] = start;
        seen[start] = true;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                    int there = row * width + column;
                    if (!seen[there] && map[there] > PIXEL) {
                        seen[there] = true;
                        queue[end++] = there;
                    }
                }
            }
        }
        return end;
    }

    static Box unclipped(Box box) {
        double by = box.width() * box.height() * UNCLIP / (2 * (box.width() + box.height()));
        return new Box(box.left() - by, box.top() - by, box.right() + by, box.bottom() + by);
    }
}
