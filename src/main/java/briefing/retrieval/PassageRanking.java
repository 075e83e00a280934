package briefing.retrieval;

import briefing.index.HybridQuery;
import briefing.index.PassageSearch;
import briefing.index.Scores;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.Question;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Ranks the candidates of all languages by one learnt linear score of their {@link PassageFeature}s. The weights are learnt
 * by {@code PassageTrainer} in the tests, and scaled so that the cosine has weight 1. Unlike a fusion of ranks, this score
 * says how well a passage fits, so that refusal can rest on it.
 */
final class PassageRanking {

    /** What it is worth to be of the time that is asked for: about as much as one word more of the question. */
    private static final double TIMELY = 0.1;

    private static final double HALF_LIFE_DAYS = 30;

    static final List<String> FEATURES =
            Arrays.stream(PassageFeature.values()).map(PassageFeature::code).toList();

    private static final LinearModel SHIPPED =
            Weights.read(PassageRanking.class, "weights.tsv").model(FEATURES, "passage");

    private final Question question;
    private final PassageSearch index;

    PassageRanking(Question question, PassageSearch index) {
        this.question = question;
        this.index = index;
    }

    /**
     * All candidates, best first.
     *
     * @param scores of the candidates
     */
    List<RankedPassage> rank(HybridQuery query, Collection<Passage> candidates, Scores scores) {
        List<RankedPassage> ranked = new ArrayList<>();
        features(query, candidates, scores).forEach((passage, features) -> {
            double cosine = scores.cosines().getOrDefault(passage.id(), 0.0);
            double share = features[PassageFeature.WORDS.ordinal()] + features[PassageFeature.TRANSLATED.ordinal()];
            ranked.add(new RankedPassage(passage, cosine, share, SHIPPED.score(features) + timeliness(passage)));
        });
        ranked.sort(Comparator.comparingDouble(RankedPassage::score)
                .reversed()
                .thenComparing(passage -> passage.passage().id()));
        return List.copyOf(withQuoted(ranked));
    }

    /**
     * The same passages, the first of them in the order of a cross-encoder. These keep the scores that they have among them,
     * so that the best by the cross-encoder gets the best: what is learnt of scores, such as when to refuse, still holds. What
     * a passage gains by its time, which a cross-encoder does not know of, stays with it.
     *
     * @param scores of the first passages, as many as there are scores
     */
    List<RankedPassage> reranked(List<RankedPassage> ranked, List<Double> scores) {
        if (scores.isEmpty()) {
            return ranked;
        }
        List<RankedPassage> first = ranked.subList(0, scores.size());
        List<Double> shares = first.stream()
                .map(passage -> passage.score() - timeliness(passage.passage()))
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Integer> order = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparing(scores::get, Comparator.reverseOrder()))
                .toList();
        List<RankedPassage> anew = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            RankedPassage next = first.get(order.get(i));
            double score = shares.get(i) + timeliness(next.passage());
            anew.add(new RankedPassage(next.passage(), next.cosine(), next.bm25(), score, scores.get(order.get(i))));
        }
        anew.addAll(ranked.subList(scores.size(), ranked.size()));
        anew.sort(Comparator.comparingDouble(RankedPassage::score).reversed());
        return List.copyOf(anew);
    }

    /** The features of each candidate, in the order of {@link PassageFeature}. */
    Map<Passage, double[]> features(HybridQuery query, Collection<Passage> candidates, Scores scores) {
        Map<Language, Double> ceilings = new EnumMap<>(Language.class);
        query.words().forEach((language, words) -> ceilings.put(language, words.ceiling(index.vocabulary(language))));
        double usual = scores.cosines().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        Map<Passage, double[]> features = new LinkedHashMap<>();
        for (Passage passage : candidates) {
            double ceiling = ceilings.getOrDefault(passage.language(), 0.0);
            double share = ceiling == 0 ? 0 : scores.bm25().getOrDefault(passage.id(), 0.0) / ceiling;
            boolean cross = passage.language() != question.language();
            features.put(passage, new double[] {
                scores.cosines().getOrDefault(passage.id(), usual), cross ? 0 : share, cross ? share : 0, cross ? 1 : 0
            });
        }
        return features;
    }

    /** What a passage gains by being of the time that the question asks for. */
    private double timeliness(Passage passage) {
        LocalDate published = passage.published();
        if (published == null) {
            return 0;
        }
        double gain = 0;
        if (question.period() != null && question.period().contains(published)) {
            gain += TIMELY;
        }
        if (question.recent()) {
            double age = Math.max(0, ChronoUnit.DAYS.between(published, question.today()));
            gain += TIMELY * Math.pow(2, -age / HALF_LIFE_DAYS);
        }
        return gain;
    }

    /** Of the passages in the language of a quoted phrase, only those that have it, where any has. */
    private List<RankedPassage> withQuoted(List<RankedPassage> ranked) {
        List<RankedPassage> left = ranked;
        for (String phrase : question.required()) {
            Predicate<RankedPassage> has = passage -> contains(passage.passage().titledText(), phrase);
            if (left.stream().anyMatch(has)) {
                Language language = Language.of(phrase);
                left = left.stream()
                        .filter(has.or(passage -> passage.passage().language() != language))
                        .toList();
            }
        }
        return left;
    }

    private static boolean contains(String text, String phrase) {
        return Folding.fold(text)
                .toLowerCase(Locale.ROOT)
                .contains(Folding.fold(phrase).toLowerCase(Locale.ROOT));
    }
}
