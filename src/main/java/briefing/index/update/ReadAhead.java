package briefing.index.update;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The results of some work on each of many things, in their order, made on all processors a little ahead of whoever takes
 * them; what was not begun when it is closed is left.
 */
final class ReadAhead<T, R> implements Iterator<R>, AutoCloseable {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Results that may wait: enough that nobody does while another is late, and few, as they may be large. */
    private static final int WAITING = 2 * PROCESSORS;

    private final Iterator<T> rest;
    private final Function<T, R> work;
    private final Queue<CompletableFuture<R>> begun = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS, task -> {
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        return thread;
    });

    ReadAhead(Iterable<T> things, Function<T, R> work) {
        this.rest = things.iterator();
        this.work = work;
        fill();
    }

    private void fill() {
        while (begun.size() < WAITING && rest.hasNext()) {
            T next = rest.next();
            begun.add(CompletableFuture.supplyAsync(() -> work.apply(next), threads));
        }
    }

    @Override
    public boolean hasNext() {
        return !begun.isEmpty();
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
