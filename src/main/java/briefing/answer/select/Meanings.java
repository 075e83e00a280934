package briefing.answer.select;

import briefing.question.QuestionAnalysis;
import briefing.retrieval.Retrieval;
import java.util.List;

/** How near sentences are to a question in meaning. */
public interface Meanings {

    /**
     * Cosines, -1 to 1.
     *
     * @param whole with the question
     * @param rest with the question without its names
     */
    record Near(double whole, double rest) {}

    /** For each sentence, in any language, how near it is to the question, in the same order. */
    List<Near> of(Retrieval retrieval, QuestionAnalysis question, List<String> sentences);
}
