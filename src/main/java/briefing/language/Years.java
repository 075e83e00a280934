package briefing.language;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years that a text speaks of, those that are counted from its own date included. */
public final class Years {

    private static final Pattern NAMED = Pattern.compile("(?<![\\d.,])(" + CalendarWords.YEAR
            + ")(?![\\d.,]*\\d)(?!\\s*(?:" + LanguagePack.anyOf("year.counted") + "))");

    private static final Pattern RELATIVE = Pattern.compile(
            "(?<previous>" + LanguagePack.anyOf("year.last") + "|" + LanguagePack.anyOf("year.previous") + ")|(?<same>"
                    + LanguagePack.anyOf("year.this") + ")|(?<next>" + LanguagePack.anyOf("year.next") + ")|(?<before>"
                    + LanguagePack.anyOf("year.before-last") + ")",
            Pattern.CASE_INSENSITIVE);

    private Years() {}

    /** The years in a text; relative ones only where the day is known that they are counted from. */
    public static Set<Integer> in(String text, @Nullable LocalDate from) {
        Set<Integer> years = new TreeSet<>();
        Matcher year = NAMED.matcher(text);
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
