package briefing.answer.extract;

import briefing.article.Article;
import briefing.passage.Span;

/** A stretch of an article that is quoted. */
record Quote(Article article, Span span) {

    String text() {
        return span.of(article.text());
    }
}
