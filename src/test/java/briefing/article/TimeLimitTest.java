package briefing.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.article.text.Interrupts;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static final TimeLimit LONG = new TimeLimit(Duration.ofMinutes(1));

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Work that only an interrupt ends. */
    private String endless() {
        begun.countDown();
        try {
            while (true) {
                Interrupts.check();
                Thread.onSpinWait();
            }
        } finally {
            ended.countDown();
        }
    }

    @Test
    void whatIsDoneInTimeIsHandedOn() {
        assertThat(LONG.run(() -> "done")).isEqualTo("done");
    }

    @Test
    void whatGoesWrongIsThrownAsItIs() {
        StackOverflowError failure = new StackOverflowError();
        assertThatThrownBy(() -> LONG.run(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void workThatIsLateIsEndedAndSaidToTakeTooLong() throws InterruptedException {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(50));
        assertThatThrownBy(() -> limit.run(this::endless))
                .isInstanceOf(OverdueException.class)
                .hasMessage("takes too long: more than 50 ms");
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void workWithinWorkSharesItsLimit() throws InterruptedException {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(50));
        assertThatThrownBy(() -> limit.run(() -> LONG.run(this::endless))).isInstanceOf(OverdueException.class);
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoWaitsMayBeInterruptedAndTheWorkEndsWithIt() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            assertThatThrownBy(() -> LONG.run(this::endless)).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            told.countDown();
        });
        waiting.start();
        begun.await();
        waiting.interrupt();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void workThatHeedsNoInterruptIsLeftAloneAndHoldsUpNobody() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        TimeLimit limit = new TimeLimit(Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> limit.run(() -> awaitUninterruptibly(release)))
                    .isInstanceOf(OverdueException.class);
        }
        assertThat(LONG.run(() -> "the rest goes on")).isEqualTo("the rest goes on");
        release.countDown();
    }

    @Test
    void onlySoManyAreLeftAlone() {
        CountDownLatch release = new CountDownLatch(1);
        TimeLimit limit = new TimeLimit(Duration.ofMillis(20));
        try {
            for (int i = 0; i < 200; i++) {
                assertThatThrownBy(() -> limit.run(() -> awaitUninterruptibly(release)))
                        .isInstanceOf(OverdueException.class);
            }
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().equals("reading-file")))
                    .hasSizeLessThanOrEqualTo(8 + 2 * Runtime.getRuntime().availableProcessors());
        } finally {
            release.countDown();
        }
        assertThat(LONG.run(() -> "goes on")).isEqualTo("goes on");
    }

    private static String awaitUninterruptibly(CountDownLatch release) {
        while (true) {
            try {
                release.await();
                return "";
            } catch (InterruptedException e) {
                // as a library does
            }
        }
    }
}
