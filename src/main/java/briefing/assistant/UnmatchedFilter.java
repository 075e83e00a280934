package briefing.assistant;

import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.language.Folding;
import briefing.language.Notice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a filter lets no article through, and what a person may have meant. */
final class UnmatchedFilter {

    /** So many candidates are named. */
    private static final int NAMED = 4;

    /** The share of pairs of letters in common from which two names are near: one mistyped letter in five leaves half. */
    private static final double NEAR = 0.4;

    private UnmatchedFilter() {}

    /** Empty where the filter lets an article through, or there is none at all. */
    static Optional<Notice> of(PassageFilter filter, List<CatalogueEntry> catalogue) {
        List<CatalogueEntry> articles =
                catalogue.stream().filter(entry -> entry.skipped() == null).toList();
        PassageFilter asked = filter.ofArticles();
        if (articles.isEmpty()
                || asked.equals(PassageFilter.NONE)
                || articles.stream().anyMatch(asked::matches)) {
            return Optional.empty();
        }
        return Stream.of(
                        named("source", asked.source(), CatalogueEntry::source, articles),
                        named("title", asked.title(), CatalogueEntry::title, articles),
                        named("article", asked.article(), CatalogueEntry::article, articles),
                        published(asked, articles))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(Notice.of("filter.together")));
    }

    private static Optional<Notice> named(
            String filter,
            @Nullable String wanted,
            Function<CatalogueEntry, @Nullable String> name,
            List<CatalogueEntry> articles) {
        String part = wanted == null ? "" : folded(wanted);
        if (part.isEmpty()
                || articles.stream()
                        .map(name)
                        .filter(Objects::nonNull)
                        .anyMatch(text -> folded(text).contains(part))) {
            return Optional.empty();
        }
        List<String> names =
                articles.stream().map(name).filter(Objects::nonNull).distinct().toList();
        List<String> near = names.stream()
                .filter(text -> nearness(part, folded(text)) >= NEAR)
                .sorted(Comparator.comparingDouble((String text) -> -nearness(part, folded(text))))
                .limit(NAMED)
                .toList();
        boolean few = names.size() <= NAMED && (filter.equals("source") || near.isEmpty() && !filter.equals("article"));
        String candidates = (few ? names : near).stream().collect(Collectors.joining(" · "));
        return Optional.of(
                candidates.isEmpty()
                        ? Notice.of("filter." + filter + ".none", wanted)
                        : Notice.of("filter." + filter, wanted, candidates));
    }

    private static Optional<Notice> published(PassageFilter filter, List<CatalogueEntry> articles) {
        PassageFilter days = PassageFilter.NONE.published(filter.since(), filter.until());
        if (articles.stream().anyMatch(days::matches)) {
            return Optional.empty();
        }
        List<LocalDate> dates = articles.stream()
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return Optional.of(Notice.of("filter.undated"));
        }
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        return Optional.of(
                days.until() == null
                        ? Notice.of("filter.since", days.since(), first, last)
                        : days.since() == null
                                ? Notice.of("filter.until", days.until(), first, last)
                                : Notice.of("filter.between", days.since(), days.until(), first, last));
    }

    /** The share of the pairs of letters of the shorter one that the longer one has too. */
    private static double nearness(String a, String b) {
        Set<String> shorter = pairs(a.length() < b.length() ? a : b);
        Set<String> longer = pairs(a.length() < b.length() ? b : a);
        long common = shorter.stream().filter(longer::contains).count();
        return shorter.isEmpty() ? 0 : (double) common / shorter.size();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String folded(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT);
    }
}
