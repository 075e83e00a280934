package briefing.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The scores of some questions: shares from 0 to 1, null where no question asks for it.
 *
 * @param questions how many there were
 * @param article1 of the questions with a right article, those where it is the first of the passages' different articles
 * @param article5 the same among the first five
 * @param article10 the same among the first ten
 * @param mrr the mean reciprocal rank of the right article, 0 beyond the tenth
 * @param found of the questions that say what an answer must match, those answered so
 * @param shown of the same questions, those answered so, and those refused with quotes that say it
 * @param falselyAnswered of the questions that no article answers, those answered all the same
 * @param lost of the questions that can be answered, those refused
 * @param exact of all quotes, those that stand word for word, white space aside, in the text of their article
 * @param length the median length of an answer in characters
 * @param millis the median time of an answer
 */
public record Scores(
        int questions,
        @Nullable Double article1,
        @Nullable Double article5,
        @Nullable Double article10,
        @Nullable Double mrr,
        @Nullable Double found,
        @Nullable Double shown,
        @Nullable Double falselyAnswered,
        @Nullable Double lost,
        @Nullable Double exact,
        @Nullable Double length,
        @Nullable Double millis) {}
