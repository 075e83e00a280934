package briefing.shell.line;

import briefing.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two articles as somebody names them in one line: 1 2, 1 and 2, A with B. */
public record Pair(String first, String second) {

    private static final Pattern BETWEEN =
            Pattern.compile("(?:" + LanguagePack.anyOf("pair.between") + ")|\\s++", Pattern.CASE_INSENSITIVE);

    /** The ways to take a line as two; a title has spaces, and only who knows the articles can tell where the first one ends. */
    public static List<Pair> of(String words) {
        List<Pair> pairs = new ArrayList<>();
        Matcher between = BETWEEN.matcher(words.strip());
        while (between.find()) {
            String first = words.strip().substring(0, between.start()).strip();
            String second = words.strip().substring(between.end()).strip();
            if (!first.isEmpty() && !second.isEmpty()) {
                pairs.add(new Pair(first, second));
            }
        }
        return pairs;
    }
}
