package briefing.answer.figure;

import briefing.article.Article;
import briefing.language.Period;
import briefing.language.Quantity;
import briefing.passage.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an article gives.
 *
 * @param quote the sentence or the row of a table that gives it, in the article's text
 * @param place where the figure stands in the article's text, with its unit
 * @param quantity its value in one unit, whatever language and scale it is written in; of a range the lower end
 * @param upTo the upper end of a range, else null
 * @param counted what is counted where the unit is no measure: a classifier or a noun; empty where none is said
 * @param subject of what it is said
 * @param bound how exact it is
 * @param period the time that it is said of, or null where the article says none
 * @param timed whether its own sentence says that time, and not only one before it or the title
 */
public record Figure(
        Article article,
        Span quote,
        Span place,
        Quantity quantity,
        @Nullable Quantity upTo,
        String counted,
        Subject subject,
        Bound bound,
        @Nullable Period period,
        boolean timed) {

    /** How exact a figure is. */
    public enum Bound {
        EXACT,
        ABOUT,
        /** As with "more than". */
        AT_LEAST,
        /** As with "nearly". */
        AT_MOST
    }

    /** What is said of a thing by a figure. */
    public enum Aspect {
        LEVEL,
        RISE,
        FALL
    }

    /**
     * Of what a figure is said.
     *
     * @param thing a phrase of the article, with a phrase from before it where it says too little alone
     * @param base with what a rise or fall is compared, as in "year on year"; empty where nothing is said
     * @param complete whether the sentence itself names the thing, so that it can be told from other things
     * @param planned whether it is a plan or a forecast
     */
    public record Subject(String thing, Aspect aspect, String base, boolean complete, boolean planned) {

        static final Subject NONE = new Subject("", Aspect.LEVEL, "", false, false);

        Subject of(String other) {
            return new Subject(other, aspect, base, complete, planned);
        }
    }

    /** The same, said of a time that was named before it. */
    Figure of(Period context) {
        return new Figure(article, quote, place, quantity, upTo, counted, subject, bound, context, false);
    }

    /** As it is written in the article. */
    public String written() {
        return place.of(article.text());
    }

    /** The sentence or row that gives it, word for word. */
    public String quoted() {
        return quote.of(article.text());
    }
}
