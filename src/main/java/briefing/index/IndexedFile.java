package briefing.index;

import briefing.article.Article;
import briefing.article.copies.ArticlePrint;
import briefing.language.Notice;
import briefing.passage.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file holds for the index. */
public sealed interface IndexedFile {

    /**
     * The articles of a file.
     *
     * @param prints of each article, in their order
     * @param passages of all its articles
     */
    record Articles(List<Article> articles, List<ArticlePrint> prints, List<Passage> passages) implements IndexedFile {

        public Articles(List<Article> articles, List<Passage> passages) {
            this(
                    articles,
                    articles.stream()
                            .map(article -> ArticlePrint.of(article.text()))
                            .toList(),
                    passages);
        }
    }

    /**
     * A file without an article, and why.
     *
     * @param cause what went wrong where that was not to be expected, for a log; else null, as when it comes from the index
     */
    record Skipped(Notice notice, @Nullable Throwable cause) implements IndexedFile {

        public Skipped(Notice notice) {
            this(notice, null);
        }

        /** The notice in English. */
        public String reason() {
            return notice.inEnglish();
        }
    }
}
