package briefing.index.opensearch;

import briefing.article.Article;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long the question that a thread works on may still wait for the cluster, and what came along for it. */
final class OpenSearchQuestion {

    private static final ThreadLocal<@Nullable OpenSearchQuestion> CURRENT = new ThreadLocal<>();

    private final Map<String, Article> articles = new HashMap<>();
    private Duration left;

    private OpenSearchQuestion(Duration patience) {
        left = patience;
    }

    /** Does the work of one question; what is part of another's is done as such. */
    static <T> T with(Duration patience, Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        CURRENT.set(new OpenSearchQuestion(patience));
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The question that this thread works on, or null. */
    static @Nullable OpenSearchQuestion current() {
        return CURRENT.get();
    }

    Duration left() {
        return left;
    }

    void waited(Duration time) {
        left = left.minus(time);
    }

    /** Articles by id. */
    Map<String, Article> articles() {
        return articles;
    }
}
