package briefing.answer;

import briefing.article.Language;
import briefing.index.PassageIndex;
import briefing.passage.Passage;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.List;

/**
 * Says whether the passages that were found answer the question at all: a logistic regression over how well the best passage
 * ranks, how much of the question the best five cover, and how much the best sentence covers, where rare words count twice as
 * much. Fitted on half of 1,000 questions over Chinese and English articles of which a fifth had no answer; a further negative
 * for each was made by hiding its article.
 */
final class Answerability {

    private static final int PASSAGES = 5;

    private static final double SCORE = 6.0;
    private static final double COVERAGE = 5.0;
    private static final double SENTENCE = 3.3;
    private static final double INTERCEPT = -8.2;

    // Below, a refusal: 4 of 100 questions that could be answered are lost, and 90 of 100 of the others are caught.
    private static final double CHINESE_THRESHOLD = -1.7;
    private static final double ENGLISH_THRESHOLD = -2.4;

    private final PassageIndex index;

    Answerability(PassageIndex index) {
        this.index = index;
    }

    /** Whether they do; the candidates are the sentences of the passages, best first. */
    boolean answers(Retrieval retrieval, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return false;
        }
        Language language = candidates.get(0).from().passage().language();
        return confidence(retrieval, candidates) >= threshold(language);
    }

    static double threshold(Language language) {
        return switch (language) {
            case CHINESE -> CHINESE_THRESHOLD;
            case ENGLISH -> ENGLISH_THRESHOLD;
        };
    }

    /** The log-odds that the passages answer. */
    double confidence(Retrieval retrieval, List<Candidate> candidates) {
        Language language = candidates.get(0).from().passage().language();
        QuestionTerms terms = QuestionTerms.of(retrieval, language, index.vocabulary(language));
        double coverage = retrieval.passages().stream()
                .limit(PASSAGES)
                .map(RankedPassage::passage)
                .filter(passage -> passage.language() == language)
                .map(Passage::titledText)
                .mapToDouble(text -> terms.coverage(terms.tokens(text)))
                .max()
                .orElse(0);
        double sentence = terms.coverage(terms.tokens(candidates.get(0).text()), term -> term.weight() * term.weight());
        double score = retrieval.passages().get(0).score();
        return SCORE * score + COVERAGE * coverage + SENTENCE * sentence + INTERCEPT;
    }
}
