package briefing.passage;

import briefing.language.LanguagePack;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people who speak, which an article writes in full when it introduces them, and as one word from then on. */
public final class FullNames {

    private static final Pattern SPEAKS = Pattern.compile(LanguagePack.anyOf("conversation.speaks"));

    /** A name of one word, as a person has from the second time on. */
    private static final Pattern SURNAME = Pattern.compile("\\b(?!(?:He|She|According)\\b)\\p{Lu}[\\p{L}’']{1,30}+\\b");

    private static final Pattern TWO_WORDS = Pattern.compile(
            "\\b(?<first>\\p{Lu}[\\p{L}’']{1,30}+)(?: \\p{Lu}\\.)?+ (?<last>\\p{Lu}[\\p{L}’']{1,30}+)\\b");

    private static final List<String> TITLES = LanguagePack.allWords("person-titles");

    private FullNames() {}

    /** The name of who is said to speak in a sentence, in one word; empty where nobody is named. */
    public static String speaker(String sentence) {
        Matcher speaks = SPEAKS.matcher(sentence);
        if (!speaks.find()) {
            return "";
        }
        Matcher surname = SURNAME.matcher(speaks.group());
        return surname.find() ? bare(surname.group()) : "";
    }

    /** Whether a sentence has a name with another one before or behind it. */
    public static boolean hasInFull(String name, String sentence) {
        Matcher full = TWO_WORDS.matcher(sentence);
        for (int at = 0; full.find(at); at = full.start() + 1) {
            String other = full.group("first").equals(name)
                    ? full.group("last")
                    : bare(full.group("last")).equals(name) ? full.group("first") : "";
            if (!other.isEmpty() && !TITLES.contains(other.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String name) {
        return name.endsWith("'s") || name.endsWith("’s") ? name.substring(0, name.length() - 2) : name;
    }
}
