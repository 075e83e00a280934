package briefing.article;

import briefing.language.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article, cleaned of whatever surrounded it.
 *
 * @param id the path of its file in the corpus, with {@code /} between folders; {@code file#n} for the n-th of several in
 *     one file
 * @param title the headline, without the name of the site; never empty
 * @param published the day of publication, or null where the article gives none
 * @param source who published it (a site or a paper), or null
 * @param author who wrote it, or null
 * @param language what most of the text is in
 * @param text the body as printed: one block (paragraph, heading, list item, table row) a line, lines separated by one
 *     {@code \n}; items of an unordered list start with {@code "- "}, those of an ordered list with their number and
 *     {@code ". "}, those of lists within lists with {@link briefing.article.text.ListMark other marks}; cells of a table
 *     row are separated by {@code " | "}, those that several rows share stand in each; what a picture shows starts as a
 *     {@link briefing.article.text.Caption}; no title, no navigation, no control characters
 * @param origin the address it was saved from, or null
 * @param ocr where text was read from pictures (OCR), the mean probability of the characters read so, 0 to 1; else null
 * @param unreadPages of a PDF, how many pages beside the text were not read: pictures beyond what OCR reads, and pages beyond
 *     the first thousand
 * @param damaged whether its file is cut off, so that there is what stands before the cut
 */
public record Article(
        String id,
        String title,
        @Nullable LocalDate published,
        @Nullable String source,
        @Nullable String author,
        Language language,
        String text,
        @Nullable String origin,
        @Nullable Double ocr,
        int unreadPages,
        boolean damaged) {

    /** An article whose text was in its file. */
    public Article(
            String id,
            String title,
            @Nullable LocalDate published,
            @Nullable String source,
            @Nullable String author,
            Language language,
            String text,
            @Nullable String origin) {
        this(id, title, published, source, author, language, text, origin, null, 0, false);
    }
}
