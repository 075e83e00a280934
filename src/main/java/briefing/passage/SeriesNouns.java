package briefing.passage;

import briefing.language.LanguagePack;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the items of a series are called in a text: priorities, highlights, reasons. Words of one family may stand for each
 * other, in the other language too; "things" may stand for all.
 *
 * @param families by the names of their patterns
 * @param words of these, as they stand, in lower case, without an English plural's ending
 * @param things words that may stand for any
 */
public record SeriesNouns(Set<String> families, Set<String> words, Set<String> things) {

    private static final String PLAN = "series.noun.plan";

    private static final Pattern THINGS =
            Pattern.compile(LanguagePack.anyOf("series.noun.any"), Pattern.CASE_INSENSITIVE);

    private static final Map<String, Pattern> FAMILIES = Map.of(
            PLAN,
            Pattern.compile(LanguagePack.anyOf(PLAN), Pattern.CASE_INSENSITIVE),
            "series.noun.achievement",
            Pattern.compile(LanguagePack.anyOf("series.noun.achievement"), Pattern.CASE_INSENSITIVE),
            "series.noun.reason",
            Pattern.compile(LanguagePack.anyOf("series.noun.reason"), Pattern.CASE_INSENSITIVE),
            "series.noun.problem",
            Pattern.compile(LanguagePack.anyOf("series.noun.problem"), Pattern.CASE_INSENSITIVE),
            "series.noun.feature",
            Pattern.compile(LanguagePack.anyOf("series.noun.feature"), Pattern.CASE_INSENSITIVE),
            "series.noun.rule",
            Pattern.compile(LanguagePack.anyOf("series.noun.rule"), Pattern.CASE_INSENSITIVE),
            "series.noun.kind",
            Pattern.compile(LanguagePack.anyOf("series.noun.kind"), Pattern.CASE_INSENSITIVE));

    /** The nouns of a text: a question, or the sentence that announces a series. */
    public static SeriesNouns in(String text) {
        Set<String> families = new HashSet<>();
        Set<String> words = new HashSet<>();
        Set<String> things = new HashSet<>();
        FAMILIES.forEach((family, pattern) -> {
            if (collect(pattern.matcher(text), words)) {
                families.add(family);
            }
        });
        collect(THINGS.matcher(text), things);
        return new SeriesNouns(families, words, things);
    }

    private static boolean collect(Matcher matcher, Set<String> words) {
        boolean any = false;
        while (matcher.find()) {
            any = true;
            words.add(matcher.group().toLowerCase(Locale.ROOT).replaceFirst("(?:ies|y|s)$", ""));
        }
        return any;
    }

    /** These, or where they are of no family, things that somebody means to do. */
    public SeriesNouns orPlans() {
        return families.isEmpty() ? new SeriesNouns(Set.of(PLAN), words, things) : this;
    }

    /** Whether they are things that somebody means to do. */
    public boolean arePlans() {
        return families.contains(PLAN);
    }

    /** Whether there is any noun of a series at all. */
    public boolean isEmpty() {
        return words.isEmpty() && things.isEmpty();
    }

    /**
     * How well what is asked for goes with what is announced: 1 the same word, .6 one of its family, .3 the same that may
     * stand for any, 0 unknown, -1 another.
     */
    public double agreement(SeriesNouns announced) {
        if (!Collections.disjoint(words, announced.words)) {
            return 1;
        }
        if (!Collections.disjoint(families, announced.families)) {
            return 0.6;
        }
        if (!families.isEmpty() && !announced.families.isEmpty()) {
            return -1;
        }
        return Collections.disjoint(things, announced.things) ? 0 : 0.3;
    }
}
