package briefing.answer.select;

import briefing.answer.Reasons;
import briefing.article.Article;
import briefing.passage.Span;
import briefing.question.AnswerType;
import briefing.retrieval.Retrieval;
import java.util.List;
import java.util.Set;

/**
 * What the sentences of the articles have to say to a question.
 *
 * @param outcome whether they answer it
 * @param certainty that it is answered, in log-odds less what is asked for: from 0 on it is, unless times contradict each other
 * @param quotes what to show: a series in its order, or the best sentences, of which only those of an answer are told apart as
 *     related; empty where nothing is near
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
     * @param row whether it is a row of a table
     * @param related whether it is less likely the answer than the quotes before it
     */
    public record Quote(Article article, Span span, String shown, boolean row, boolean related) {

        Quote(Article article, Span span, String shown) {
            this(article, span, shown, false, false);
        }

        /** The same, of what is related. */
        Quote asRelated(boolean is) {
            return new Quote(article, span, shown, row, is);
        }

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

    /** What the nearest sentences lack of what a question asks. */
    public sealed interface Missing {

        /** Whether what is said is said of another year, time or place than what is asked of: that is never an answer. */
        default boolean isAnother() {
            return false;
        }

        /** Whether what is said is said of another time. */
        default boolean isOfTime() {
            return this instanceof Year || this instanceof Time;
        }

        /** The names among what is missing. */
        static List<String> names(List<Missing> missing) {
            return missing.stream()
                    .filter(Name.class::isInstance)
                    .map(what -> ((Name) what).name())
                    .toList();
        }

        /**
         * No article that was looked into speaks of it.
         *
         * @param nowhere whether no other one does either
         */
        record Name(String name, boolean nowhere) implements Missing {}

        /** They speak of other years. */
        record Year(Set<Integer> asked, Set<Integer> said) implements Missing {
            @Override
            public boolean isAnother() {
                return true;
            }
        }

        /** They speak of other months, or of another part of the year. */
        record Time(Set<String> said) implements Missing {
            @Override
            public boolean isAnother() {
                return true;
            }
        }

        /** They speak of another place of the kind. */
        record Place(Set<String> asked, Set<String> said) implements Missing {
            @Override
            public boolean isAnother() {
                return true;
            }
        }

        /** They speak of another thing than the one that is asked of in its place. */
        record Thing(String thing) implements Missing {
            @Override
            public boolean isAnother() {
                return true;
            }
        }

        /** There is no such thing in them: no number, no date. */
        record Kind(AnswerType type) implements Missing {}

        /** Words of the question that they do not say. */
        record Words(List<String> words) implements Missing {}
    }
}
