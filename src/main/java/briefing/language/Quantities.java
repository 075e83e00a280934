package briefing.language;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a text; dates are not among them, see {@link Dates}. */
public final class Quantities {

    private static final String DIGITS = "\\d{1,3}+(?:,\\d{3}){1,6}+(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+";

    /** Words of units in both languages; a unit that is not among them is not compared. */
    private static final Map<String, String> UNITS = units(
            "%: % percent per-cent percentage-points percentage-point 个百分点 百分点",
            "CNY: 元 人民币 yuan rmb renminbi cny",
            "USD: 美元 dollars dollar usd",
            "EUR: 欧元 euros euro eur",
            "GBP: 英镑 pounds pound",
            "JPY: 日元 yen",
            "HKD: 港元 港币",
            "t: 吨 tonnes tonne tons ton",
            "kg: 公斤 千克 kilograms kilogram kg",
            "km: 公里 千米 kilometres kilometers kilometre kilometer km",
            "km²: 平方公里 平方千米 square-kilometres square-kilometers",
            "m²: 平方米 square-metres square-meters",
            "ha: 公顷 hectares hectare",
            "mu: 亩 mu",
            "kWh: 千瓦时 kilowatt-hours kwh",
            "kW: 千瓦 kilowatts kw",
            "person: 人 people persons",
            "times: 倍 times",
            "h: 小时 hours hour",
            "min: 分钟 minutes minute",
            "day: 天 days day",
            "month: 个月 months month",
            "year: 年 years year");

    private static final Map<String, String> PREFIXES =
            Map.of("us$", "USD", "$", "USD", "€", "EUR", "£", "GBP", "¥", "CNY", "rmb", "CNY", "hk$", "HKD");

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<prefix>US\\$|HK\\$|\\$|€|£|¥|\\bRMB)?\\s?"
                    + "(?:百分之(?<share>" + DIGITS + "|" + Numerals.CHINESE + ")"
                    + "|(?<of>" + Numerals.CHINESE + "|(?<!\\d)\\d++)分之(?<part>" + Numerals.CHINESE + "|\\d++)"
                    + "|(?<tenths>[一二两三四五六七八九])成(?:(?<half>半)|(?![立为功长果就员交本品套分都绩]))"
                    + "|(?<![\\d.,A-Za-z-])(?<digits>" + DIGITS + ")(?:\\s*+(?:多|余)?(?<scale>" + Numerals.SCALE
                    + "(?![a-z])))?"
                    + "|(?<zh>" + Numerals.CHINESE + ")"
                    + "|\\b(?<en>" + Numerals.ENGLISH
                    + ")\\b(?:[ -](?<enScale>hundred|thousand|million|billion|trillion)\\b)?)"
                    + "(?:\\s*+(?:[多余-]\\s*+)?(?<unit>" + unitPattern() + "))?",
            CASE_INSENSITIVE);

    private static final Pattern RANGE = Pattern.compile(
            "(?<!\\d)(" + DIGITS + ")\\s*+(?:-|–|—|~|至|到|\\bto\\b)\\s*+((?:" + DIGITS + ")\\s*+(%|个百分点|(?:"
                    + Numerals.SCALE + ")))",
            CASE_INSENSITIVE);

    /** Numbers in words up to here are ways of speaking as often as figures: one of, 两会, 十分. */
    private static final int SMALL = 10;

    private Quantities() {}

    /** Full-width signs as usual ones, spaces between digits and Chinese gone, and both ends of a range with its unit. */
    public static String normalized(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("(?<=\\d)\\s++(?=\\p{IsHan})|(?<=\\p{IsHan})\\s++(?=\\d)", "");
        return RANGE.matcher(plain).replaceAll("$1$3 - $2");
    }

    /** The figures of a text, in order. */
    public static List<Quantity> in(String text) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher found = QUANTITY.matcher(Dates.without(normalized(text)));
        while (found.find()) {
            Quantity quantity = quantity(found);
            if (quantity != null) {
                quantities.add(quantity);
            }
        }
        return quantities;
    }

    /**
     * A figure and where it stands.
     *
     * @param upTo the upper end where it is a range, else null
     * @param start in UTF-16 units, with its sign of currency
     * @param end exclusive, with its unit as far as that is known
     */
    public record Located(Quantity quantity, @Nullable Quantity upTo, int start, int end) {}

    private static final Pattern TO = Pattern.compile("\\s?(?:-|–|—|~|～|至|到|to|and)\\s?");

    /** As {@link #in}, and where each stands in the text as it is; a range is one. */
    public static List<Located> located(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int[] at = new int[4 * text.length() + 1];
        plain(text, plain, at);
        List<Located> located = new ArrayList<>();
        Matcher found = QUANTITY.matcher(Dates.blank(plain.toString()));
        int open = -1;
        while (found.find()) {
            Quantity quantity = quantity(found);
            int from = found.start();
            while (from < found.end() && Character.isWhitespace(plain.charAt(from))) {
                from++;
            }
            if (quantity != null
                    && open >= 0
                    && TO.matcher(plain.substring(open, from)).matches()) {
                Located first = located.get(located.size() - 1);
                Quantity low = first.quantity();
                boolean scaled = found.group("scale") != null && low.unit() == null && low.value() < 10_000;
                double value = low.value() * (scaled ? Numerals.scale(found.group("scale")) : 1);
                if (value < quantity.value()
                        && (low.unit() == null || low.unit().equals(quantity.unit()))) {
                    located.set(
                            located.size() - 1,
                            new Located(
                                    new Quantity(value, quantity.unit()), quantity, first.start(), at[found.end()]));
                    open = -1;
                    continue;
                }
            }
            open = -1;
            if (quantity != null) {
                located.add(new Located(quantity, null, at[from], at[found.end()]));
                open = found.end();
            }
        }
        return located;
    }

    /** The normalized text without its ranges, and where each of its characters stands in the text. */
    private static void plain(String text, StringBuilder plain, int[] at) {
        for (int i = 0; i < text.length(); i++) {
            char c = Folding.fold(text.charAt(i));
            boolean space = Character.isWhitespace(c) && c != '\n' && i > 0 && i + 1 < text.length();
            if (space
                    && (isBetween(text.charAt(i - 1), text.charAt(i + 1))
                            || isBetween(text.charAt(i + 1), text.charAt(i - 1)))) {
                continue;
            }
            String normal = c < 0x80 || Character.isIdeographic(c)
                    ? String.valueOf(c)
                    : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (int k = 0; k < normal.length() && plain.length() < at.length - 1; k++) {
                at[plain.length()] = i;
                plain.append(normal.charAt(k));
            }
        }
        at[plain.length()] = text.length();
    }

    private static boolean isBetween(char digit, char han) {
        return Character.isDigit(digit) && Character.isIdeographic(han);
    }

    private static @Nullable Quantity quantity(Matcher found) {
        if (found.group("share") != null) {
            return new Quantity(Numerals.value(found.group("share")), "%");
        } else if (found.group("of") != null) {
            return new Quantity(100 * Numerals.value(found.group("part")) / Numerals.value(found.group("of")), "%");
        } else if (found.group("tenths") != null) {
            double half = found.group("half") == null ? 0 : 5;
            return new Quantity(10 * Numerals.value(found.group("tenths")) + half, "%");
        }
        String prefix = found.group("prefix");
        String unit = prefix == null ? unit(found.group("unit")) : PREFIXES.get(prefix.toLowerCase(Locale.ROOT));
        if (found.group("digits") != null) {
            return new Quantity(Numerals.value(found.group("digits")) * Numerals.scale(found.group("scale")), unit);
        }
        boolean chinese = found.group("zh") != null;
        String word = chinese ? found.group("zh") : found.group("en");
        double value = Numerals.value(word) * (chinese ? 1 : Numerals.scale(found.group("enScale")));
        boolean starts = !chinese || "零〇一二两三四五六七八九十".indexOf(word.charAt(0)) >= 0;
        boolean counts = value > SMALL || "%".equals(unit) || (value > 1 && isMeasure(unit));
        return starts && counts ? new Quantity(value, unit) : null;
    }

    private static boolean isMeasure(@Nullable String unit) {
        return unit != null && !unit.equals("person");
    }

    private static @Nullable String unit(@Nullable String word) {
        return word == null ? null : UNITS.get(word.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "-"));
    }

    private static Map<String, String> units(String... lines) {
        Map<String, String> units = new java.util.HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 2).split(" ", -1)) {
                units.put(word, line.substring(0, colon));
            }
        }
        return Map.copyOf(units);
    }

    /** Longer words first, so that 平方公里 is not 公里. */
    private static String unitPattern() {
        return UNITS.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(word -> word))
                .map(word ->
                        word.charAt(0) < 0x80 && word.charAt(0) != '%' ? word.replace("-", "[\\s-]") + "\\b" : word)
                .collect(java.util.stream.Collectors.joining("|"));
    }
}
