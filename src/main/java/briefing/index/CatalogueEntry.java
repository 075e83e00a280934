package briefing.index;

import briefing.language.Notice;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of one article or of a file without one.
 *
 * @param article the article's id, or the file's where it was skipped
 * @param passages how many passages it was split into; 0 where it was skipped
 * @param skipped why there is no article, or null
 * @param damaged whether its file is cut off, so that there is what stands before the cut
 */
public record CatalogueEntry(
        String article,
        String title,
        @Nullable LocalDate published,
        @Nullable String source,
        int passages,
        @Nullable Notice skipped,
        boolean damaged) {

    /** Newest first, those without a date last; on one day by the names of their files. */
    public static final Comparator<CatalogueEntry> NEWEST_FIRST = Comparator.comparing(
                    CatalogueEntry::published, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(CatalogueEntry::article);
}
