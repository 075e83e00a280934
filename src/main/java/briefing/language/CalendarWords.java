package briefing.language;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words and signs of dates and relative times, of all languages together: the one grammar of which {@link Dates} makes
 * the dates that sentences and claims name, {@link Years} their years, {@link TimeExpressions} the times that questions ask
 * for, and {@link PublicationDate} the day that an article prints. The words stand in the languages' {@code patterns.tsv} and
 * {@code words.tsv}.
 */
public final class CalendarWords {

    static final String YEAR = "(?:19|20)\\d\\d";

    static final String MONTH_NUMBER = "1[0-2]|0?[1-9]";

    static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";

    /** A month by its name, whole or short. */
    static final String MONTH = "(?:" + LanguagePack.anyOf("month.name") + ")";

    /** What may follow the number of a day: 5th. */
    static final String ORDINAL = "(?:" + LanguagePack.anyOf("day.ordinal") + ")?";

    /** What stands between a day and its month: 5th of March. */
    static final String OF = "(?:" + LanguagePack.anyOf("date.of") + ")";

    /** Signs that follow the number of a year, a month and a day. */
    static final String YEAR_SIGN = "(?:" + LanguagePack.anyOf("year.sign") + ")";

    static final String MONTH_SIGN = "(?:" + LanguagePack.anyOf("month.sign") + ")";
    static final String DAY_SIGN = "(?:" + LanguagePack.anyOf("day.sign") + ")";

    /** The first three letters of each month's name, in order. */
    static final List<String> MONTHS = LanguagePack.allWords("months");

    /** Numbers in words that are said with days, weeks and months: a few weeks. */
    static final Map<String, Integer> NUMBERS = LanguagePack.allWords("small-numbers").stream()
            .map(entry -> entry.split("=", -1))
            .collect(toMap(entry -> entry[0], entry -> Integer.valueOf(entry[1])));

    private CalendarWords() {}

    /** The month of this number or name, 1 to 12. */
    public static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : 1 + MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    }
}
