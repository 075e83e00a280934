package briefing.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one question went; null stands for what it does not ask for.
 *
 * @param falselyAnswered of a question that no article answers
 * @param lost whether a question that can be answered was refused
 * @param rank of the first right article, from 1; 0 where it is not among the first ten
 * @param found whether the answer says what it must
 * @param shown found, or not answered but what it must say stands in the closest quotes
 * @param length of the answer in code points
 * @param exact of each quote, whether it stands in its article
 */
record Outcome(
        @Nullable Boolean falselyAnswered,
        @Nullable Boolean lost,
        @Nullable Integer rank,
        @Nullable Boolean found,
        @Nullable Boolean shown,
        @Nullable Integer length,
        List<Boolean> exact,
        long millis) {}
