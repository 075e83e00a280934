package briefing.answer.select;

import briefing.index.LexicalQuery.Translation;
import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.question.QuestionWords;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question asks about, as terms that a text in one language has or has not. A term of a translated question is there
 * if any of its translations is.
 */
public final class ContentTerms {

    /**
     * One term.
     *
     * @param ways what it may be called
     * @param weight its idf, or for a translated one the most that a translation of it is worth
     */
    record Term(List<Way> ways, double weight) {

        private boolean isFunctionWord() {
            return ways.stream().allMatch(way -> way.tokens().stream().allMatch(FUNCTION_WORDS::contains));
        }

        /** How much of the term a text has, 0 to 1: a doubtful translation is less than a good one. */
        double in(Set<String> tokens) {
            return ways.stream()
                    .filter(way -> tokens.containsAll(way.tokens()))
                    .mapToDouble(Way::worth)
                    .max()
                    .orElse(0);
        }

        double within(String lower) {
            return ways.stream()
                    .filter(way -> way.tokens().stream().allMatch(lower::contains))
                    .mapToDouble(Way::worth)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * What a term may be called.
     *
     * @param tokens all that it consists of, at least one
     * @param worth as a share of the best, 0 to 1
     */
    private record Way(Set<String> tokens, double worth) {}

    /** The idf of a word that stands in every sixth passage: hardly a content word of a large corpus is as common. */
    private static final double LEAST_WEIGHT = 1.8;

    /** Chinese words that tell nothing; the English ones are no tokens. */
    private static final String FUNCTION_WORDS = String.join("", LanguagePack.allWords("function-words"));

    /** Of these, those that join words and are hardly ever part of one. */
    private static final String PARTICLES = String.join("", LanguagePack.allWords("particles"));

    /** Words that have another word in them and say something else: imports and exports together are not exports. */
    private static final List<String> WIDER = LanguagePack.allWords("wider-words");

    private final List<Term> terms;

    /** Those of the wider words that the question does not have. */
    private final List<String> wider;

    private ContentTerms(List<Term> terms, String question) {
        this.terms = terms;
        this.wider = WIDER.stream().filter(word -> !question.contains(word)).toList();
    }

    /** The terms of a question for passages of a language. */
    public static ContentTerms of(Retrieval retrieval, Language language, Vocabulary vocabulary) {
        List<Term> terms = new ArrayList<>();
        if (language == retrieval.question().language()) {
            String content = QuestionWords.without(retrieval.question().text());
            for (String token : new LinkedHashSet<>(vocabulary.tokens(content))) {
                if (!joins(token)) {
                    double weight = weight(token, vocabulary.idf(token));
                    terms.add(new Term(List.of(new Way(Set.of(token), 1)), weight));
                }
            }
        } else {
            retrieval.translations().forEach(unit -> terms.add(translated(unit, vocabulary)));
        }
        terms.removeIf(term -> term.ways().isEmpty());
        if (terms.stream().allMatch(Term::isFunctionWord)) {
            terms.clear();
        }
        return new ContentTerms(terms, retrieval.question().text());
    }

    /** Whether a pair of characters is but a word's end and the particle next to it: 年的, 值是. */
    private static boolean joins(String token) {
        return token.length() > 1 && token.chars().anyMatch(c -> PARTICLES.indexOf(c) >= 0);
    }

    /** In a few articles a name may stand in every passage, and still be what a question is about. */
    private static double weight(String token, double idf) {
        return FUNCTION_WORDS.contains(token) ? idf : Math.max(idf, LEAST_WEIGHT);
    }

    /** A translation is worth what it counts in the search: its weight times its idf. */
    private static Term translated(Unit unit, Vocabulary vocabulary) {
        double most = unit.translations().stream()
                .mapToDouble(translation -> worth(translation, vocabulary))
                .max()
                .orElseGet(() -> Vocabulary.idf(vocabulary.phraseFrequency(unit.text()), vocabulary.passages()));
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(Set.copyOf(vocabulary.tokens(unit.text())), 1));
        for (Translation translation : unit.translations()) {
            ways.add(new Way(
                    Set.copyOf(vocabulary.tokens(translation.phrase())), worth(translation, vocabulary) / most));
        }
        ways.removeIf(way -> way.tokens().isEmpty());
        return new Term(ways, unit.boost() * most);
    }

    private static double worth(Translation translation, Vocabulary vocabulary) {
        long frequency = vocabulary.phraseFrequency(translation.phrase());
        return translation.weight() * Vocabulary.idf(frequency, vocabulary.passages());
    }

    public int size() {
        return terms.size();
    }

    /** The weight of each term. */
    public double[] weights() {
        return terms.stream().mapToDouble(Term::weight).toArray();
    }

    /** How much of each term a text has, 0 to 1. */
    public double[] met(Set<String> tokens) {
        return terms.stream().mapToDouble(term -> term.in(tokens)).toArray();
    }

    /** The same, without a word that the text has only as a part of a wider one. */
    double[] met(Set<String> tokens, String lower) {
        double[] met = met(tokens);
        String without = withoutWider(lower);
        if (!without.equals(lower)) {
            for (int k = 0; k < met.length; k++) {
                boolean part = terms.get(k).ways().stream()
                        .flatMap(way -> way.tokens().stream())
                        .anyMatch(token -> wider.stream().anyMatch(word -> word.contains(token))
                                && token.length() > 1
                                && !without.contains(token));
                met[k] = part ? 0 : met[k];
            }
        }
        return met;
    }

    /** Whether a text has a word of a question only as a part of a wider word, which the question does not have. */
    static boolean isOnlyPart(String word, String question, String text) {
        List<String> others = WIDER.stream()
                .filter(wide -> wide.contains(word) && !question.contains(wide) && text.contains(wide))
                .toList();
        String without = text;
        for (String wide : others) {
            without = without.replace(wide, " ");
        }
        return !others.isEmpty() && !without.contains(word);
    }

    private String withoutWider(String lower) {
        String without = lower;
        for (String word : wider) {
            without = without.replace(word, " ");
        }
        return without;
    }

    /** The same where the tokens stand anywhere in a lower-case text, also within longer words. */
    double[] metWithin(String lower) {
        String without = withoutWider(lower);
        return terms.stream().mapToDouble(term -> term.within(without)).toArray();
    }

    /** The share of the weight that is met. */
    public static double share(double[] weights, double[] met) {
        double all = 0;
        double covered = 0;
        for (int k = 0; k < weights.length; k++) {
            all += weights[k];
            covered += weights[k] * met[k];
        }
        return all == 0 ? 0 : covered / all;
    }

    /** How much of each term the one text or the other has. */
    public static double[] either(double[] met, double[] other) {
        double[] either = met.clone();
        for (int k = 0; k < either.length; k++) {
            either[k] = Math.max(either[k], other[k]);
        }
        return either;
    }
}
