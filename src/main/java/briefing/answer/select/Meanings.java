package briefing.answer.select;

import briefing.language.Language;
import briefing.question.QuestionAnalysis;
import briefing.retrieval.Retrieval;
import java.util.List;

/** How near sentences are to a question in meaning. */
public interface Meanings {

    /**
     * Cosines, -1 to 1.
     *
     * @param own in the space of the sentence's model where the question is in the same language, else as {@code shared}
     * @param shared in the space that both languages share
     * @param rest as {@code own}, of the question without its names
     */
    record Near(double own, double shared, double rest) {}

    /** For each sentence of a language how near it is to the question, in the same order. */
    List<Near> of(Retrieval retrieval, QuestionAnalysis question, Language language, List<String> sentences);
}
