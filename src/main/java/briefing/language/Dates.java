package briefing.language;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates of a text, as far as each is given: a year, a month, a day. */
public final class Dates {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d.])(?<y1>(?:19|20)\\d\\d)[-/.](?<m1>1[0-2]|0?[1-9])[-/.](?<d1>" + DAY + ")(?!\\d)"
                    + "|(?<![\\d.])(?:(?<y2>(?:19|20)\\d\\d)年)?(?<m2>1[0-2]|0?[1-9])月(?:(?<d2>" + DAY + ")[日号])?"
                    + "|\\b(?<m3>" + MONTH + ")\\.? (?<d3>" + DAY
                    + ")(?:st|nd|rd|th)?\\b(?!,\\d)(?:,? (?<y3>(?:19|20)\\d\\d)\\b)?"
                    + "|\\b(?:(?<d4>" + DAY + ")(?:st|nd|rd|th)? (?:of )?)?(?<m4>" + MONTH
                    + ")\\.?,? (?<y4>(?:19|20)\\d\\d)\\b"
                    + "|\\b(?<d5>" + DAY + ")(?:st|nd|rd|th)? (?:of )?(?<m5>" + MONTH + ")\\b"
                    + "|(?<![\\d.,$€£¥])(?<y6>(?:19|20)\\d\\d)(?:年|(?![\\d,.]*\\d)(?!\\s*(?:%|[万亿千百元人个家吨余多]|yuan|people|tons?)))",
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
        for (int i : new int[] {1, 2}) {
            if (found.group("m" + i) != null) {
                return Integer.parseInt(found.group("m" + i));
            }
        }
        for (int i : new int[] {3, 4, 5}) {
            if (found.group("m" + i) != null) {
                return 1 + MONTHS.indexOf(found.group("m" + i).substring(0, 3).toLowerCase(Locale.ROOT));
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
