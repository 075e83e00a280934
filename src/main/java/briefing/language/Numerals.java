package briefing.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers that are written in words or with words, in Chinese and English. */
public final class Numerals {

    /** The Chinese numerals from one to ten, in order. */
    public static final String TO_TEN = "一二三四五六七八九十";

    /** The characters of a Chinese numeral but for its point. */
    public static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿";

    /** What stands between the whole and the decimals of a Chinese numeral. */
    public static final String POINT = "点";

    static final String CHINESE = "[" + CHARACTERS + "]+(?:" + POINT + "[零〇一二三四五六七八九]+)?";

    static final String ENGLISH =
            "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
                    + "|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)";

    static final String SCALE = "(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|hundred|thousand|million|billion|trillion|mn|bn|tn)";

    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("百", 1e2),
            Map.entry("千", 1e3),
            Map.entry("万", 1e4),
            Map.entry("十万", 1e5),
            Map.entry("百万", 1e6),
            Map.entry("千万", 1e7),
            Map.entry("亿", 1e8),
            Map.entry("十亿", 1e9),
            Map.entry("百亿", 1e10),
            Map.entry("千亿", 1e11),
            Map.entry("万亿", 1e12),
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("million", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("tn", 1e12));

    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final String DIGITS = "零一二三四五六七八九";

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Numerals() {}

    static double scale(@Nullable String word) {
        return word == null ? 1 : SCALES.getOrDefault(word.toLowerCase(Locale.ROOT), 1.0);
    }

    /** The value of digits, of a Chinese numeral or of an English one up to ninety-nine. */
    public static double value(String number) {
        String text = number.toLowerCase(Locale.ROOT);
        if (Character.isDigit(text.charAt(0))) {
            return Double.parseDouble(text.replace(",", ""));
        }
        return text.charAt(0) < 0x80 ? english(text) : chinese(text);
    }

    /** The place in a row that an English ordinal up to the tenth names, from 1; 0 for another word. */
    public static int place(String ordinal) {
        return ORDINALS.indexOf(ordinal.toLowerCase(Locale.ROOT)) + 1;
    }

    private static double english(String text) {
        int sum = 0;
        for (String word : text.split("[- ]", -1)) {
            int tens = TENS.indexOf(word);
            sum += tens > 0 ? 10 * tens : WORDS.indexOf(word);
        }
        return sum;
    }

    private static double chinese(String text) {
        int point = text.indexOf('点');
        String whole = point < 0 ? text : text.substring(0, point);
        double sum = whole.matches("[零〇○一二三四五六七八九]{2,}") ? Double.parseDouble(digits(whole)) : grouped(whole);
        return point < 0 ? sum : sum + Double.parseDouble("0." + digits(text.substring(point + 1)));
    }

    /** Such as 一千二百万: what stands before 万 and 亿 is counted by itself. */
    private static double grouped(String text) {
        double total = 0;
        double group = 0;
        double digit = 0;
        for (char c : text.toCharArray()) {
            int value = digit(c);
            if (value >= 0) {
                digit = value;
            } else if (c == '万' || c == '亿') {
                double scale = scale(String.valueOf(c));
                boolean scalesAll = c == '亿' && total > 0 && group + digit == 0;
                total = scalesAll ? total * scale : total + (group + digit) * scale;
                group = 0;
                digit = 0;
            } else {
                group += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : scale(String.valueOf(c)));
                digit = 0;
            }
        }
        return total + group + digit;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(digit((char) c)));
        return digits.toString();
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' || c == '○' ? 0 : DIGITS.indexOf(c);
    }
}
