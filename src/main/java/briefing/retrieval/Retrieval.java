package briefing.retrieval;

import briefing.index.LexicalQuery.Unit;
import briefing.language.Language;
import briefing.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found for a question.
 *
 * @param queries one for each language that has passages
 * @param passages best first
 * @param copies for the articles of the passages the ids of those that say the same, whose passages are left out
 */
public record Retrieval(
        Question question,
        List<LanguageQuery> queries,
        List<RankedPassage> passages,
        Map<String, List<String>> copies) {

    /** What was found where nothing was searched for. */
    public Retrieval(Question question, List<RankedPassage> passages) {
        this(question, List.of(), passages, Map.of());
    }

    /** The query for the passages of a language. */
    public Optional<LanguageQuery> query(Language language) {
        return queries.stream().filter(query -> query.language() == language).findFirst();
    }

    /** The words and phrases of a question that was translated, with what they were searched by; empty where it was not. */
    public List<Unit> translations() {
        return queries.stream().flatMap(query -> query.units().stream()).toList();
    }

    /** The same with its passages ranked anew. */
    public Retrieval ranked(List<RankedPassage> anew) {
        return new Retrieval(question, queries, anew, copies);
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
