package briefing.answer;

import briefing.article.Article;
import briefing.passage.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement of an answer stands.
 *
 * @param n its number in the answer, from 1
 * @param article the article's id
 * @param quote word for word as in the article's text
 * @param start where the quote starts in the article's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param url the address that the article was saved from, or null
 * @param alsoIn ids of further articles that have the same text
 * @param related whether it is less likely the answer than the quotes before it: shown below them as related
 */
public record Citation(
        int n,
        String article,
        String title,
        @Nullable LocalDate published,
        @Nullable String source,
        String quote,
        int start,
        int end,
        @Nullable String url,
        List<String> alsoIn,
        boolean related) {

    /** What answers. */
    public Citation(
            int n,
            String article,
            String title,
            @Nullable LocalDate published,
            @Nullable String source,
            String quote,
            int start,
            int end,
            @Nullable String url,
            List<String> alsoIn) {
        this(n, article, title, published, source, quote, start, end, url, alsoIn, false);
    }

    /** The same, as what only belongs to the answer. */
    public Citation asRelated() {
        return new Citation(n, article, title, published, source, quote, start, end, url, alsoIn, true);
    }

    /** The same by itself, where nothing answers to which it could belong. */
    public Citation asUnrelated() {
        return new Citation(n, article, title, published, source, quote, start, end, url, alsoIn);
    }

    /** A stretch of an article. */
    public static Citation of(int n, Article article, Span quote, List<String> alsoIn) {
        return new Citation(
                n,
                article.id(),
                article.title(),
                article.published(),
                article.source(),
                quote.of(article.text()),
                quote.start(),
                quote.end(),
                article.origin(),
                alsoIn);
    }
}
