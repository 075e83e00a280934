package briefing.passage;

import briefing.article.Article;
import briefing.language.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole sentences of one article: what is embedded, ranked and quoted from.
 *
 * @param id {@code article id + "@" + start}; the same for the same text of the same article
 * @param article the {@link Article#id()}
 * @param title the article's title, which is searched together with the text
 * @param published the article's day of publication, or null
 * @param source the article's source, or null
 * @param language of this passage, which need not be the article's
 * @param start where it starts in the article's text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text the article's text from start to end
 */
public record Passage(
        String id,
        String article,
        String title,
        @Nullable LocalDate published,
        @Nullable String source,
        Language language,
        int start,
        int end,
        String text) {

    /** Code points of a title that are searched; longer than almost any headline. */
    private static final int SEARCHED_TITLE = 150;

    /** The passage of an article that stands at {@code start}–{@code end} of its text. */
    public static Passage of(Article article, int start, int end) {
        String text = article.text().substring(start, end);
        return new Passage(
                article.id() + "@" + start,
                article.id(),
                article.title(),
                article.published(),
                article.source(),
                Language.of(text),
                start,
                end,
                text);
    }

    /** The title and the text, as they are embedded and searched. */
    public String titledText() {
        return title.isEmpty() ? text : searchedTitle(title) + "\n" + text;
    }

    /** The title as far as it is searched, so that a very long one leaves the model room for the text. */
    static String searchedTitle(String title) {
        return title.codePointCount(0, title.length()) <= SEARCHED_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, SEARCHED_TITLE));
    }
}
