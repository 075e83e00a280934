package briefing.retrieval;

import briefing.index.LexicalQuery.Unit;
import briefing.question.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found for a question.
 *
 * @param vector of the question; empty where nothing was searched for
 * @param translations the words and phrases of a question that was translated, with what they were searched by; empty where
 *     it was not
 * @param variants the names in a question, with what else passages in its language call the things
 * @param passages best first
 * @param copies for the articles of the passages the ids of those that say the same, whose passages are left out
 */
public record Retrieval(
        Question question,
        float[] vector,
        List<Unit> translations,
        List<Unit> variants,
        List<RankedPassage> passages,
        Map<String, List<String>> copies) {

    /** What was found where nothing was searched for. */
    public Retrieval(Question question, List<RankedPassage> passages) {
        this(question, new float[0], List.of(), List.of(), passages, Map.of());
    }

    /** The same with other passages. */
    public Retrieval ranked(List<RankedPassage> anew) {
        return new Retrieval(question, vector, translations, variants, anew, copies);
    }

    /** What the words of the question are called in passages of any language, as far as that is not as it has them. */
    public List<Unit> called() {
        return Stream.concat(variants.stream(), translations.stream()).toList();
    }

    /** The ids of the articles that say the same as this one. */
    public List<String> copies(String article) {
        return copies.getOrDefault(article, List.of());
    }
}
