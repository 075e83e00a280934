package briefing.answer;

import briefing.passage.Span;
import briefing.retrieval.RankedPassage;

/**
 * A sentence that may answer.
 *
 * @param from the passage that it is in
 * @param span in the article's text
 * @param score how well it answers; only to be compared with others of the same question
 * @param coverage the share of the question's terms in it and its title, 0 to 1
 */
record Candidate(RankedPassage from, Span span, String text, double score, double coverage) {

    String article() {
        return from.passage().article();
    }
}
