package briefing.answer.conversation;

import briefing.question.QuestionAnalysis;

/**
 * A word for a number.
 *
 * @param opens what it begins with, or all of it
 * @param closes what it ends in behind its digits, as in 2nd
 * @param value the number; 0 where it stands in one or two digits
 */
record NumberWord(String opens, String closes, int value) {

    /** The item before that which was told last, and the one behind it. */
    static final int PREVIOUS = -2;

    static final int NEXT = -3;

    private static final int MOST_DIGITS = 2;

    /** Reads {@code second=2}, {@code last=last}, {@code next=next} or {@code #nd=#}. */
    static NumberWord read(String line) {
        String[] sides = line.split("=", 2);
        if (sides[1].equals("#")) {
            String[] around = sides[0].split("#", 2);
            return new NumberWord(around[0], around[1], 0);
        }
        int value = switch (sides[1]) {
            case "last" -> QuestionAnalysis.LAST;
            case "previous" -> PREVIOUS;
            case "next" -> NEXT;
            default -> Integer.parseInt(sides[1]);
        };
        return new NumberWord(sides[0], "", value);
    }

    /** Where the word ends that stands at a place of a text; -1 where it does not stand there. */
    int endIn(String text, int start) {
        if (!text.startsWith(opens, start)) {
            return -1;
        }
        int end = start + opens.length();
        if (value != 0) {
            return end;
        }
        int digits = end;
        while (end < text.length() && end < digits + MOST_DIGITS && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end > digits && text.startsWith(closes, end) ? end + closes.length() : -1;
    }

    /** The number that the word stands for as it is written. */
    int valueOf(String written) {
        return value != 0
                ? value
                : Integer.parseInt(written.substring(opens.length(), written.length() - closes.length()));
    }
}
