package briefing.answer;

import briefing.article.Language;
import briefing.index.Vocabulary;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What a question asks about, as terms that a text in one language has or has not. A term of a translated question is there
 * if any of its translations is.
 */
final class QuestionTerms {

    /**
     * One term.
     *
     * @param ways what it may be called: for each way all the tokens that it consists of
     * @param weight its idf, or for a translated one that of its most common translation
     */
    record Term(List<Set<String>> ways, double weight) {

        boolean in(Set<String> tokens) {
            return ways.stream().anyMatch(tokens::containsAll);
        }
    }

    private final Vocabulary vocabulary;
    private final List<Term> terms;

    private QuestionTerms(Vocabulary vocabulary, List<Term> terms) {
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    /** The terms of a question for passages of a language. */
    static QuestionTerms of(Retrieval retrieval, Language language, Vocabulary vocabulary) {
        List<Term> terms = new ArrayList<>();
        if (language == retrieval.question().language()) {
            String content = QuestionWords.without(retrieval.question().text());
            for (String token : new LinkedHashSet<>(vocabulary.tokens(content))) {
                terms.add(new Term(List.of(Set.of(token)), vocabulary.idf(token)));
            }
        } else {
            for (Retrieval.Gloss gloss : retrieval.translations()) {
                List<String> ways = new ArrayList<>(gloss.translations());
                ways.add(gloss.unit());
                terms.add(translated(ways, vocabulary));
            }
        }
        terms.removeIf(term -> term.ways().isEmpty());
        return new QuestionTerms(vocabulary, terms);
    }

    private static Term translated(List<String> phrases, Vocabulary vocabulary) {
        List<Set<String>> ways = phrases.stream()
                .map(phrase -> (Set<String>) new HashSet<>(vocabulary.tokens(phrase)))
                .filter(tokens -> !tokens.isEmpty())
                .toList();
        double weight = phrases.stream()
                .mapToDouble(phrase -> Vocabulary.idf(vocabulary.phraseFrequency(phrase), vocabulary.passages()))
                .min()
                .orElse(0);
        return new Term(ways, weight);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    Set<String> tokens(String text) {
        return new HashSet<>(vocabulary.tokens(text.toLowerCase(Locale.ROOT)));
    }

    /** The share of the question's terms that a text has, each counted by its weight; 0 to 1. */
    double coverage(Set<String> tokens) {
        return coverage(tokens, Term::weight);
    }

    /** The same with other weights. */
    double coverage(Set<String> tokens, ToDoubleFunction<Term> weight) {
        double all = 0;
        double covered = 0;
        for (Term term : terms) {
            double w = weight.applyAsDouble(term);
            all += w;
            covered += term.in(tokens) ? w : 0;
        }
        return all == 0 ? 0 : covered / all;
    }

    /** The weight of each term by how few of the given texts have it: {@code ln(1 + n / (1 + df))}. */
    ToDoubleFunction<Term> localWeights(Collection<Set<String>> texts) {
        return term -> {
            long df = texts.stream().filter(term::in).count();
            return Math.log(1 + texts.size() / (1.0 + df));
        };
    }
}
