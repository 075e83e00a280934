package briefing.passage;

import briefing.language.LanguagePack;
import briefing.language.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs that an item of a series starts with. */
final class EnumerationMarkers {

    /** Ways of counting. A series keeps to one of them, but that the ordinals go together with "first" and "last". */
    enum Style {
        YI_SHI,
        ORDINAL,
        CHINESE_NUMERAL,
        CHINESE_PARENTHESIS,
        DIGIT,
        PARENTHESIS,
        CIRCLED,
        BULLET
    }

    /** The number of a marker that only says that its item is the last. */
    static final int LAST = -1;

    /**
     * A marker.
     *
     * @param number from 1, or {@link #LAST}; 0 for a bullet
     * @param start of the marker, in UTF-16 units
     */
    record Marker(Style style, int number, int start) {}

    private static final List<String> ENGLISH_ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private static final List<List<String>> FIRST_THEN = List.of(
            LanguagePack.allWords("series.first"),
            LanguagePack.allWords("series.second"),
            LanguagePack.allWords("series.third"));

    private static final List<String> LAST_WORDS = LanguagePack.allWords("series.last");

    /** Where a marker stands. To ask this first is what makes the search quick: at most places no marker can be. */
    private enum Place {
        /** At the start of a sentence or clause, behind opening quotation marks. */
        CLAUSE(" \t\n\u000B\f\r。；;：:，,！!？?“‘（("),
        /** At the start of a sentence. */
        SENTENCE("。；;：:！!？?\n.”\"") {
            @Override
            boolean isBehind(String text, int end) {
                return super.isBehind(text, end)
                        || text.charAt(end - 1) == ' ' && end > 1 && ".;:!?”\"".indexOf(text.charAt(end - 2)) >= 0;
            }
        },
        WORD(" \t\n\u000B\f\r。；;：:,，"),
        LINE("\n"),
        ANYWHERE("") {
            @Override
            boolean isBehind(String text, int end) {
                return true;
            }
        };

        private final String before;

        Place(String before) {
            this.before = before;
        }

        /** Whether it is right behind the first so many characters, one at least. */
        boolean isBehind(String text, int end) {
            return before.indexOf(text.charAt(end - 1)) >= 0;
        }
    }

    /** A way of counting: its markers, without the places where they stand. */
    private record Rule(Place place, Pattern pattern, Style style) {

        Rule(Place place, String regex, Style style) {
            this(place, Pattern.compile(regex), style);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(Place.CLAUSE, LanguagePack.anyOf("series.one-is"), Style.YI_SHI),
            new Rule(Place.CLAUSE, LanguagePack.anyOf("series.ordinal"), Style.ORDINAL),
            new Rule(Place.CLAUSE, LanguagePack.anyOf("series.first-then"), Style.ORDINAL),
            new Rule(
                    Place.SENTENCE,
                    "(?i:(?:The )?(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?: of all| and foremost| up)?(?:,| (?:is|was|are|priority|task|step|goal|measure|point|area|aim|pillar)\\b))",
                    Style.ORDINAL),
            new Rule(Place.SENTENCE, "(?<n>Finally|Lastly|Last),", Style.ORDINAL),
            new Rule(Place.LINE, "\\s{0,8}+(?<n>[" + Numerals.TO_TEN + "])、", Style.CHINESE_NUMERAL),
            new Rule(Place.LINE, "\\s{0,8}+[（(](?<n>[" + Numerals.TO_TEN + "])[)）]", Style.CHINESE_PARENTHESIS),
            new Rule(Place.SENTENCE, "\\s{0,8}+(?<n>[1-9]\\d?)(?:[、．)）]|\\. ?(?!\\d))(?=\\s?[^\\d\\s])", Style.DIGIT),
            new Rule(Place.WORD, "[（(](?<n>[1-9]\\d?)[)）]", Style.PARENTHESIS),
            new Rule(Place.ANYWHERE, "(?<n>[①-⑳])", Style.CIRCLED),
            new Rule(Place.LINE, "(?<n>- |[•●■◆▪‣►▶◦*] ?(?=[^\\s*]))", Style.BULLET));

    private EnumerationMarkers() {}

    /** The markers of a text in order. */
    static List<Marker> in(String text) {
        List<Marker> markers = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            for (int i = 0; i < text.length(); i++) {
                if (i > 0 && !rule.place().isBehind(text, i)) {
                    continue;
                }
                if (matcher.region(i, text.length()).lookingAt()) {
                    int start = i;
                    while (Character.isWhitespace(text.charAt(start))) {
                        start++;
                    }
                    markers.add(new Marker(rule.style(), number(matcher.group("n")), start));
                    i = matcher.end() - 1;
                }
            }
        }
        markers.sort(Comparator.comparingInt(Marker::start));
        return markers;
    }

    private static int number(String marker) {
        String word = marker.toLowerCase(Locale.ROOT);
        if (word.charAt(0) >= '①' && word.charAt(0) <= '⑳') {
            return 1 + word.charAt(0) - '①';
        }
        int chinese = Numerals.TO_TEN.indexOf(word);
        int english = ENGLISH_ORDINALS.indexOf(word);
        if (chinese >= 0 || english >= 0) {
            return 1 + Math.max(chinese, english);
        }
        for (int i = 0; i < FIRST_THEN.size(); i++) {
            if (FIRST_THEN.get(i).contains(word)) {
                return i + 1;
            }
        }
        return LAST_WORDS.contains(word)
                ? LAST
                : !Character.isLetterOrDigit(word.charAt(0)) ? 0 : Integer.parseInt(word);
    }
}
