package briefing.answer.catalogue;

import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.PassageSearch;
import briefing.language.Interruption;
import briefing.language.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How long articles are: in words, or of Chinese in characters, so that only articles in one language can be compared. */
final class Lengths {

    /** Articles that are read, those with the most passages, or with the fewest: passages are of about one length. */
    private static final int READ = 300;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s]*+");

    private final PassageSearch index;

    Lengths(PassageSearch index) {
        this.index = index;
    }

    /** In words; of Chinese in characters without signs. */
    static long of(Article article) {
        return article.language() == Language.CHINESE
                ? article.text().codePoints().filter(Character::isLetterOrDigit).count()
                : WORD.matcher(article.text()).results().count();
    }

    /** The longest or the shortest article of each language. */
    List<CatalogueEntry> extremes(boolean longest, List<CatalogueEntry> articles) {
        record Measured(CatalogueEntry entry, long length) {}
        Comparator<CatalogueEntry> byPassages = Comparator.comparingInt(CatalogueEntry::passages);
        Map<Language, Measured> found = new EnumMap<>(Language.class);
        for (CatalogueEntry entry : articles.stream()
                .sorted(longest ? byPassages.reversed() : byPassages)
                .limit(READ)
                .toList()) {
            Interruption.check();
            index.article(entry.article())
                    .ifPresent(article -> found.merge(
                            article.language(),
                            new Measured(entry, of(article)),
                            (one, other) -> longest == other.length() > one.length() ? other : one));
        }
        return found.values().stream().map(Measured::entry).toList();
    }
}
