package briefing.language;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days from the first to the last, both included. */
public record Period(LocalDate first, LocalDate last) {

    /** Whether a day is one of them; an unknown day is not. */
    public boolean contains(@Nullable LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** The same days of another year, in which the first of them is. */
    public Period in(int year) {
        int years = year - first.getYear();
        boolean wholeMonth = first.getDayOfMonth() == 1
                && YearMonth.from(last).atEndOfMonth().equals(last);
        LocalDate end = last.plusYears(years);
        return new Period(
                first.plusYears(years), wholeMonth ? YearMonth.from(end).atEndOfMonth() : end);
    }
}
