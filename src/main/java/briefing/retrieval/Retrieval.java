package briefing.retrieval;

import briefing.index.LexicalQuery.Unit;
import briefing.language.Language;
import briefing.question.Question;
import java.util.List;
import java.util.Map;

/**
 * What was found for a question.
 *
 * @param passages best first
 * @param translations the words and phrases of a question that was translated, with what they were searched by; empty
 *     where it was not
 * @param copies for the articles of the passages the ids of those that say the same, whose passages are left out
 */
public record Retrieval(
        Question question, List<RankedPassage> passages, List<Unit> translations, Map<String, List<String>> copies) {

    /** What was found where nothing was translated, and nothing stands twice. */
    public Retrieval(Question question, List<RankedPassage> passages) {
        this(question, passages, List.of(), Map.of());
    }

    /** The same with its passages ranked anew. */
    public Retrieval ranked(List<RankedPassage> anew) {
        return new Retrieval(question, anew, translations, copies);
    }

    /** The same with the passages of one language only. */
    public Retrieval in(Language language) {
        return ranked(passages.stream()
                .filter(ranked -> ranked.passage().language() == language)
                .toList());
    }

    /** The ids of the articles that say the same as this one. */
    public List<String> copies(String article) {
        return copies.getOrDefault(article, List.of());
    }
}
