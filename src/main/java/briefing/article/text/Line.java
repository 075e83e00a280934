package briefing.article.text;

import briefing.language.Language;
import java.util.regex.Pattern;

/** What a single line of text looks like, whatever it was printed in. */
public final class Line {

    private static final String SENTENCE_END = "。！？!?.…；;";
    private static final String CLOSING = "”’」』\"')）]】";
    private static final Pattern NOT_A_TITLE_END = Pattern.compile("[。；;，,、.]$");

    private Line() {}

    /** How much a line says: a Chinese character counts 1, a word of another script 2. */
    public static int units(String line) {
        int units = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            boolean han = Language.isUnspaced(c);
            boolean word = !han && Character.isLetterOrDigit(c);
            units += han ? 1 : word && !inWord ? 2 : 0;
            inWord = word || (inWord && (c == '\'' || c == '’' || c == '-'));
        }
        return units;
    }

    /** Whether it is written in Chinese characters alone. */
    public static boolean isHan(String line) {
        return line.codePoints().allMatch(Language::isUnspaced);
    }

    /** Whether it ends as a sentence does. */
    public static boolean endsSentence(CharSequence line) {
        int end = line.length();
        while (end > 0 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_END.indexOf(line.charAt(end - 1)) >= 0;
    }

    /** Whether it is running text, and not a heading, a label or a link. */
    public static boolean isSentence(String line) {
        return units(line) >= 12 && endsSentence(line);
    }

    /** Whether it may be a headline: something is said, briefly, and not as a sentence. */
    public static boolean isTitleLike(String line) {
        int units = units(line);
        return units >= 1 && units <= 60 && !NOT_A_TITLE_END.matcher(line).find();
    }

    /** A text cut to some 40 units at the end of a word or clause, as a title for what has none. */
    public static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").replaceFirst("^(?:- |\\d+\\. )", "");
        line = line.substring(0, Math.min(line.length(), 400));
        int end = 0;
        int clause = 0;
        for (int i = 0; i < line.length() && units(line.substring(0, i + 1)) <= 40; i++) {
            char c = line.charAt(i);
            if ("。！？!?".indexOf(c) >= 0 || (c == '.' && (i + 1 == line.length() || line.charAt(i + 1) == ' '))) {
                return line.substring(0, c == '。' || c == '.' ? i : i + 1);
            }
            if (",，;；：".indexOf(c) >= 0) {
                clause = i;
            }
            end = Character.isLetterOrDigit(c) && !Language.isUnspaced(c) ? end : i;
            if (i + 1 == line.length()) {
                return line;
            }
        }
        if (units(line.substring(0, clause)) >= 12) {
            return line.substring(0, clause);
        }
        return end == 0
                ? line.substring(0, Math.min(line.length(), 80))
                : line.substring(0, end).strip() + "…";
    }
}
