package briefing.article.text;

import java.util.regex.Pattern;

/** Makes text safe to show and uniform to read, and otherwise leaves it as it was printed. */
public final class PrintedText {

    /** ECMA-48: a control sequence, an operating-system command, or a two-character escape. */
    private static final Pattern ESCAPE = Pattern.compile(
            "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[]PX^_]|\u009d)[^\u0007\u001b\n]*(?:\u0007|\u001b\\\\)?|\u001b[ -/]*[0-~]?");

    private static final int JOINER = 0x200d;

    private PrintedText() {}

    /**
     * Lines separated by one {@code \n}, without blank ones; runs of spaces of any kind are one space; without control and
     * escape sequences, marks that turn the direction of writing, and characters of no width.
     */
    public static String blocks(String raw) {
        String text = withoutEscapes(raw);
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        boolean lineEmpty = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isLineEnd(c)) {
                if (!lineEmpty) {
                    out.append('\n');
                }
                lineEmpty = true;
                space = false;
            } else if (isSpace(c)) {
                space = true;
            } else if (isShown(c) && !(lineEmpty && c == JOINER)) {
                if (space && !lineEmpty) {
                    out.append(' ');
                }
                out.appendCodePoint(c);
                lineEmpty = false;
                space = false;
            }
        }
        if (out.length() > 0 && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** The same on one line, for titles, names and reasons. */
    public static String line(String raw) {
        return blocks(raw).replace('\n', ' ');
    }

    private static String withoutEscapes(String raw) {
        boolean escapes = raw.indexOf('\u001b') >= 0 || raw.indexOf('\u009b') >= 0 || raw.indexOf('\u009d') >= 0;
        return escapes ? ESCAPE.matcher(raw).replaceAll("") : raw;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x0b || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSpace(int c) {
        return c == '\t' || Character.isSpaceChar(c);
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // The joiner holds emoji together; every other format character is invisible or turns the line around.
            case Character.FORMAT -> c == JOINER;
            default -> c != 0xfffd && c != 0x2800 && c != 0x3164;
        };
    }
}
