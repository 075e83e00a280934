package briefing.index;

import briefing.article.Article;
import briefing.passage.Passage;
import java.util.List;

/** What a file holds for the index. */
public sealed interface IndexedFile {

    /**
     * The articles of a file.
     *
     * @param passages of all its articles
     */
    record Articles(List<Article> articles, List<Passage> passages) implements IndexedFile {}

    /** A file without an article, and why. */
    record Skipped(String reason) implements IndexedFile {}
}
