package briefing.answer.extract;

import briefing.passage.Span;
import briefing.retrieval.RankedPassage;

/**
 * A sentence that may answer.
 *
 * @param from the passage that it is in
 * @param span in the article's text
 * @param score how well it answers; only to be compared with others of the same question
 * @param coverage the share of the question's terms in it and its title, 0 to 1
 * @param cosine of the question's embedding and its own, -1 to 1; 0 where it was too far behind to be embedded
 */
record Candidate(RankedPassage from, Span span, String text, double score, double coverage, double cosine) {

    /** The same, moved up by how near its meaning is to the question's. */
    Candidate near(double similarity, double weight) {
        return new Candidate(from, span, text, score + weight * similarity, coverage, similarity);
    }

    String article() {
        return from.passage().article();
    }
}
