package briefing.index.update;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The results of some work on each of many things, in their order, made on all processors a little ahead of whoever takes
 * them; what was not begun when it is closed is left, and what was begun is interrupted.
 */
final class ReadAhead<T, R> implements Iterator<R>, AutoCloseable {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Results that may wait: enough that nobody does while another is late, and few, as they may be large. */
    private static final int WAITING = 2 * PROCESSORS;

    /** How often whoever waits for a result looks whether it is still wanted, in milliseconds. */
    private static final int LOOK_EVERY = 50;

    private final Iterator<T> rest;
    private final Function<T, R> work;
    private final BooleanSupplier stopped;
    private final Queue<CompletableFuture<R>> begun = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS, task -> {
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        return thread;
    });

    /** @param stopped whether nothing more is to be taken, though work may be under way */
    ReadAhead(Iterable<T> things, Function<T, R> work, BooleanSupplier stopped) {
        this.rest = things.iterator();
        this.work = work;
        this.stopped = stopped;
        fill();
    }

    private void fill() {
        while (begun.size() < WAITING && rest.hasNext()) {
            T next = rest.next();
            begun.add(CompletableFuture.supplyAsync(() -> work.apply(next), threads));
        }
    }

    /** Waits for the next result. */
    @Override
    public boolean hasNext() {
        while (!begun.isEmpty() && !stopped.getAsBoolean()) {
            try {
                begun.element().get(LOOK_EVERY, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                // another look
            } catch (ExecutionException e) {
                return true; // and next() throws it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    @Override
    public R next() {
        try {
            R result = begun.remove().join();
            fill();
            return result;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
