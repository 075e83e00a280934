package briefing.question;

import briefing.language.LanguagePack;
import briefing.language.Numerals;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Places in a list as people name them: 2, second, 第二篇, the last one. */
public final class Ordinals {

    private static final Pattern LAST = Pattern.compile(LanguagePack.anyOf("number.last"), Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE =
            Pattern.compile(LanguagePack.anyOf("number.article"), Pattern.CASE_INSENSITIVE);

    private Ordinals() {}

    /** The number of a place, from 1, or {@link QuestionAnalysis#LAST}; 0 or less than that where the words name none. */
    public static int of(String words) {
        if (LAST.matcher(words).lookingAt()) {
            return QuestionAnalysis.LAST;
        }
        int place = Numerals.place(words);
        return place > 0 ? place : (int) Numerals.value(words.replaceFirst("(?i)(?:st|nd|rd|th)$", ""));
    }

    /** The number of the article that a text names by its place in a list and by nothing else, as above; empty where it names none so. */
    public static OptionalInt ofArticle(String text) {
        if (text.matches("-?\\d{1,4}")) {
            return OptionalInt.of(Math.max(0, Integer.parseInt(text))); // -1 is no place, and not the last one
        }
        Matcher named = ARTICLE.matcher(text);
        return !named.matches()
                ? OptionalInt.empty()
                : IntStream.rangeClosed(1, named.groupCount())
                        .mapToObj(named::group)
                        .filter(Objects::nonNull)
                        .mapToInt(Ordinals::of)
                        .findFirst();
    }
}
