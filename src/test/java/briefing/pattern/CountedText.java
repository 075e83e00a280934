package briefing.pattern;

/** A text that counts how often a pattern looks at it, and ends the match that looks too often. */
final class CountedText implements CharSequence {

    /** More looks than there may be. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exhausted() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final char[] characters;
    private final long budget;
    private long looks;

    CountedText(String text, long budget) {
        this.text = text;
        this.characters = text.toCharArray();
        this.budget = budget;
    }

    long looks() {
        return looks;
    }

    @Override
    public char charAt(int i) {
        if (++looks > budget) {
            throw new Exhausted();
        }
        return characters[i];
    }

    @Override
    public int length() {
        return characters.length;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
