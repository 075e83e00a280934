package briefing.pattern;

/** A text that says the same over and over, between a start and an end. */
record Repeated(String start, String unit, String end) {

    /** The text with as many units as fit, one at least. */
    String ofLength(int length) {
        int times = Math.max(1, (length - start.length() - end.length()) / unit.length());
        return start + unit.repeat(times) + end;
    }

    @Override
    public String toString() {
        return visible(start) + " (" + visible(unit) + ")… " + visible(end);
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c >= 0x80 && c < 0xa0) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
