package briefing.passage;

/** A stretch of a text, in UTF-16 units, end exclusive. */
public record Span(int start, int end) {

    /** The text that it covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    /** Whether the other lies within. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The same stretch without white space at its ends. */
    public Span strip(String text) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
