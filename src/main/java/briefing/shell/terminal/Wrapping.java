package briefing.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.WCWidth;

/**
 * Breaks text into lines by display columns. English breaks at spaces, Chinese between any two characters but for two rules
 * (kinsoku): no line starts with a closing mark and none ends with an opening one. A citation's mark stays with the word
 * before it.
 */
public final class Wrapping {

    private static final String CLOSING = "、。，．！？；：）」』】》〉〕〗”’…—–·・ー\u3005％‰℃%,.!?;:)]}»";

    private static final String OPENING = "（「『【《〈〔〖“‘([{«￥$";

    private final String text;
    private final int width;
    private final List<int[]> lines = new ArrayList<>();

    private Wrapping(String text, int width) {
        this.text = text;
        this.width = width;
    }

    /** The lines of a text, at most so many columns wide; 0 stands for any width. Its own line ends are kept. */
    public static List<AttributedString> wrap(AttributedString text, int width) {
        List<AttributedString> wrapped = new ArrayList<>();
        for (int[] line : new Wrapping(text.toString(), width <= 0 ? Integer.MAX_VALUE : Math.max(8, width)).lines()) {
            wrapped.add(text.subSequence(line[0], line[1]));
        }
        return wrapped;
    }

    /** The lines of a text after a head, those that follow indented as far as the head is wide. */
    public static List<AttributedString> hanging(AttributedString head, AttributedString text, int width) {
        int indent = columns(head);
        List<AttributedString> lines = wrap(text, width <= 0 ? 0 : Math.max(8, width - indent));
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, Text.join(i == 0 ? head : Text.of(" ".repeat(indent)), lines.get(i)));
        }
        return lines;
    }

    /** The first line of a text, with a sign where there is more. */
    public static AttributedString first(AttributedString text, int width) {
        List<AttributedString> lines = wrap(text, width);
        return lines.size() == 1
                ? lines.get(0)
                : Text.join(wrap(text, width - 1).get(0), new AttributedString("…", text.styleAt(0)));
    }

    /** How many columns a text takes on one line. */
    public static int columns(CharSequence text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    private List<int[]> lines() {
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            wrap(start, end);
            start = end + 1;
        }
        return lines;
    }

    /** Fills one line after the other with what must stay together. */
    private void wrap(int start, int end) {
        int lineStart = start;
        int lineEnd = start;
        int used = 0;
        for (int from = start; from < end; ) {
            int to = unit(from, end);
            int spaced = spaces(lineEnd, from);
            int wide = columns(text.substring(from, to));
            if (lineEnd > lineStart && used + spaced + wide > width) {
                lines.add(new int[] {lineStart, lineEnd});
                lineStart = from;
                used = 0;
                spaced = 0;
            }
            for (; wide > width; wide = columns(text.substring(from, to))) {
                int cut = fitting(from, to);
                lines.add(new int[] {from, cut});
                from = cut;
                lineStart = cut;
            }
            used += spaced + wide;
            lineEnd = to;
            from = skipSpaces(to, end);
        }
        lines.add(new int[] {lineStart, Math.max(lineStart, lineEnd)});
    }

    /** Where what starts here may be followed by a line's end. */
    private int unit(int from, int end) {
        int to = from;
        boolean opening = true;
        while (to < end && opening) {
            int c = text.codePointAt(to);
            opening = OPENING.indexOf(c) >= 0;
            to = isWide(c) || opening ? to + Character.charCount(c) : wordEnd(to, end);
        }
        while (to < end) {
            int c = text.codePointAt(to);
            int mark = citationEnd(to, end);
            if (mark > to) {
                to = mark;
            } else if (CLOSING.indexOf(c) >= 0 || WCWidth.wcwidth(c) == 0) {
                to += Character.charCount(c);
            } else {
                break;
            }
        }
        return to;
    }

    private int wordEnd(int from, int end) {
        int to = from;
        while (to < end) {
            int c = text.codePointAt(to);
            if (c == ' ' || isWide(c) || to > from && OPENING.indexOf(c) >= 0 && c > 0x7f) {
                break;
            }
            to += Character.charCount(c);
        }
        return to;
    }

    /** The end of {@code [1]} or {@code [?]}, with the space before it, where one stands here. */
    private int citationEnd(int at, int end) {
        int i = at < end && text.charAt(at) == ' ' ? at + 1 : at;
        if (i >= end || text.charAt(i) != '[') {
            return at;
        }
        if (text.startsWith("[?]", i)) {
            return Math.min(i + 3, end);
        }
        int digits = i + 1;
        while (digits < end && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > i + 1 && digits < end && text.charAt(digits) == ']' ? digits + 1 : at;
    }

    private int fitting(int from, int to) {
        int cut = from;
        for (int used = 0; cut < to; ) {
            int c = text.codePointAt(cut);
            used += Math.max(0, WCWidth.wcwidth(c));
            if (used > width) {
                break;
            }
            cut += Character.charCount(c);
        }
        while (cut < to && cut > from + 1 && CLOSING.indexOf(text.codePointAt(cut)) >= 0) {
            cut = text.offsetByCodePoints(cut, -1);
        }
        return cut;
    }

    private int spaces(int from, int to) {
        return columns(text.substring(Math.min(from, to), to));
    }

    private int skipSpaces(int from, int end) {
        int to = from;
        while (to < end && text.charAt(to) == ' ') {
            to++;
        }
        return to;
    }

    private static boolean isWide(int c) {
        return WCWidth.wcwidth(c) == 2;
    }
}
