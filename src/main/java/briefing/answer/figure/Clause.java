package briefing.answer.figure;

import briefing.passage.Span;

/** The part of a sentence between two marks in which a figure stands. */
public final class Clause {

    private static final String MARKS = "，。；：！？,;:!?（）()—“”\"\n";

    /** Parts clauses where it stands alone; between figures it is a span. */
    private static final char DASH = '–';

    /** What is quoted or put in brackets in so few characters is a word of its clause: “小巨人”企业, output (GDP). */
    private static final int SHORT = 8;

    private static final String OPENING = "“（(";

    private static final String CLOSING = "”）)";

    private Clause() {}

    /** The clause around a place; marks within figures part nothing. */
    public static Span around(String sentence, int start, int end) {
        int from = start;
        while (from > 0 && !parts(sentence, from - 1)) {
            from--;
        }
        int to = end;
        while (to < sentence.length() && !parts(sentence, to)) {
            to++;
        }
        return new Span(from, to);
    }

    /** The clause before one that begins here; empty at the start of the sentence. */
    static Span before(String sentence, int start) {
        int end = start;
        while (end > 0 && (parts(sentence, end - 1) || Character.isWhitespace(sentence.charAt(end - 1)))) {
            end--;
        }
        return end == 0 ? new Span(0, 0) : new Span(around(sentence, end, end).start(), end);
    }

    private static boolean parts(String sentence, int i) {
        char c = sentence.charAt(i);
        if (c == DASH) {
            return i > 0 && sentence.charAt(i - 1) == ' ' && sentence.startsWith(" ", i + 1);
        }
        if (MARKS.indexOf(c) < 0 || isAroundWord(sentence, i)) {
            return false;
        }
        boolean digits = i > 0
                && i + 1 < sentence.length()
                && Character.isDigit(sentence.charAt(i - 1))
                && Character.isDigit(sentence.charAt(i + 1));
        return !digits || ",:".indexOf(c) < 0;
    }

    /** Whether a mark is one of two around a word. */
    private static boolean isAroundWord(String sentence, int i) {
        int opens = OPENING.indexOf(sentence.charAt(i));
        int closes = CLOSING.indexOf(sentence.charAt(i));
        int step = opens >= 0 ? 1 : -1;
        char other = opens >= 0 ? CLOSING.charAt(opens) : closes >= 0 ? OPENING.charAt(closes) : 0;
        for (int k = 1; other != 0 && k <= SHORT + 1; k++) {
            int at = i + k * step;
            if (at < 0 || at >= sentence.length()) {
                return false;
            }
            char c = sentence.charAt(at);
            if (c == other) {
                return k > 1;
            } else if (MARKS.indexOf(c) >= 0 || Character.isDigit(c)) {
                return false;
            }
        }
        return false;
    }
}
