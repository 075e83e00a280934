package briefing.index.opensearch;

import briefing.article.Article;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long the work of one question may still wait for the cluster, and the articles that came along for it. */
final class OpenSearchQuestion {

    private final Map<String, Article> articles = new ConcurrentHashMap<>();
    private Duration left;

    OpenSearchQuestion(Duration patience) {
        left = patience;
    }

    synchronized Duration left() {
        return left;
    }

    synchronized void waited(Duration time) {
        left = left.minus(time);
    }

    /** Articles by id. */
    Map<String, Article> articles() {
        return articles;
    }
}
