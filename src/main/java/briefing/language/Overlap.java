package briefing.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of what one text says another says too, by pairs of Chinese characters and beginnings of other words. */
public final class Overlap {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,}|[\\p{L}&&[^\\p{IsHan}]]{4,}|\\d[\\d.,]*");

    /** Letters of a word that count, so that inflected forms are the same. */
    private static final int STEM = 5;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "that", "this", "with", "from", "have", "will", "were", "been", "also", "their", "they", "which", "there",
            "about", "accor", "said", "says", "passa", "artic");

    private Overlap() {}

    /** The share of the units of {@code said} that stand in {@code there}, 0 to 1; 1 where there are none. */
    public static double share(String said, String there) {
        return share(units(said), units(there));
    }

    /** The same of units, for who compares a text with many. */
    public static double share(Set<String> units, Set<String> found) {
        if (units.isEmpty()) {
            return 1;
        }
        return (double) units.stream().filter(found::contains).count() / units.size();
    }

    /** The units of a text. */
    public static Set<String> units(String text) {
        Set<String> units = new HashSet<>();
        Matcher run = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (run.find()) {
            String word = run.group();
            if (Language.isUnspaced(word.codePointAt(0))) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    units.add(word.substring(i, i + 2));
                }
            } else {
                String stem = word.substring(0, Math.min(STEM, word.length()));
                if (!EMPTY_WORDS.contains(stem)) {
                    units.add(stem);
                }
            }
        }
        return units;
    }
}
