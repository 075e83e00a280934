package briefing.answer;

/**
 * How sure it is that passages answer a question.
 *
 * @param logOdds of their answering it
 * @param threshold below it the question is refused
 */
public record Confidence(double logOdds, double threshold) {

    /** By how much it is surer than it must be, in log-odds. */
    public double margin() {
        return logOdds - threshold;
    }

    /** Whether it is sure enough to answer. */
    public boolean suffices() {
        return logOdds >= threshold;
    }
}
