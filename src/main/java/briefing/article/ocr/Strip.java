package briefing.article.ocr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a picture, as wide as that: screenshots of whole pages are many times as high as they are wide, and would be too
 * small to read where all of them is made to fit. Strips overlap by more than a line, so that each line is whole in one.
 *
 * @param top its first row in the picture, in pixels
 * @param height in pixels
 * @param isFirst whether no other is above it
 * @param isLast whether no other is below it
 */
public record Strip(int top, int height, boolean isFirst, boolean isLast) {

    /** Pictures that are higher than this many widths are cut. */
    private static final int LONG = 3;

    /** The part of a strip that the next one has too: 320 pixels as it is drawn, the height of some lines. */
    private static final double SHARED = 1.0 / 6;

    /** By so much a line may lie higher or lower in one strip than in the next, in pixels as it is drawn. */
    private static final int JITTER = 8;

    /** Whether a picture is read in strips. */
    public static boolean isCut(int width, int height) {
        return height > LONG * width && height > Ocr.LONGEST_SIDE;
    }

    /** The strips of a picture from the top down: one, or more where it is long. */
    static List<Strip> of(int width, int height) {
        if (!isCut(width, height)) {
            return List.of(new Strip(0, height, true, true));
        }
        int usual = Math.max(width, Ocr.LONGEST_SIDE);
        int step = (int) Math.round(usual * (1 - SHARED));
        List<Strip> strips = new ArrayList<>();
        for (int top = 0; strips.isEmpty() || top + usual - step < height; top += step) {
            int end = Math.min(height, top + usual);
            strips.add(new Strip(top, end - top, top == 0, end == height));
        }
        return strips;
    }

    BufferedImage of(BufferedImage picture) {
        return isFirst && isLast ? picture : picture.getSubimage(0, top, picture.getWidth(), height);
    }

    /**
     * Whether a line is to be read in this strip: down to the middle of what it shares with the next one, which is far enough
     * from both cuts for a line to be whole. Lines just there are both's.
     *
     * @param box in pixels of a drawing {@value Ocr#LONGEST_SIDE} high, unless this is the last strip
     */
    boolean has(Box box) {
        double half = SHARED / 2 * Ocr.LONGEST_SIDE;
        return (isFirst || box.middle() > half - JITTER) && (isLast || box.middle() < Ocr.LONGEST_SIDE - half + JITTER);
    }
}
