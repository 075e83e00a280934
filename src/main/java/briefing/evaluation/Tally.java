package briefing.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts outcomes. */
final class Tally {

    private final List<Outcome> outcomes = new ArrayList<>();

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    Scores scores() {
        return new Scores(
                outcomes.size(),
                mean(outcome -> within(outcome.rank(), 1)),
                mean(outcome -> within(outcome.rank(), 5)),
                mean(outcome -> within(outcome.rank(), 10)),
                mean(outcome -> reciprocal(outcome.rank())),
                mean(outcome -> share(outcome.found())),
                mean(outcome -> share(outcome.shown())),
                mean(outcome -> share(outcome.falselyAnswered())),
                mean(outcome -> share(outcome.lost())),
                mean(outcomes.stream()
                        .flatMap(outcome -> outcome.exact().stream())
                        .mapToDouble(exact -> exact ? 1 : 0)
                        .boxed()
                        .toList()),
                median(outcomes.stream()
                        .map(Outcome::length)
                        .filter(Objects::nonNull)
                        .map(Integer::doubleValue)
                        .toList()),
                median(outcomes.stream()
                        .map(outcome -> (double) outcome.millis())
                        .toList()));
    }

    private @Nullable Double mean(Function<Outcome, @Nullable Double> value) {
        List<Double> values = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Double of = value.apply(outcome);
            if (of != null) {
                values.add(of);
            }
        }
        return mean(values);
    }

    private static @Nullable Double mean(List<Double> values) {
        return values.isEmpty()
                ? null
                : values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /** Of an even number of values the mean of the middle two. */
    private static @Nullable Double median(List<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static @Nullable Double share(@Nullable Boolean value) {
        return value == null ? null : value ? 1.0 : 0.0;
    }

    private static @Nullable Double within(@Nullable Integer rank, int k) {
        return rank == null ? null : rank > 0 && rank <= k ? 1.0 : 0.0;
    }

    private static @Nullable Double reciprocal(@Nullable Integer rank) {
        return rank == null ? null : rank > 0 ? 1.0 / rank : 0.0;
    }
}
