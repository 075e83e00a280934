package briefing.index;

import briefing.article.Article;
import briefing.article.copies.ArticlePrint;
import briefing.passage.Passage;
import java.util.List;

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

    /** A file without an article, and why. */
    record Skipped(String reason) implements IndexedFile {}
}
