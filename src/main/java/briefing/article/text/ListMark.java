package briefing.article.text;

import java.util.Arrays;

/** The marks of the items of lists: those of a list within a list have others than those around it. */
public final class ListMark {

    /** By depth: bullets first. */
    private static final String[] BULLETS = {"- ", "• ", "◦ "};

    /** The depth of the items that are told apart most. */
    public static final int DEEPEST = BULLETS.length;

    /** The last number that there is a sign with a circle for. */
    private static final int CIRCLED = 20;

    private ListMark() {}

    /**
     * That of an item without a number.
     *
     * @param depth how many lists are around that of the item
     */
    public static String of(int depth) {
        return BULLETS[Math.max(0, Math.min(depth, BULLETS.length - 1))];
    }

    /** That of an item with a number. */
    public static String of(int depth, int number) {
        return depth > 1 && number > 0 && number <= CIRCLED
                ? (char) ('①' + number - 1) + " "
                : depth > 0 ? "(" + number + ") " : number + ". ";
    }

    /**
     * How deep the item is that a line is, from 1; 0 where it is none.
     *
     * @param at where the line starts in the text
     */
    public static int depth(String text, int at) {
        for (int i = 0; i < BULLETS.length; i++) {
            if (text.startsWith(BULLETS[i], at)) {
                return i + 1;
            }
        }
        if (at >= text.length()) {
            return 0;
        }
        char first = text.charAt(at);
        if (first >= '①' && first < '①' + CIRCLED) {
            return 3;
        }
        int digits = at + (first == '(' ? 1 : 0);
        int end = digits;
        while (end < text.length() && end < digits + 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == digits
                ? 0
                : first == '(' ? text.startsWith(") ", end) ? 2 : 0 : text.startsWith(". ", end) ? 1 : 0;
    }

    /** Whether a line starts as an item without a number does. */
    public static boolean isBullet(String text, int at) {
        return Arrays.stream(BULLETS).anyMatch(mark -> text.startsWith(mark, at));
    }
}
