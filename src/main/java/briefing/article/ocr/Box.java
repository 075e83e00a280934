package briefing.article.ocr;

/**
 * A rectangle in the coordinates of the page turned level, in pixels; the top is at small y.
 *
 * @param right beyond the last pixel
 * @param bottom beyond the last pixel
 */
record Box(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middle() {
        return (top + bottom) / 2;
    }

    /** How much of the lower one's height the two have in common, 0 to 1. */
    double sharedHeight(Box other) {
        double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return Math.max(0, shared) / Math.min(height(), other.height());
    }

    /** The same, so many pixels further down. */
    Box below(double by) {
        return new Box(left, top + by, right, bottom + by);
    }

    /** Whether both are of the same text: most of the height and of the width of the smaller one. */
    boolean isAlso(Box other) {
        double shared = Math.min(right, other.right) - Math.max(left, other.left);
        return sharedHeight(other) > 0.5 && shared > 0.5 * Math.min(width(), other.width());
    }

    Box and(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
