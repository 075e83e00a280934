package briefing.passage;

import briefing.language.LanguagePack;
import java.util.ArrayList;
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
 * @param words as they stand, in lower case, without an English plural's ending
 */
public record SeriesNouns(Set<String> families, Set<String> words) {

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
        PATTERNS.forEach((family, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (!family.equals(ANY)) {
                    families.add(family);
                }
                words.add(matcher.group().toLowerCase(Locale.ROOT).replaceFirst("(?:ies|y|s)$", ""));
            }
        });
        return new SeriesNouns(families, words);
    }

    /** Whether they are things that somebody means to do. */
    public boolean arePlans() {
        return families.contains(FAMILIES.get(0));
    }

    /** Whether there is any noun of a series at all. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** How well what is asked for goes with what is announced: 1 the same word, .6 one of its family, 0 unknown, -1 another. */
    public double agreement(SeriesNouns announced) {
        List<String> same = new ArrayList<>(words);
        same.retainAll(announced.words);
        boolean family = families.stream().anyMatch(announced.families::contains);
        if (!same.isEmpty() && (family || families.isEmpty())) {
            return 1;
        }
        if (family) {
            return 0.6;
        }
        return families.isEmpty() || announced.families.isEmpty() ? 0 : -1;
    }
}
