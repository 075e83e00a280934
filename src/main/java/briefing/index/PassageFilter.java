package briefing.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which passages may be found; null stands for any.
 *
 * @param since first day of publication; articles without a date are left out where this or {@code until} is set
 * @param until last day of publication
 * @param source part of the source, in any case
 * @param title part of the title, in any case
 * @param article part of the article's id, in any case
 */
public record PassageFilter(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String source,
        @Nullable String title,
        @Nullable String article) {

    public static final PassageFilter NONE = new PassageFilter(null, null, null, null, null);
}
