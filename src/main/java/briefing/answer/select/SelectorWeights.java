package briefing.answer.select;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final String FILE = "weights.tsv";

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
    static double[] gated(FeatureExtractor.Table table, int best, double[] pool) {
        return Stream.of(table.rows[best], FeatureExtractor.bestThree(table), pool)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** Those that come with the program; read once. */
    static SelectorWeights shipped() {
        return Shipped.WEIGHTS;
    }

    private static final class Shipped {
        private static final SelectorWeights WEIGHTS = read();
    }

    private static SelectorWeights read() {
        try (InputStream in = SelectorWeights.class.getResourceAsStream(FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    static SelectorWeights parse(List<String> lines) {
        Map<String, Map<String, Double>> models = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                models.computeIfAbsent(cells[0], model -> new LinkedHashMap<>())
                        .put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return new SelectorWeights(
                model(FEATURES, models.get("coarse")),
                model(FEATURES, models.get("rank")),
                model(GATE, models.get("gate")),
                models.getOrDefault("limit", Map.of()));
    }

    private static LinearModel model(List<String> table, @Nullable Map<String, Double> weights) {
        return new LinearModel(table, weights == null ? Map.of() : weights);
    }

    double limit(String name) {
        Double limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException(name);
        }
        return limit;
    }
}
