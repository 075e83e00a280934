package briefing.retrieval;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param passages best first
 * @param translations for each unit of a question that was translated, what it was searched by; empty where it was not
 */
public record Retrieval(Question question, List<RankedPassage> passages, List<Gloss> translations) {

    /** A word or phrase of the question and what it was searched by, best first. */
    public record Gloss(String unit, List<String> translations) {}
}
