package briefing.article.ocr;

/**
 * Connected pixels of the detection map: the core of a line of text.
 *
 * @param pixels their indices, row by row
 * @param score mean probability that they are text, 0 to 1
 * @param width from the leftmost to the rightmost
 * @param slope of the straight line through them, by least squares
 */
record Blob(int[] pixels, double score, int width, double slope) {

    /** Mean height of its columns. */
    double thickness() {
        return (double) pixels.length / width;
    }

    static Blob of(int[] pixels, int mapWidth, float[] map) {
        double sum = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (int pixel : pixels) {
            int x = pixel % mapWidth;
            double y = pixel / mapWidth; // a row
            sum += map[pixel];
            sx += x;
            sy += y;
            sxx += (double) x * x;
            sxy += x * y;
            left = Math.min(left, x);
            right = Math.max(right, x);
        }
        int n = pixels.length;
        double spread = sxx - sx * sx / n;
        return new Blob(pixels, sum / n, right - left + 1, spread == 0 ? 0 : (sxy - sx * sy / n) / spread);
    }

    /** Its rectangle on the level page, where the map is smaller than the page by these factors. */
    Box box(int mapWidth, double scaleX, double scaleY, Tilt tilt) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int pixel : pixels) {
            double x = (pixel % mapWidth + 0.5) * scaleX;
            double y = (Math.floorDiv(pixel, mapWidth) + 0.5) * scaleY;
            left = Math.min(left, tilt.levelX(x, y));
            right = Math.max(right, tilt.levelX(x, y));
            top = Math.min(top, tilt.levelY(x, y));
            bottom = Math.max(bottom, tilt.levelY(x, y));
        }
        return new Box(left - scaleX / 2, top - scaleY / 2, right + scaleX / 2, bottom + scaleY / 2);
    }
}
