package briefing.answer;

/**
 * How sure it is that passages answer a question.
 *
 * @param logOdds of their answering it
 * @param threshold below it the question is refused
 * @param reasons what it rests on
 */
public record Confidence(double logOdds, double threshold, Reasons reasons) {}
