package briefing.answer.figure;

import briefing.language.Language;
import briefing.language.Messages;
import briefing.language.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a time is called: a day, a month, a quarter, a half, a year, or from one day to another. */
public final class PeriodNames {

    private PeriodNames() {}

    public static String of(Language language, Period period) {
        Messages messages = Messages.of(language);
        LocalDate first = period.first();
        LocalDate last = period.last();
        boolean whole =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        int months = 12 * (last.getYear() - first.getYear()) + last.getMonthValue() - first.getMonthValue() + 1;
        int from = first.getMonthValue();
        if (first.equals(last)) {
            return first.toString();
        } else if (!whole) {
            return messages.get("period.days", first, last);
        } else if (months == 1) {
            return YearMonth.from(first).toString();
        } else if (months == 12 && from == 1) {
            return String.valueOf(first.getYear());
        } else if (months == 6 && from % 6 == 1) {
            return messages.get("period.half." + (from == 1 ? 1 : 2), first.getYear());
        } else if (months == 3 && from % 3 == 1) {
            return messages.get("period.quarter", first.getYear(), (from + 2) / 3);
        }
        return messages.get("period.days", YearMonth.from(first), YearMonth.from(last));
    }
}
