package briefing.question;

import briefing.language.Language;
import briefing.language.Period;
import briefing.language.TimeExpressions;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time that a question names: a period, or where it names no year a month or a day of any year.
 *
 * @param period null where the year is not known
 * @param month 1 to 12, where there is no period
 * @param day of the month, or 0 for the whole of it
 */
public record PublicationTime(@Nullable Period period, int month, int day) {

    /** The time that these words name, or null. */
    static @Nullable PublicationTime of(String words, Language language, LocalDate today) {
        Period whole = TimeExpressions.day(words);
        Period period = whole == null ? TimeExpressions.named(words, today) : whole;
        if (period != null) {
            return new PublicationTime(period, 0, 0);
        }
        Wordings wordings = Wordings.of(language);
        Set<Integer> days = wordings.days(words);
        if (!days.isEmpty()) {
            int day = days.iterator().next();
            return new PublicationTime(null, day / 100, day % 100);
        }
        Set<Integer> months = wordings.months(words);
        return months.isEmpty()
                ? null
                : new PublicationTime(null, months.iterator().next(), 0);
    }

    /** The time that these words are and nothing else, or null. */
    static @Nullable PublicationTime given(String words, LocalDate today) {
        Period period = TimeExpressions.given(words, today);
        return period == null ? null : new PublicationTime(period, 0, 0);
    }

    /** Whether a day is of this time; an unknown day is not. */
    public boolean contains(@Nullable LocalDate date) {
        if (date == null || period != null) {
            return period != null && period.contains(date);
        }
        return date.getMonthValue() == month && (day == 0 || date.getDayOfMonth() == day);
    }
}
