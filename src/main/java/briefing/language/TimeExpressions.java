package briefing.language;

import static briefing.language.CalendarWords.DAY;
import static briefing.language.CalendarWords.DAY_SIGN;
import static briefing.language.CalendarWords.MONTH;
import static briefing.language.CalendarWords.MONTH_NUMBER;
import static briefing.language.CalendarWords.MONTH_SIGN;
import static briefing.language.CalendarWords.ORDINAL;
import static briefing.language.CalendarWords.YEAR;
import static briefing.language.CalendarWords.YEAR_SIGN;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times that a question speaks of. */
public final class TimeExpressions {

    /** A period, and where it was named: UTF-16 units, end exclusive. */
    public record Found(Period period, int start, int end) {}

    private static final Pattern GROUP = Pattern.compile("\\(\\?<(n|unit)>");

    private static final List<String> LAST = LanguagePack.eachOf("time.last");

    private static final Pattern RELATIVE = Pattern.compile(
            named("yesterday", "this-week", "last-week", "this-month", "last-month") + "|" + numbered(LAST),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPAN =
            Pattern.compile(numbered(LanguagePack.eachOf("time.span")), Pattern.CASE_INSENSITIVE);

    private static final Pattern TODAY = Pattern.compile(LanguagePack.anyOf("time.today"), Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY_MONTH = Pattern.compile(
            "(?<month>" + MONTH + ")\\.?|(?<m>" + MONTH_NUMBER + ")" + MONTH_SIGN, Pattern.CASE_INSENSITIVE);

    private static final Pattern WEEKDAY = Pattern.compile(
            "(?<before>" + LanguagePack.anyOf("time.last-weekday") + ")?+(?:" + LanguagePack.anyOf("time.weekday")
                    + ")",
            Pattern.CASE_INSENSITIVE);

    /** What their names begin or end with, Monday first; each language has seven. */
    private static final List<String> WEEKDAYS = LanguagePack.allWords("weekdays");

    /** A day without its year. */
    private static final Pattern ONLY_DAY = Pattern.compile(
            "(?<month>" + MONTH + ")\\.? (?<d>" + DAY + ")" + ORDINAL + "|(?:the )?(?<d1>" + DAY + ")" + ORDINAL
                    + " (?:" + CalendarWords.OF + " ?)?(?<month1>" + MONTH + ")\\.?|(?<m>" + MONTH_NUMBER + ")"
                    + MONTH_SIGN + "(?<d2>" + DAY + ")" + DAY_SIGN + "?",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> DAYS = LanguagePack.allWords("unit.day");
    private static final List<String> MONTHS = LanguagePack.allWords("unit.month");
    private static final List<String> YEARS = LanguagePack.allWords("unit.year");

    private static final Pattern DATE = Pattern.compile(
            "(?<y>" + YEAR + ")\\s*(?:" + YEAR_SIGN + "|[-/.])\\s*(?<m>" + MONTH_NUMBER + ")(?!\\d)(?:\\s*(?:"
                    + MONTH_SIGN
                    + "|[-/.])\\s*(?<d>" + DAY + ")(?!\\d)\\s*" + DAY_SIGN + "?)?"
                    + "|\\b(?:(?<d1>" + DAY + ")" + ORDINAL + " )?(?<month>" + String.join("|", CalendarWords.MONTHS)
                    + ")[a-z]*\\.?,? (?:(?<d2>" + DAY + ")" + ORDINAL + ",? )?(?<y2>" + YEAR + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_YEAR = Pattern.compile(
            "(?<same>" + LanguagePack.anyOf("year.this") + ")|(?<previous>" + LanguagePack.anyOf("year.last") + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY_YEAR = Pattern.compile("(" + YEAR + ")" + YEAR_SIGN + "?");

    private TimeExpressions() {}

    private static String named(String... times) {
        return Stream.of(times)
                .map(time -> "(?<" + time.replace("-", "") + ">" + LanguagePack.anyOf("time." + time) + ")")
                .collect(Collectors.joining("|"));
    }

    /** Alternatives, with the number of each in the names of its groups, as these must be different ones. */
    private static String numbered(List<String> alternatives) {
        return IntStream.range(0, alternatives.size())
                .mapToObj(i -> GROUP.matcher(alternatives.get(i)).replaceAll("(?<$1" + i + ">"))
                .collect(Collectors.joining("|"));
    }

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
        } else if (found.group("thisweek") != null) {
            return new Period(monday, today);
        } else if (found.group("lastweek") != null) {
            return new Period(monday.minusWeeks(1), monday.minusDays(1));
        } else if (found.group("thismonth") != null) {
            return new Period(month.atDay(1), today);
        } else if (found.group("lastmonth") != null) {
            return whole(month.minusMonths(1));
        }
        return new Period(ago(found, today), today);
    }

    /** The day that is so many days, weeks, months or years before today. */
    private static LocalDate ago(Matcher found, LocalDate today) {
        int i = 0;
        while (found.group("unit" + i) == null) {
            i++;
        }
        String unit = found.group("unit" + i).toLowerCase(Locale.ROOT);
        int n = number(found.group("n" + i));
        if (DAYS.contains(unit)) {
            return today.minusDays(n);
        } else if (MONTHS.contains(unit)) {
            return today.minusMonths(n);
        }
        return YEARS.contains(unit) ? today.minusYears(n) : today.minusWeeks(n);
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        Integer word = CalendarWords.NUMBERS.get(text.toLowerCase(Locale.ROOT));
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
        Matcher year = OF_YEAR.matcher(text);
        return year.find()
                ? new Period(LocalDate.of(today.getYear() - (year.group("same") == null ? 1 : 0), 1, 1), today)
                : null;
    }

    /**
     * A text that is a time and nothing else, as a person gives a limit: a date, {@code yesterday}, {@code last week},
     * {@code 7d} (the day that was 7 days ago), or the name of a month, a weekday or a day without its year, which is the last
     * one of that name; null where it is none.
     */
    public static @Nullable Period given(String text, LocalDate today) {
        String stripped = text.strip();
        Period date = day(stripped);
        if (date != null) {
            return date;
        }
        if (TODAY.matcher(stripped).matches()) {
            return new Period(today, today);
        }
        Matcher relative = RELATIVE.matcher(stripped);
        if (relative.matches()) {
            return period(relative, today);
        }
        Matcher span = SPAN.matcher(stripped);
        if (span.matches()) {
            LocalDate ago = ago(span, today);
            return new Period(ago, ago);
        }
        Matcher month = ONLY_MONTH.matcher(stripped);
        if (month.matches()) {
            int number = CalendarWords.month(month.group("m") == null ? month.group("month") : month.group("m"));
            int year = today.getYear() - (number > today.getMonthValue() ? 1 : 0);
            return whole(YearMonth.of(year, number));
        }
        Matcher weekday = WEEKDAY.matcher(stripped);
        if (weekday.matches()) {
            return weekday(stripped, weekday.group("before") != null, today);
        }
        Matcher day = ONLY_DAY.matcher(stripped);
        if (day.matches()) {
            return lastDay(day, today);
        }
        Matcher year = OF_YEAR.matcher(stripped);
        return year.matches() ? wholeYear(today.getYear() - (year.group("same") == null ? 1 : 0)) : null;
    }

    /** The last day of this name, today included; of the week before where it says so. */
    private static @Nullable Period weekday(String text, boolean before, LocalDate today) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < WEEKDAYS.size(); i++) {
            String name = WEEKDAYS.get(i);
            boolean ends = Stream.of(name.split("=", -1)).anyMatch(lower::endsWith);
            if (ends || lower.substring(lower.lastIndexOf(' ') + 1).startsWith(name)) {
                DayOfWeek of = DayOfWeek.of(i % 7 + 1);
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                LocalDate day = before
                        ? monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(of))
                        : today.with(TemporalAdjusters.previousOrSame(of));
                return new Period(day, day);
            }
        }
        return null;
    }

    /** The last one that was, today included; null where the month has no such day. */
    private static @Nullable Period lastDay(Matcher named, LocalDate today) {
        String month = named.group("m");
        String name = named.group("month") == null ? named.group("month1") : named.group("month");
        String day = Stream.of("d", "d1", "d2")
                .map(named::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("0");
        try {
            MonthDay of = MonthDay.of(CalendarWords.month(month == null ? name : month), Integer.parseInt(day));
            int year = today.getYear();
            while (!of.isValidYear(year) || of.atYear(year).isAfter(today)) {
                year--;
            }
            return new Period(of.atYear(year), of.atYear(year));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A text that is a date and nothing else: a day, a month ({@code 2026-03}) or a year; null where it is none. */
    public static @Nullable Period day(String text) {
        String stripped = text.strip();
        Matcher only = ONLY_YEAR.matcher(stripped);
        if (only.matches()) {
            return wholeYear(Integer.parseInt(only.group(1)));
        }
        Matcher matcher = DATE.matcher(stripped);
        return matcher.matches() ? period(matcher) : null;
    }

    private static @Nullable Period period(Matcher groups) {
        String year = groups.group("y") == null ? groups.group("y2") : groups.group("y");
        int month = CalendarWords.month(groups.group("m") == null ? groups.group("month") : groups.group("m"));
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

    private static Period wholeYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period whole(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }
}
