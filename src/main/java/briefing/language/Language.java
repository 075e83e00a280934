package briefing.language;

import java.util.EnumSet;
import java.util.Set;

/** A language that articles and questions are read in. Each has its own analyzer and embedding model. */
public enum Language {
    CHINESE("zh", "Chinese (简体中文)"),
    ENGLISH("en", "English");

    /** The share of a text's letters that makes it one of another script; Japanese news is half kana. */
    private static final double OTHER = 0.3;

    private static final Set<Character.UnicodeScript> READ =
            EnumSet.of(Character.UnicodeScript.HAN, Character.UnicodeScript.LATIN, Character.UnicodeScript.COMMON);

    private final String code;
    private final String nameInPrompts;

    Language(String code, String nameInPrompts) {
        this.code = code;
        this.nameInPrompts = nameInPrompts;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** What the language is called where a model is told to answer in it. */
    public String nameInPrompts() {
        return nameInPrompts;
    }

    /** The language with this ISO 639-1 code, English where there is none. */
    public static Language ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return ENGLISH;
    }

    /** Whether a character is of a script that puts no spaces between words. */
    public static boolean isUnspaced(int character) {
        return Character.isIdeographic(character);
    }

    /**
     * The language that most of a text is in: Chinese where it has at least half as many Han characters as Latin words,
     * since a Chinese sentence keeps its foreign names, while an English one has few Chinese characters.
     */
    public static Language of(String text) {
        int han = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean isHan = isUnspaced(c);
            boolean isLetter = Character.isLetter(c) && !isHan;
            if (isHan) {
                han++;
            } else if (isLetter && !inWord) {
                words++;
            }
            inWord = isLetter || (inWord && (c == '\'' || c == '’' || Character.isDigit(c)));
        }
        return han > 0 && 2 * han >= words ? CHINESE : ENGLISH;
    }

    /** Whether a text is in neither language by its script: Japanese, Korean, Russian. */
    public static boolean isOther(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long other = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> !READ.contains(Character.UnicodeScript.of(c)))
                .count();
        return other > OTHER * letters;
    }
}
