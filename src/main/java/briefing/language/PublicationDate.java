package briefing.language;

import static briefing.language.CalendarWords.DAY_SIGN;
import static briefing.language.CalendarWords.MONTH_SIGN;
import static briefing.language.CalendarWords.OF;
import static briefing.language.CalendarWords.ORDINAL;
import static briefing.language.CalendarWords.YEAR_SIGN;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the days that texts print, whole. A day counts only with its year: "3月5日" is none. */
public final class PublicationDate {

    private static final String YEAR = "(?<year>" + CalendarWords.YEAR + ")";
    private static final String MONTH = "(?<month>" + CalendarWords.MONTH + ")";
    private static final String DAY = "(?<day>\\d{1,2})";

    /** As most countries write it; without knowing the country it is read so only where it is no day in American. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d/-])" + DAY + "(?<sep>[/-])(?<month>0?[1-9]|1[0-2])\\k<sep>" + YEAR + "(?![\\d/-])");

    /** The forms in which a day is printed; the first that stands in a text counts. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<!\\d)" + YEAR + "\\s*" + YEAR_SIGN + "\\s*(?<month>\\d{1,2})\\s*" + MONTH_SIGN + "\\s*"
                    + DAY + "\\s*" + DAY_SIGN),
            Pattern.compile("(?<!\\d)" + YEAR + "(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>" + DAY + "(?!\\d)"),
            Pattern.compile("(?i)\\b" + MONTH + "\\b\\.?\\s+" + DAY + ORDINAL + "(?:\\s*+,)?+\\s++" + YEAR + "\\b"),
            Pattern.compile("(?i)(?<!\\d)" + DAY + ORDINAL + "(?:\\s+" + OF + ")?[\\s-]+" + MONTH + "\\b\\.?,?[\\s-]+"
                    + YEAR + "\\b"),
            Pattern.compile("(?i)(?<!\\d)" + YEAR + "[\\s-]" + MONTH + "\\b\\.?[\\s-]" + DAY + "(?!\\d)"),
            Pattern.compile("(?<![\\d/-])(?<month>\\d{1,2})(?<sep>[/-])" + DAY + "\\k<sep>" + YEAR + "(?![\\d/-])"),
            DAY_FIRST,
            Pattern.compile("(?<![\\d.])" + DAY + "\\.(?<month>\\d{1,2})\\." + YEAR + "(?![\\d.])"));

    private static final Pattern IN_NUMERALS = Pattern.compile(LanguagePack.anyOf("date.in-numerals"));

    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)" + YEAR + "(?<month>\\d\\d)" + "(?<day>\\d\\d)(?!\\d)");

    private PublicationDate() {}

    /** The first day that a text prints, or null. */
    public static @Nullable LocalDate in(String text) {
        Found found = find(text);
        return found == null ? null : found.day();
    }

    /** As {@link #in}, and where it stands. */
    public static @Nullable Found find(String text) {
        Found first = null;
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(text);
            while (m.find()) {
                LocalDate day = day(
                        Integer.parseInt(m.group("year")),
                        CalendarWords.month(m.group("month")),
                        Integer.parseInt(m.group("day")));
                if (day != null) {
                    if (first == null || m.start() < first.start) {
                        first = new Found(day, m.start(), m.end());
                    }
                    break;
                }
            }
        }
        Matcher m = IN_NUMERALS.matcher(text);
        if (first == null && m.find()) {
            LocalDate day = day((int) Numerals.value(m.group("year")), (int) Numerals.value(m.group("month")), (int)
                    Numerals.value(m.group("day")));
            first = day == null ? null : new Found(day, m.start(), m.end());
        }
        return first;
    }

    /** A text of a country that writes 5/3/2026 for the 5th of March, with such days as {@code 2026-3-5}. */
    public static String dayFirst(String text) {
        return DAY_FIRST.matcher(text).replaceAll("${year}-${month}-${day}");
    }

    /** The day in a file name or an address, where it may also be written {@code 20260305}, or null. */
    public static @Nullable LocalDate inName(String name) {
        LocalDate day = in(name.replace('_', '-'));
        Matcher m = COMPACT.matcher(name);
        return day == null && m.find()
                ? day(
                        Integer.parseInt(m.group("year")),
                        CalendarWords.month(m.group("month")),
                        Integer.parseInt(m.group("day")))
                : day;
    }

    /** A day, and where it stands in a text, in UTF-16 units, end exclusive. */
    public record Found(LocalDate day, int start, int end) {}

    private static @Nullable LocalDate day(int year, int month, int dayOfMonth) {
        try {
            LocalDate day = LocalDate.of(year, month, dayOfMonth);
            return year <= Year.now(Clock.systemUTC()).getValue() + 1 ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
