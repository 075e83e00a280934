package briefing.language;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years that a text speaks of, those that are counted from its own date included. */
public final class Years {

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,])((?:19|20)\\d\\d)(?![\\d.,]*\\d)(?!\\s*(?:多|余|家|个|万|亿|元|人))");

    private static final Pattern RELATIVE = Pattern.compile(
            "(?<previous>去年|上一?年(?!度?以)|\\blast year\\b)|(?<same>今年|本年度?|\\bthis year\\b)|(?<next>明年|\\bnext year\\b)|(?<before>前年)",
            Pattern.CASE_INSENSITIVE);

    private Years() {}

    /** The years in a text; relative ones only where the day is known that they are counted from. */
    public static Set<Integer> in(String text, @Nullable LocalDate from) {
        Set<Integer> years = new TreeSet<>();
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        if (from != null) {
            Matcher relative = RELATIVE.matcher(text);
            while (relative.find()) {
                years.add(from.getYear() + offset(relative));
            }
        }
        return years;
    }

    private static int offset(Matcher relative) {
        if (relative.group("previous") != null) {
            return -1;
        } else if (relative.group("next") != null) {
            return 1;
        }
        return relative.group("before") != null ? -2 : 0;
    }
}
