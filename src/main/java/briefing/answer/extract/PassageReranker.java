package briefing.answer.extract;

import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks passages anew by how well their best sentences answer, which is known once these are ranked: of two passages on the
 * same matter, the one that says what is asked goes first.
 */
final class PassageReranker {

    // Of several on a coarse grid those that did well on all of six question sets; half or twice as much ranks as well
    // within a point.
    private static final double ANSWERS = 0.2;
    private static final double MEANS = 0.3;

    private PassageReranker() {}

    /**
     * The passages, of which those of the sentences gain what their best one has over the least of them.
     *
     * @param sentences of the language that is answered from; what others are worth cannot be compared
     */
    static Retrieval rerank(Retrieval found, List<Candidate> sentences) {
        Map<String, Double> worth = new HashMap<>();
        for (Candidate sentence : sentences) {
            double own = ANSWERS * sentence.score() + MEANS * sentence.cosine();
            worth.merge(sentence.from().passage().id(), own, Math::max);
        }
        double least = worth.values().stream().mapToDouble(own -> own).min().orElse(0);
        return found.ranked(found.passages().stream()
                .map(ranked ->
                        ranked.gaining(worth.getOrDefault(ranked.passage().id(), least) - least))
                .sorted(Comparator.comparingDouble(RankedPassage::score).reversed())
                .toList());
    }
}
