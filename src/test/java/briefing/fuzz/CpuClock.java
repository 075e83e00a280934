package briefing.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Limits what a thread works, and not how long others keep it from its turn. */
final class CpuClock {

    /** How much longer than it works a thread may wait. */
    static final int WAITS = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private volatile long thread;
    private volatile long began;

    /** Called by the thread that is to be limited. */
    void start() {
        began = THREADS.getCurrentThreadCpuTime();
        thread = Thread.currentThread().getId();
    }

    /**
     * What the thread returns.
     *
     * @param limit of its work; of the time by the clock some times as much
     * @throws TimeoutException where it takes longer
     */
    <T> T await(Future<T> result, Duration limit) throws InterruptedException, ExecutionException, TimeoutException {
        for (int second = 0; ; second++) {
            try {
                return result.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                long worked = thread == 0 ? 0 : THREADS.getThreadCpuTime(thread) - began;
                if (worked > limit.toNanos() || second > WAITS * limit.toSeconds()) {
                    throw e;
                }
            }
        }
    }
}
