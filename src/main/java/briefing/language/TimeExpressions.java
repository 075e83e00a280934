package briefing.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times that a question speaks of, in Chinese and English. */
public final class TimeExpressions {

    /** A period, and where it was named: UTF-16 units, end exclusive. */
    public record Found(Period period, int start, int end) {}

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("一", 1),
            Map.entry("两", 2),
            Map.entry("二", 2),
            Map.entry("三", 3),
            Map.entry("四", 4),
            Map.entry("五", 5),
            Map.entry("六", 6),
            Map.entry("七", 7),
            Map.entry("八", 8),
            Map.entry("九", 9),
            Map.entry("十", 10),
            Map.entry("半", 0),
            Map.entry("a", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("few", 3),
            Map.entry("几", 3),
            Map.entry("", 1));

    private static final Pattern RELATIVE = Pattern.compile(
            "(?<yesterday>昨天|昨日|\\byesterday\\b)"
                    + "|(?<thisWeek>本周|这周|这个?星期|\\bthis week\\b)"
                    + "|(?<lastWeek>上个?周|上个?星期|\\blast week\\b)"
                    + "|(?<thisMonth>本月|这个月|\\bthis month\\b)"
                    + "|(?<lastMonth>上个?月|\\blast month\\b)"
                    + "|(?:最近|过去|近)(?<n>\\d{1,3}|[一二两三四五六七八九十几])个?(?<unit>天|日|周|星期|月)(?:内|里|来|以来)?"
                    + "|\\b(?:in |over |during |from )?(?:the )?(?:last|past) (?<en>\\d{1,3}|a|one|two|three|four|five|six|seven|few)? ?(?<enUnit>day|week|month)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile(
            "(?<y>(?:19|20)\\d\\d)\\s*(?:年|[-/.])\\s*(?<m>1[0-2]|0?[1-9])(?!\\d)(?:\\s*(?:月|[-/.])\\s*(?<d>3[01]|[12]\\d|0?[1-9])(?!\\d)\\s*[日号]?)?"
                    + "|\\b(?:(?<d1>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)? )?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? (?:(?<d2>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,? )?(?<y2>(?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile(
            "(?<same>今年|本年度?|\\bthis year\\b)|(?<previous>去年|\\blast year\\b)", Pattern.CASE_INSENSITIVE);

    private TimeExpressions() {}

    /** A time counted from today, such as "last week" or 最近三天; null where the text names none. */
    public static @Nullable Found relative(String text, LocalDate today) {
        Matcher matcher = RELATIVE.matcher(text);
        return matcher.find() ? new Found(period(matcher, today), matcher.start(), matcher.end()) : null;
    }

    private static Period period(Matcher found, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        if (found.group("yesterday") != null) {
            return new Period(today.minusDays(1), today.minusDays(1));
        } else if (found.group("thisWeek") != null) {
            return new Period(monday, today);
        } else if (found.group("lastWeek") != null) {
            return new Period(monday.minusWeeks(1), monday.minusDays(1));
        } else if (found.group("thisMonth") != null) {
            return new Period(month.atDay(1), today);
        } else if (found.group("lastMonth") != null) {
            return whole(month.minusMonths(1));
        }
        String unit = found.group("unit") == null ? found.group("enUnit") : found.group("unit");
        int n = number(found.group("n") == null ? found.group("en") : found.group("n"));
        LocalDate first = switch (unit.toLowerCase(Locale.ROOT)) {
            case "天", "日", "day" -> today.minusDays(n);
            case "月", "month" -> today.minusMonths(n);
            default -> today.minusWeeks(n);
        };
        return new Period(first, today);
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        Integer word = NUMBERS.get(text.toLowerCase(Locale.ROOT));
        return word == null ? Integer.parseInt(text) : word;
    }

    /**
     * The first month or day that a text names with its year, or else when this year or the last one is written about, which
     * is until today; null where it names none, or no day of the calendar.
     */
    public static @Nullable Period named(String text, LocalDate today) {
        Matcher matcher = DATE.matcher(text);
        if (matcher.find()) {
            return period(matcher);
        }
        Matcher year = YEAR.matcher(text);
        return year.find()
                ? new Period(LocalDate.of(today.getYear() - (year.group("same") == null ? 1 : 0), 1, 1), today)
                : null;
    }

    /** A text that is a date and nothing else: a day, a month ({@code 2026-03}) or a year; null where it is none. */
    public static @Nullable Period day(String text) {
        String stripped = text.strip();
        if (stripped.matches("(?:19|20)\\d\\d年?")) {
            int year = Integer.parseInt(stripped.substring(0, 4));
            return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        Matcher matcher = DATE.matcher(stripped);
        return matcher.matches() ? period(matcher) : null;
    }

    private static @Nullable Period period(Matcher groups) {
        String year = groups.group("y") == null ? groups.group("y2") : groups.group("y");
        int month = groups.group("m") == null
                ? 1 + MONTHS.indexOf(groups.group("month").substring(0, 3).toLowerCase(Locale.ROOT))
                : Integer.parseInt(groups.group("m"));
        String day = groups.group("d") != null
                ? groups.group("d")
                : groups.group("d1") != null ? groups.group("d1") : groups.group("d2");
        try {
            YearMonth named = YearMonth.of(Integer.parseInt(year), month);
            if (day == null) {
                return whole(named);
            }
            LocalDate only = named.atDay(Integer.parseInt(day));
            return new Period(only, only);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Period whole(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }
}
