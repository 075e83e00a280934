package briefing.answer.select;

import briefing.answer.Reasons;
import briefing.article.Article;
import briefing.passage.Span;
import briefing.retrieval.Retrieval;
import java.util.List;

/**
 * What the sentences of the articles have to say to a question.
 *
 * @param outcome whether they answer it
 * @param certainty that it is answered, in log-odds less what is asked for: from 0 on it is, unless times contradict each other
 * @param quotes what to show: a series in its order, or the best sentences; empty where nothing is near
 * @param missing what the best one lacks; empty where it is merely unsure
 * @param reasons what decided
 * @param retrieval what was found, articles with better sentences before others
 */
public record Selection(
        Outcome outcome,
        double certainty,
        List<Quote> quotes,
        List<Missing> missing,
        Reasons reasons,
        Retrieval retrieval) {

    /**
     * A stretch of an article.
     *
     * @param shown as a person reads it: on one line, dots where it is cut, a row of a table with the names of its columns
     */
    public record Quote(Article article, Span span, String shown) {

        /** Word for word. */
        public String text() {
            return span.of(article.text());
        }
    }

    /** The three things that can come of a question. */
    public enum Outcome {
        ANSWERED,
        /** Not answered, but something near was found: the quotes. */
        CLOSEST,
        NOTHING
    }
}
