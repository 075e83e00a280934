package briefing.passage;

import briefing.language.LanguagePack;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the items of a series are called in a text: priorities, highlights, reasons. Words of one family may stand for each
 * other, in the other language too; "things" may stand for all.
 *
 * @param families by the names of their patterns, without {@link #ANY}
 * @param words of these, as they stand, in lower case, without an English plural's ending
 * @param things words that may stand for any
 */
public record SeriesNouns(Set<String> families, Set<String> words, Set<String> things) {

    private static final String ANY = "series.noun.any";

    static final List<String> FAMILIES = List.of(
            "series.noun.plan",
            "series.noun.achievement",
            "series.noun.reason",
            "series.noun.problem",
            "series.noun.feature",
            "series.noun.rule",
            "series.noun.kind",
            ANY);

    private static final Map<String, Pattern> PATTERNS = patterns();

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        FAMILIES.forEach(
                name -> patterns.put(name, Pattern.compile(LanguagePack.anyOf(name), Pattern.CASE_INSENSITIVE)));
        return patterns;
    }

    /** The nouns of a text: a question, or the sentence that announces a series. */
    public static SeriesNouns in(String text) {
        Set<String> families = new HashSet<>();
        Set<String> words = new HashSet<>();
        Set<String> things = new HashSet<>();
        PATTERNS.forEach((family, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String word = matcher.group().toLowerCase(Locale.ROOT).replaceFirst("(?:ies|y|s)$", "");
                if (family.equals(ANY)) {
                    things.add(word);
                } else {
                    families.add(family);
                    words.add(word);
                }
            }
        });
        return new SeriesNouns(families, words, things);
    }

    /** These, or where they are of no family, things that somebody means to do. */
    public SeriesNouns orPlans() {
        return families.isEmpty() ? new SeriesNouns(Set.of(FAMILIES.get(0)), words, things) : this;
    }

    /** Whether they are things that somebody means to do. */
    public boolean arePlans() {
        return families.contains(FAMILIES.get(0));
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
