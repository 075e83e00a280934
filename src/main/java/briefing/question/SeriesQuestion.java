package briefing.question;

import briefing.language.LanguagePack;
import briefing.language.Numerals;
import briefing.passage.JoinedItems;
import briefing.passage.SeriesNouns;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question as one after a series.
 *
 * @param count how many things it says there are, or null
 * @param item the number of the one item that it asks for, from 1, {@link QuestionAnalysis#LAST} for the last; or null
 * @param which the same where it asks which these are: "which three", 哪三个; or null
 * @param nouns what it calls them
 * @param asked whether it asks for a series, or may do so
 * @param open whether it asks what somebody will do, so that a series of plans answers it
 * @param members whether it asks for the names of many things that it gives the number of
 */
public record SeriesQuestion(
        @Nullable Integer count,
        @Nullable Integer which,
        @Nullable Integer item,
        SeriesNouns nouns,
        boolean asked,
        boolean open,
        boolean members) {

    /** Fewer things are hardly ever listed one by one. */
    private static final int LIST = 3;

    private static final Pattern COUNTED =
            Pattern.compile(LanguagePack.anyOf("series.counted"), Pattern.CASE_INSENSITIVE);

    private static final Pattern WHICH = Pattern.compile(LanguagePack.anyOf("series.which"), Pattern.CASE_INSENSITIVE);

    private static final Pattern EXAMPLES =
            Pattern.compile(LanguagePack.anyOf("series.examples"), Pattern.CASE_INSENSITIVE);

    private static final Pattern SOME = Pattern.compile(LanguagePack.anyOf("series.some"), Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPARES =
            Pattern.compile(LanguagePack.anyOf("series.compares"), Pattern.CASE_INSENSITIVE);

    private static final Pattern OPEN = Pattern.compile(LanguagePack.anyOf("series.open"), Pattern.CASE_INSENSITIVE);

    private static final Pattern MEMBERS =
            Pattern.compile(LanguagePack.anyOf("series.members"), Pattern.CASE_INSENSITIVE);

    public static SeriesQuestion of(QuestionAnalysis question) {
        String text = Wordings.bounded(question.text());
        SeriesNouns nouns = SeriesNouns.in(text);
        Integer count = question.count() == null ? number(COUNTED, text) : question.count();
        Integer which = number(WHICH, text);
        boolean one = question.item() != null && !SOME.matcher(text).find();
        boolean compares = which == null && COMPARES.matcher(text).find();
        boolean asked = one || !compares && (question.series() || count != null && !nouns.isEmpty());
        boolean open = OPEN.matcher(text).find();
        return new SeriesQuestion(
                count,
                which,
                one ? question.item() : null,
                open ? nouns.orPlans() : nouns,
                asked,
                open,
                MEMBERS.matcher(text).find());
    }

    /** Whether so many things are asked for, or the names of many, and a sentence does not give them. */
    public boolean isLackingIn(String sentence) {
        if (members) {
            return !EXAMPLES.matcher(Wordings.bounded(sentence)).find();
        }
        return which != null && which >= LIST && JoinedItems.in(sentence) < which;
    }

    private static @Nullable Integer number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        return (int) Numerals.value(found.group("zh") != null ? found.group("zh") : found.group("en"));
    }
}
