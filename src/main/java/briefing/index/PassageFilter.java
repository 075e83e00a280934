package briefing.index;

import briefing.language.Folding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which passages may be found; null stands for any.
 *
 * @param since first day of publication; articles without a date are left out where this or {@code until} is set
 * @param until last day of publication
 * @param source part of the source, in any case
 * @param title part of the title, in any case
 * @param article part of the article's id, in any case
 * @param excluded words and phrases that no passage may have
 */
public record PassageFilter(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String source,
        @Nullable String title,
        @Nullable String article,
        List<String> excluded) {

    public static final PassageFilter NONE = new PassageFilter(null, null, null, null, null);

    public PassageFilter {
        excluded = List.copyOf(excluded);
    }

    /** One that excludes no words. */
    public PassageFilter(
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String source,
            @Nullable String title,
            @Nullable String article) {
        this(since, until, source, title, article, List.of());
    }

    /** The same, of these days. */
    public PassageFilter published(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new PassageFilter(first, last, source, title, article, excluded);
    }

    /** The same, without passages that have these words. */
    public PassageFilter without(List<String> words) {
        return new PassageFilter(since, until, source, title, article, words);
    }

    /** What it asks of articles, apart from the words of their passages. */
    public PassageFilter ofArticles() {
        return without(List.of());
    }

    /** Whether an article passes. */
    public boolean matches(CatalogueEntry entry) {
        LocalDate published = entry.published();
        return entry.skipped() == null
                && (since == null || published != null && !published.isBefore(since))
                && (until == null || published != null && !published.isAfter(until))
                && contains(entry.source(), source)
                && contains(entry.title(), title)
                && contains(entry.article(), article);
    }

    private static boolean contains(@Nullable String whole, @Nullable String part) {
        return part == null || whole != null && folded(whole).contains(folded(part));
    }

    private static String folded(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT);
    }
}
