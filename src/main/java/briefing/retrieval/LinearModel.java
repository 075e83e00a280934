package briefing.retrieval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A weighted sum of features, and of products of two of them, which a weights file writes as {@code a*b}. */
public final class LinearModel {

    private final List<String> names;
    private final int[][] factors;
    private final double[] weights;

    /**
     * A model over named values.
     *
     * @param table the names of the values, in their order
     * @param weights by name or product of names
     */
    public LinearModel(List<String> table, Map<String, Double> weights) {
        this.names = List.copyOf(weights.keySet());
        this.weights = names.stream()
                .mapToDouble(name -> weights.getOrDefault(name, 0.0))
                .toArray();
        this.factors = names.stream().map(name -> factors(table, name)).toArray(int[][]::new);
    }

    private static int[] factors(List<String> table, String name) {
        int[] factors =
                Arrays.stream(name.split("\\*", -1)).mapToInt(table::indexOf).toArray();
        if (Arrays.stream(factors).anyMatch(i -> i < 0)) {
            throw new IllegalArgumentException("no such feature: " + name);
        }
        return factors;
    }

    public double score(double[] values) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * value(i, values);
        }
        return score;
    }

    /** The values that the weights stand for, products worked out. */
    public double[] expand(double[] values) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> value(i, values))
                .toArray();
    }

    private double value(int i, double[] values) {
        double value = 1;
        for (int factor : factors[i]) {
            value *= values[factor];
        }
        return value;
    }

    /** What each weight adds to the score of these values, by name. */
    public Map<String, Double> shares(double[] values) {
        Map<String, Double> shares = new LinkedHashMap<>();
        IntStream.range(0, weights.length).forEach(i -> shares.put(names.get(i), weights[i] * value(i, values)));
        return shares;
    }

    /** Its weights by name. */
    public Map<String, Double> weights() {
        Map<String, Double> named = new LinkedHashMap<>();
        IntStream.range(0, weights.length).forEach(i -> named.put(names.get(i), weights[i]));
        return named;
    }
}
