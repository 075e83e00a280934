package briefing.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Learnt numbers in a resource: lines of model, tab, feature, tab, weight; what begins with {@code #} says where from. */
public final class Weights {

    private final Map<String, Map<String, Double>> models;

    private Weights(Map<String, Map<String, Double>> models) {
        this.models = models;
    }

    /** The weights in a resource beside a class. */
    public static Weights read(Class<?> beside, String resource) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static Weights parse(List<String> lines) {
        Map<String, Map<String, Double>> models = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                models.computeIfAbsent(cells[0], model -> new LinkedHashMap<>())
                        .put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return new Weights(models);
    }

    /** The weights of a model by feature; none where it is not there. */
    public Map<String, Double> of(String model) {
        return models.getOrDefault(model, Map.of());
    }

    /**
     * A model.
     *
     * @param table the names of its features, in their order
     */
    public LinearModel model(List<String> table, String model) {
        return new LinearModel(table, of(model));
    }
}
