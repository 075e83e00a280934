package briefing.index;

import briefing.language.Folding;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Articles by what a person types of them: the whole title or id, else a part of either, or words of the id, in any case. */
public final class ArticleLookup {

    private ArticleLookup() {}

    /** The articles that a text names; where one is named whole, no other. */
    public static List<CatalogueEntry> find(List<CatalogueEntry> catalogue, String text) {
        String wanted = folded(text.strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        Stream<Predicate<CatalogueEntry>> ways = Stream.of(
                entry -> entry.article().equals(text.strip()) || entry.title().equals(text.strip()),
                entry -> folded(entry.title()).equals(wanted),
                entry -> isPathOf(text.strip(), entry.article()),
                entry -> folded(entry.title()).contains(wanted),
                entry -> folded(entry.article()).contains(wanted),
                entry -> spaced(entry.article()).contains(" " + wanted + " "));
        return ways.map(way -> catalogue.stream()
                        .filter(entry -> entry.skipped() == null)
                        .filter(way)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a path of the file system ends in the id of an article. */
    private static boolean isPathOf(String path, String article) {
        return path.replace('\\', '/').endsWith("/" + article);
    }

    /** The words of a path: five-tasks-en.md has "five tasks". */
    private static String spaced(String path) {
        return " " + folded(path).replaceAll("[^\\p{L}\\p{N}]++", " ") + " ";
    }

    private static String folded(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT);
    }
}
