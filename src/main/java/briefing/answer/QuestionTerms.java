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

    /** The idf of a word that stands in every sixth passage: hardly a content word of a large corpus is as common. */
    private static final double LEAST_WEIGHT = 1.8;

    /** Chinese words that tell nothing; the English ones are no tokens. */
    private static final String FUNCTION_WORDS = "的了是在和与对为等中上下有将及其以这那个也都就而被把从到于之不要会能可并或我你他她它们着过地得所向由让使至还又很更最已";

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
                terms.add(new Term(List.of(Set.of(token)), weight(token, vocabulary.idf(token))));
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

    /** In a few articles a name may stand in every passage, and still be what a question is about. */
    private static double weight(String token, double idf) {
        return FUNCTION_WORDS.contains(token) ? idf : Math.max(idf, LEAST_WEIGHT);
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
