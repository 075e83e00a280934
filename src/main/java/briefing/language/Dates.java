package briefing.language;

import static briefing.language.CalendarWords.DAY;
import static briefing.language.CalendarWords.DAY_SIGN;
import static briefing.language.CalendarWords.MONTH;
import static briefing.language.CalendarWords.MONTH_NUMBER;
import static briefing.language.CalendarWords.MONTH_SIGN;
import static briefing.language.CalendarWords.OF;
import static briefing.language.CalendarWords.ORDINAL;
import static briefing.language.CalendarWords.YEAR;
import static briefing.language.CalendarWords.YEAR_SIGN;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates of a text, as far as each is given: a year, a month, a day. */
public final class Dates {

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d.])(?<y1>" + YEAR + ")[-/.](?<m1>" + MONTH_NUMBER + ")[-/.](?<d1>" + DAY + ")(?!\\d)"
                    + "|(?<![\\d.])(?:(?<y2>" + YEAR + ")" + YEAR_SIGN + ")?(?<m2>" + MONTH_NUMBER + ")" + MONTH_SIGN
                    + "(?:(?<d2>" + DAY + ")" + DAY_SIGN + ")?"
                    + "|\\b(?<m3>" + MONTH + ")\\.? (?<d3>" + DAY + ")" + ORDINAL + "\\b(?!,\\d)(?:,? (?<y3>" + YEAR
                    + ")\\b)?"
                    + "|\\b(?:(?<d4>" + DAY + ")" + ORDINAL + " (?:" + OF + " )?)?(?<m4>" + MONTH + ")\\.?,? (?<y4>"
                    + YEAR + ")\\b"
                    + "|\\b(?<d5>" + DAY + ")" + ORDINAL + " (?:" + OF + " )?(?<m5>" + MONTH + ")\\b"
                    + "|(?<![\\d.,$€£¥])(?<y6>" + YEAR + ")(?:" + YEAR_SIGN
                    + "|(?![\\d,.]*\\d)(?!\\s*(?:%|" + LanguagePack.anyOf("date.counted") + ")))",
            CASE_INSENSITIVE);

    /** A date; 0 for what is not given. */
    public record Date(int year, int month, int day) {

        public boolean agrees(Date other) {
            return agrees(year, other.year) && agrees(month, other.month) && agrees(day, other.day);
        }

        private static boolean agrees(int mine, int other) {
            return mine == 0 || mine == other;
        }
    }

    private Dates() {}

    public static List<Date> in(String text) {
        List<Date> dates = new ArrayList<>();
        Matcher found = DATE.matcher(Quantities.normalized(text));
        while (found.find()) {
            dates.add(new Date(number(found, "y", 1, 2, 3, 4, 6), month(found), number(found, "d", 1, 2, 3, 4, 5)));
        }
        return dates;
    }

    /** The text with its dates taken out. */
    static String without(String text) {
        return DATE.matcher(text).replaceAll(" ");
    }

    /** The text with blanks in place of its dates, as long as before. */
    static String blank(String text) {
        return DATE.matcher(text).replaceAll(date -> " ".repeat(date.end() - date.start()));
    }

    /** The dates that a text says or that follow from the day it was published: 3月5日 in an article of 2026 is of that year. */
    public static List<Date> of(String text, @Nullable LocalDate published) {
        List<Date> dates = new ArrayList<>();
        for (Date date : in(text)) {
            dates.add(date);
            if (published != null && date.year() == 0) {
                dates.add(new Date(published.getYear(), date.month(), date.day()));
            }
        }
        Years.in(text, published).forEach(year -> dates.add(new Date(year, 0, 0)));
        if (published != null) {
            dates.add(new Date(published.getYear(), published.getMonthValue(), published.getDayOfMonth()));
        }
        return dates;
    }

    private static int month(Matcher found) {
        for (int i = 1; i <= 5; i++) {
            if (found.group("m" + i) != null) {
                return CalendarWords.month(found.group("m" + i));
            }
        }
        return 0;
    }

    private static int number(Matcher found, String name, int... alternatives) {
        for (int i : alternatives) {
            if (found.group(name + i) != null) {
                return Integer.parseInt(found.group(name + i));
            }
        }
        return 0;
    }
}
