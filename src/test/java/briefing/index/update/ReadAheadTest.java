package briefing.index.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    @Test
    void resultsComeInTheOrderOfTheThingsHoweverLongEachTakes() {
        List<Integer> taken = new ArrayList<>();
        try (var results = new ReadAhead<>(numbers(50), number -> {
            pause(number % 5 == 0 ? 10 : 0);
            return number * number;
        })) {
            results.forEachRemaining(taken::add);
        }

        assertThat(taken)
                .isEqualTo(numbers(50).stream().map(number -> number * number).toList());
    }

    @Test
    void onlyAFewAreBegunBeforeSomebodyTakesThem() {
        AtomicInteger begun = new AtomicInteger();
        try (var results = new ReadAhead<>(numbers(1_000), number -> begun.incrementAndGet())) {
            results.next();
            pause(50);
        }

        assertThat(begun.get()).isLessThanOrEqualTo(2 * Runtime.getRuntime().availableProcessors() + 1);
    }

    @Test
    void whatGoesWrongIsThrownWhereItsResultWouldBeTaken() {
        try (var results = new ReadAhead<>(numbers(3), number -> 1 / (number - 1))) {
            assertThat(results.next()).isEqualTo(-1);
            assertThatThrownBy(results::next).isInstanceOf(ArithmeticException.class);
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
