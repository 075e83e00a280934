package briefing.answer;

import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.List;

/** Says whether the passages that were found answer the question at all. */
final class Answerability {

    private Answerability() {}

    /** The features of a question and what was found for it, each about 0 to 1. */
    record Features(double score, double cosine, double bm25, double coverage, double lead) {}

    static Features features(Retrieval retrieval, List<Candidate> candidates) {
        RankedPassage best = retrieval.passages().get(0);
        double second =
                retrieval.passages().size() > 1 ? retrieval.passages().get(1).score() : 0;
        double coverage = candidates.stream()
                .limit(5)
                .mapToDouble(Candidate::coverage)
                .max()
                .orElse(0);
        return new Features(best.score(), best.cosine(), best.bm25(), coverage, best.score() - second);
    }

    static boolean answers(Retrieval retrieval, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return false;
        }
        Features features = features(retrieval, candidates);
        return features.score() + 0.5 * features.coverage() >= 0.9;
    }
}
