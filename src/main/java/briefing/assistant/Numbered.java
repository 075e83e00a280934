package briefing.assistant;

import briefing.question.QuestionAnalysis;
import java.util.List;
import java.util.Optional;

/**
 * What numbers mean that a person types for articles.
 *
 * @param articles the ids of the articles that 1, 2 and so on are; an article that is quoted twice has two numbers
 * @param listed whether these are of a list of articles, and not of the citations of the last answer
 */
public record Numbered(List<String> articles, boolean listed) {

    /** Of whoever has seen no list and no answer. */
    static final Numbered NONE = new Numbered(List.of(), false);

    /**
     * The article of a number, from 1, or of {@link QuestionAnalysis#LAST}.
     *
     * @throws UsageException where there is none, with the numbers that there are
     */
    public String article(int n) {
        if (articles.isEmpty()) {
            throw UsageException.of("open.none");
        }
        return find(n).orElseThrow(
                        () -> UsageException.of(listed ? "open.listed.number" : "open.number", articles.size()));
    }

    /** The article of a number, or empty where there is none. */
    Optional<String> find(int n) {
        int at = n == QuestionAnalysis.LAST ? articles.size() : n;
        return at < 1 || at > articles.size() ? Optional.empty() : Optional.of(articles.get(at - 1));
    }

    /** What is wrong where two numbers are of one article, and which number another one has. */
    public UsageException same(String article) {
        Optional<Integer> other = articles.stream()
                .filter(one -> !one.equals(article))
                .findFirst()
                .map(one -> articles.indexOf(one) + 1);
        return other.isPresent()
                ? UsageException.of("digest.same.other", article, other.get())
                : UsageException.of(articles.isEmpty() ? "digest.same" : "digest.one", article);
    }
}
