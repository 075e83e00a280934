package briefing.passage;

import briefing.language.LanguagePack;
import briefing.language.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** At the start of a sentence or clause, behind opening quotation marks. */
    private static final String CLAUSE = "(?<=^|[。；;：:，,！!？?\\n\\s“‘（(])";

    /** At the start of a sentence. */
    private static final String SENTENCE = "(?<=^|[。；;：:！!？?\\n.”\"]|[.;:!?”\"] )";

    private static final String LINE = "(?<=^|\\n)\\s{0,8}";

    private static final Map<Pattern, Style> PATTERNS = Map.ofEntries(
            Map.entry(Pattern.compile(CLAUSE + "(?:" + LanguagePack.anyOf("series.one-is") + ")"), Style.YI_SHI),
            Map.entry(Pattern.compile(CLAUSE + "(?:" + LanguagePack.anyOf("series.ordinal") + ")"), Style.ORDINAL),
            Map.entry(Pattern.compile(CLAUSE + "(?:" + LanguagePack.anyOf("series.first-then") + ")"), Style.ORDINAL),
            Map.entry(
                    Pattern.compile(
                            SENTENCE
                                    + "(?:The )?(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?(?: of all| and foremost| up)?(?:,| (?:is|was|are|priority|task|step|goal|measure|point|area|aim|pillar)\\b)",
                            Pattern.CASE_INSENSITIVE),
                    Style.ORDINAL),
            Map.entry(Pattern.compile(SENTENCE + "(?<n>Finally|Lastly|Last),"), Style.ORDINAL),
            Map.entry(Pattern.compile(LINE + "(?<n>[" + Numerals.TO_TEN + "])、"), Style.CHINESE_NUMERAL),
            Map.entry(Pattern.compile(LINE + "[（(](?<n>[" + Numerals.TO_TEN + "])[)）]"), Style.CHINESE_PARENTHESIS),
            Map.entry(
                    Pattern.compile(SENTENCE + "\\s{0,8}(?<n>[1-9]\\d?)(?:[、．)）]|\\. ?(?!\\d))(?=\\s?[^\\d\\s])"),
                    Style.DIGIT),
            Map.entry(Pattern.compile("(?<=^|[\\s。；;：:,，])[（(](?<n>[1-9]\\d?)[)）]"), Style.PARENTHESIS),
            Map.entry(Pattern.compile("(?<n>[①-⑳])"), Style.CIRCLED),
            Map.entry(Pattern.compile("(?<=^|\\n)(?<n>- |[•●■◆▪‣►▶◦*] ?(?=[^\\s*]))"), Style.BULLET));

    private EnumerationMarkers() {}

    /** The markers of a text in order. */
    static List<Marker> in(String text) {
        List<Marker> markers = new ArrayList<>();
        PATTERNS.forEach((pattern, style) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int start = matcher.start();
                while (Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
                markers.add(new Marker(style, number(matcher.group("n")), start));
            }
        });
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
