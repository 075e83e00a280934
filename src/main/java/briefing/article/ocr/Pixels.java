package briefing.article.ocr;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The picture of a page.
 *
 * @param rgb {@code 0xRRGGBB} row by row
 */
record Pixels(int width, int height, int[] rgb) {

    /** On white, and where its longest side is more than this, smaller. */
    static Pixels of(BufferedImage image, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(java.awt.Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return new Pixels(width, height, ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData());
    }

    /**
     * A colour between pixels, by bilinear interpolation; at the edge and beyond, that of the edge.
     *
     * @param channel 0 blue, 1 green, 2 red, as the models were trained
     * @return 0 to 255
     */
    double at(double x, double y, int channel) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double dx = x - left;
        double dy = y - top;
        return (value(left, top, channel) * (1 - dx) + value(left + 1, top, channel) * dx) * (1 - dy)
                + (value(left, top + 1, channel) * (1 - dx) + value(left + 1, top + 1, channel) * dx) * dy;
    }

    private int value(int x, int y, int channel) {
        int column = Math.max(0, Math.min(width - 1, x));
        int row = Math.max(0, Math.min(height - 1, y));
        return rgb[row * width + column] >> (8 * channel) & 0xff;
    }
}
