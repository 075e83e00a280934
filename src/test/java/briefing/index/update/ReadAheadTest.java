package briefing.index.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    @Test
    void resultsComeInTheOrderOfTheThingsHoweverLongEachTakes() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "the second is done while the first waits");
        List<Integer> taken = new ArrayList<>();
        CountDownLatch second = new CountDownLatch(1);
        try (var results = new ReadAhead<>(
                numbers(50),
                number -> {
                    if (number == 0) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return number * number;
                },
                () -> false)) {
            results.forEachRemaining(taken::add);
        }

        assertThat(taken)
                .isEqualTo(numbers(50).stream().map(number -> number * number).toList());
    }

    @Test
    void onlyAFewAreBegunBeforeSomebodyTakesThem() {
        Iterator<Integer> things = numbers(1_000).iterator();
        try (var results = new ReadAhead<>(() -> things, number -> number, () -> false)) {
            results.next();
        }

        assertThat(things.next()).isEqualTo(2 * Runtime.getRuntime().availableProcessors() + 1);
    }

    @Test
    void whatGoesWrongIsThrownWhereItsResultWouldBeTaken() {
        try (var results = new ReadAhead<>(numbers(3), number -> 1 / (number - 1), () -> false)) {
            assertThat(results.next()).isEqualTo(-1);
            assertThatThrownBy(results::next).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void whoeverWaitsForAResultStopsWhenTold() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (var results = new ReadAhead<>(numbers(1), number -> waitUntilInterrupted(interrupted), () -> {
            boolean told = waiting.getCount() == 0;
            waiting.countDown();
            return told;
        })) {
            assertThat(results.hasNext()).isFalse();
        }
        assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private static boolean waitUntilInterrupted(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return true;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
