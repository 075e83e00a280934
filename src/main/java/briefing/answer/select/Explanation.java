package briefing.answer.select;

import static java.util.stream.Collectors.partitioningBy;

import briefing.answer.Reasons;
import briefing.answer.Reasons.Sentence;
import briefing.answer.select.Feature.Group;
import briefing.index.LexicalQuery.Unit;
import briefing.question.AnswerType;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts what decided about a question into parts that can be told. */
final class Explanation {

    private static final Map<String, Group> GROUPS = groups();

    private final QuestionAnalysis question;
    private final SelectorWeights weights;

    Explanation(QuestionAnalysis question, SelectorWeights weights) {
        this.question = question;
        this.weights = weights;
    }

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new HashMap<>();
        for (Feature feature : Feature.values()) {
            groups.put(feature.code(), feature.group());
            groups.put("three." + feature.code(), feature.group());
        }
        for (PoolFeature feature : PoolFeature.values()) {
            groups.put("pool." + feature.code(), feature.group());
        }
        return groups;
    }

    /** Of a question that no sentence was found for. */
    Reasons ofNothing() {
        List<String> all = Stream.concat(namesAndWords(), years()).toList();
        return new Reasons(types(), counted(), List.of(), all, null, null, Map.of(), Map.of(), null);
    }

    /**
     * Of a question that sentences were found for.
     *
     * @param order the rows, best first
     * @param gated the best one's values for the gate
     */
    Reasons of(FeatureTable table, List<Integer> order, double[] gated, List<Unit> translations, Ruling ruling) {
        int best = order.get(0);
        SentenceCandidate candidate = table.candidates.get(best);
        String window = window(candidate);
        QuestionNames names = new QuestionNames(question.language(), translations);
        boolean same = candidate.language() == question.language();
        Set<String> named = Set.copyOf(question.names().stream()
                .filter(name -> names.met(name, window, candidate.language()))
                .map(QuestionName::text)
                .toList());
        Map<Boolean, List<String>> words =
                namesAndWords().collect(partitioningBy(word -> named.contains(word) || names.word(word, window, same)));
        Map<Boolean, List<String>> years =
                years().collect(partitioningBy(year -> table.get(best, Feature.YEAR_WINDOW) > 0));
        Integer second = order.size() > 1 ? order.get(1) : null;
        Map<String, Double> gate = byGroup(weights.gate().shares(gated));
        gate.merge(Group.QUESTION.code(), -weights.limit("answered"), Double::sum);
        return new Reasons(
                types(),
                counted(),
                both(words, years, true),
                both(words, years, false),
                sentence(candidate),
                second == null ? null : sentence(table.candidates.get(second)),
                second == null ? Map.of() : lead(table.rows[best], table.rows[second]),
                gate,
                ruling == Ruling.OPEN ? null : ruling.code());
    }

    private List<String> types() {
        return question.types().stream().map(AnswerType::code).toList();
    }

    /** What is counted, where that is known to the letter: a Chinese measure word with its noun, an English noun. */
    private String counted() {
        return question.unit() == null ? "" : question.unit().told();
    }

    private Stream<String> namesAndWords() {
        return Stream.concat(question.names().stream().map(QuestionName::text), question.words().stream())
                .distinct();
    }

    private Stream<String> years() {
        return question.years().stream().map(String::valueOf);
    }

    private static List<String> both(Map<Boolean, List<String>> a, Map<Boolean, List<String>> b, boolean met) {
        return Stream.concat(Objects.requireNonNull(a.get(met)).stream(), Objects.requireNonNull(b.get(met)).stream())
                .distinct()
                .toList();
    }

    private static String window(SentenceCandidate candidate) {
        ArticleSentences article = candidate.sentences();
        StringBuilder window = new StringBuilder(article.titleLower);
        for (int i = candidate.number() - 1; i <= candidate.number() + 1; i++) {
            if (i >= 0 && i < article.size()) {
                window.append('\n').append(article.get(i).lower());
            }
        }
        return window.toString();
    }

    private static Sentence sentence(SentenceCandidate candidate) {
        return new Sentence(candidate.text(), candidate.article().title());
    }

    private Map<String, Double> lead(double[] best, double[] second) {
        Map<String, Double> shares = new LinkedHashMap<>(weights.rank().shares(best));
        weights.rank().shares(second).forEach((name, share) -> shares.merge(name, -share, Double::sum));
        return byGroup(shares);
    }

    /** A product belongs to its first factor. */
    private static Map<String, Double> byGroup(Map<String, Double> shares) {
        Map<String, Double> groups = new TreeMap<>();
        shares.forEach((name, share) -> {
            String first = name.split("\\*", 2)[0];
            groups.merge(Objects.requireNonNull(GROUPS.get(first), first).code(), share, Double::sum);
        });
        return groups;
    }
}
