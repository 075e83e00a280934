package briefing.retrieval;

import briefing.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A passage with what speaks for it.
 *
 * @param cosine of the question's embedding and the passage's, -1 to 1; 0 where there is none
 * @param bm25 the BM25 score as a share of the most that the question's words could give, about 0 to 1
 * @param score what it is ranked by; see {@link PassageRanking}
 * @param rerank the score of a cross-encoder, on a scale of its own; null where it has none
 */
public record RankedPassage(
        Passage passage,
        double cosine,
        double bm25,
        double score,
        @Nullable Double rerank) {

    /**
     * Less than this no passage has in common with what is looked for: of seven things that no article of {@code corpus/}
     * speaks of, such as Roman emperors, the nearest passage had 0.15; of what they speak of, the tenth still had 0.3.
     */
    private static final double LEAST_COSINE = 0.2;

    /** A passage that no cross-encoder has read. */
    public RankedPassage(Passage passage, double cosine, double bm25, double score) {
        this(passage, cosine, bm25, score, null);
    }

    /** The same, ranked otherwise. */
    public RankedPassage scored(double other) {
        return new RankedPassage(passage, cosine, bm25, other, rerank);
    }

    /** Whether it has anything in common with the question: a word, or its meaning. */
    public boolean fits() {
        return bm25 > 0 || cosine >= LEAST_COSINE;
    }
}
