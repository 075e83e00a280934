package briefing.answer.catalogue;

import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.language.Period;
import briefing.question.ArticleQuestion.Asked;
import briefing.question.ArticleQuestion.Which;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what the catalogue holds, in the language of the question. */
final class CatalogueWording {

    private final Messages messages;
    private final String mentioned;

    CatalogueWording(Language language, String mentioned) {
        this.messages = Messages.of(language);
        this.mentioned = mentioned;
    }

    /** That there are no such articles; where they are too old or too new, what there is. */
    String none(@Nullable Period period, List<CatalogueEntry> all) {
        Optional<LocalDate> newest = all.stream()
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (period == null || newest.isEmpty()) {
            return messages.get("catalogue.none");
        }
        return period.first().equals(period.last())
                ? messages.get("catalogue.none.of", period.first(), newest.get())
                : messages.get("catalogue.none.from", period.first(), period.last(), newest.get());
    }

    /**
     * What is said before the newest or the oldest are listed.
     *
     * @param counted whether so many were asked for, which may be of several days
     */
    String outermost(Which which, List<CatalogueEntry> articles, boolean counted) {
        String key = which == Which.OLDEST ? "catalogue.oldest" : "catalogue.newest";
        if (counted && articles.size() > 1) {
            return messages.get(key + ".few", articles.size());
        }
        return messages.get(
                articles.size() == 1 ? key + ".one" : key,
                String.valueOf(articles.get(0).published()));
    }

    /**
     * What is said before the longest or the shortest.
     *
     * @param several whether it is one of each language
     */
    String extreme(Which which, boolean several) {
        String key = which == Which.LONGEST ? "catalogue.longest" : "catalogue.shortest";
        return messages.get(several ? key + ".each" : key);
    }

    /** A length in words, or of Chinese in characters. */
    String length(Language of, long length) {
        return messages.get("catalogue.length." + of.code(), String.format(Locale.ROOT, "%,d", length));
    }

    /** How many articles there are, and of what time. */
    String count(List<CatalogueEntry> articles) {
        int n = articles.size();
        if (mentioned.isEmpty()) {
            return n == 0 ? messages.get("catalogue.count.zero") : messages.count("catalogue.count", n, time(articles));
        }
        return n == 0
                ? messages.get("catalogue.mention.zero", mentioned)
                : messages.count("catalogue.mention", n, mentioned, time(articles));
    }

    private String time(List<CatalogueEntry> articles) {
        List<LocalDate> days = articles.stream()
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return first.equals(last) ? messages.get("catalogue.of", first) : messages.get("catalogue.from", first, last);
    }

    String item(Article article) {
        return "- " + titled(article);
    }

    /** What an article is about, or says of a day. */
    String subject(Article article, String said) {
        return messages.get("catalogue.subject", titled(article), said);
    }

    private String titled(Article article) {
        return article.title() + messages.dated(article.published());
    }

    /** Who wrote an article, when it was published, or where; or that it does not say so. */
    String fact(Asked asked, String title, @Nullable String value) {
        String key = "catalogue." + asked.name().toLowerCase(Locale.ROOT);
        return value == null ? messages.get(key + ".none", title) : messages.get(key, title, value);
    }

    String more(int n) {
        return messages.get("catalogue.more", n);
    }
}
