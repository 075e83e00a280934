package briefing.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from the first to the last, both included. */
public record Period(LocalDate first, LocalDate last) {

    /** Whether a day is one of them; an unknown day is not. */
    public boolean contains(@Nullable LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }
}
