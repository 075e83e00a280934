package briefing.answer.select;

import briefing.retrieval.LinearModel;
import briefing.retrieval.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The learnt numbers, from {@code weights.tsv}: model, tab, feature, tab, weight.
 *
 * @param coarse ranks before anything is embedded
 * @param rank which sentence answers, of those of a question that has an answer
 * @param gate whether the best sentence answers, by its features, by the means of the three
 *     largest values of each ({@code three.}) and by those of all together ({@code pool.})
 * @param limits thresholds and lengths by name
 */
record SelectorWeights(LinearModel coarse, LinearModel rank, LinearModel gate, Map<String, Double> limits) {

    static final List<String> FEATURES =
            Arrays.stream(Feature.values()).map(Feature::code).toList();

    static final List<String> POOL =
            Arrays.stream(PoolFeature.values()).map(PoolFeature::code).toList();

    /** What the gate looks at. */
    static final List<String> GATE = Stream.of(
                    FEATURES.stream(),
                    FEATURES.stream().map(name -> "three." + name),
                    POOL.stream().map(name -> "pool." + name))
            .flatMap(names -> names)
            .toList();

    /** The values of {@link #GATE} for the sentences of a question. */
    static double[] gated(FeatureTable table, int best, double[] pool) {
        return Stream.of(table.rows[best], table.bestThree(), pool)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** Those that come with the program; read once. */
    static SelectorWeights shipped() {
        return Shipped.WEIGHTS;
    }

    private static final class Shipped {
        private static final SelectorWeights WEIGHTS = of(Weights.read(SelectorWeights.class, "weights.tsv"));
    }

    private static SelectorWeights of(Weights weights) {
        return new SelectorWeights(
                weights.model(FEATURES, "coarse"),
                weights.model(FEATURES, "rank"),
                weights.model(GATE, "gate"),
                weights.of("limit"));
    }

    double limit(String name) {
        Double limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException(name);
        }
        return limit;
    }
}
