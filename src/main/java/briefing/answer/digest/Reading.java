package briefing.answer.digest;

import briefing.answer.select.ArticleSentences;
import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Interruption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles of an index, each read and cut into sentences once as long as it is among the last that were asked for. */
final class Reading {

    private static final int KEPT = 256;

    private final PassageSearch index;
    private final Map<String, Optional<ArticleSentences>> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<ArticleSentences>> eldest) {
            return size() > KEPT;
        }
    };

    Reading(PassageSearch index) {
        this.index = index;
    }

    /** The sentences of an article; empty where it is gone. */
    Optional<ArticleSentences> of(String article) {
        Interruption.check();
        Optional<ArticleSentences> known = read.get(article);
        if (known == null) {
            known = index.article(article).map(this::cut);
            read.put(article, known);
        }
        return known;
    }

    private ArticleSentences cut(Article article) {
        return new ArticleSentences(article, index.vocabulary(article.language()));
    }

    /** The ids of other articles that say the same. */
    List<String> copies(String article) {
        return index.copies(List.of(article)).getOrDefault(article, List.of());
    }
}
