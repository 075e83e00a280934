package briefing.retrieval.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an English text as terms are looked up by. */
final class EnglishTokens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.&][\\p{L}\\p{N}]++)*+");
    private static final Pattern ABBREVIATION = Pattern.compile("\\A(?:\\p{Lu}\\.)++\\p{Lu}");

    private EnglishTokens() {}

    /** The words, hyphened ones apart; without a genitive's ending and the points of an abbreviation. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String token = word.group().replace('’', '\'');
            if (token.endsWith("'s") || token.endsWith("'S")) {
                token = token.substring(0, token.length() - 2);
            }
            tokens.add(ABBREVIATION.matcher(token).matches() ? token.replace(".", "") : token);
        }
        return tokens;
    }

    /** What a term is found by, however it is written. */
    static String key(List<String> tokens) {
        return String.join(" ", tokens).toLowerCase(Locale.ROOT);
    }
}
