package briefing.answer.conversation;

/** A slip of the keyboard: two letters in the wrong order, or in a longer word one too many, one missing or a wrong one. */
final class Slip {

    /** A shorter word with another letter is mostly another word. */
    private static final int LONG = 5;

    private Slip() {}

    /** Whether a word is another but for one slip, which hardly ever is in its first letter. */
    static boolean isOne(String typed, String meant) {
        int difference = typed.length() - meant.length();
        if (Math.abs(difference) > 1 || meant.length() < LONG - 1 || typed.charAt(0) != meant.charAt(0)) {
            return false;
        }
        int at = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (at < shorter && typed.charAt(at) == meant.charAt(at)) {
            at++;
        }
        if (difference == 0 && at + 1 < shorter) {
            boolean swapped = typed.charAt(at) == meant.charAt(at + 1) && typed.charAt(at + 1) == meant.charAt(at);
            if (swapped && typed.substring(at + 2).equals(meant.substring(at + 2))) {
                return true;
            }
        }
        if (meant.length() < LONG) {
            return false;
        }
        String rest = difference > 0
                ? typed.substring(at + 1)
                : typed.substring(Math.min(at + (difference == 0 ? 1 : 0), typed.length()));
        String wanted = difference < 0
                ? meant.substring(at + 1)
                : meant.substring(Math.min(at + (difference == 0 ? 1 : 0), meant.length()));
        return rest.equals(wanted);
    }
}
