package briefing.article;

import briefing.article.text.Interrupts;
import briefing.article.text.ReadingThread;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does the work on a file in time, on a thread of its own. A thread that is late is told so and waited for no more; one
 * that does not heed it, as within a library, is abandoned, but only so many of them may be alive.
 */
public final class TimeLimit {

    /** As long as nothing else is said. */
    public static final Duration USUAL = Duration.ofSeconds(10);

    /** Threads at work, be they waited for or abandoned. */
    private static final int MOST_THREADS = 8 + 2 * Runtime.getRuntime().availableProcessors();

    private static final Semaphore FREE = new Semaphore(MOST_THREADS);

    /** The time is counted in slices that are waited through, in nanoseconds. */
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

    /** As much as one of them may count where the machine is busy; while the process sleeps, as after Ctrl-Z, time stands. */
    private static final long MOST_OF_SLICE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Duration limit;

    public TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /**
     * For loops that such work runs through.
     *
     * @throws CancellationException where nobody waits for it any more
     */
    public static void check() {
        Interrupts.check();
    }

    /**
     * What the work makes, or what it throws. Work within other limited work shares its limit;
     * what is known to take longer is granted more ({@link ReadingThread#grant}).
     *
     * @throws OverdueException where it takes longer
     * @throws CancellationException where this thread is interrupted, which it stays
     */
    public <T> T run(Supplier<T> work) {
        if (Thread.currentThread() instanceof ReadingThread) {
            return work.get();
        }
        FutureTask<T> task = new FutureTask<>(work::get);
        ReadingThread thread = new ReadingThread(() -> {
            try {
                task.run();
            } finally {
                FREE.release();
            }
        });
        try {
            start(thread);
            Duration most = limit;
            for (long left = limit.toNanos(); left > 0; ) {
                long start = System.nanoTime();
                try {
                    return task.get(Math.min(left, SLICE), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    long granted = thread.takeGranted();
                    most = most.plusNanos(granted);
                    left += granted - Math.min(System.nanoTime() - start, MOST_OF_SLICE);
                }
            }
            throw new OverdueException(most);
        } catch (ExecutionException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            thread.leave();
        }
    }

    private void start(Thread thread) throws InterruptedException {
        if (!FREE.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new OverdueException(limit);
        }
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                FREE.release();
            }
        }
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
