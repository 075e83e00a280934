package briefing.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The calls of tools that are not answered yet: done one after the other beside the reading, so that each can be cancelled. */
final class Calls {

    /** So many wait at most. */
    private static final int MOST_WAITING = 2_000;

    private final Map<JsonNode, Call> open = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread thread = new Thread(work, "mcp");
                thread.setDaemon(true);
                return thread;
            });

    private record Call(FutureTask<?> task, Reply reply) {}

    /** What became of a call that was handed in. */
    enum Taken {
        YES,
        ID_IN_USE,
        TOO_MANY
    }

    /** Does a call once those before it are done. */
    Taken take(JsonNode id, Reply reply, Runnable work) {
        Call call = new Call(new FutureTask<>(work, null), reply);
        if (open.putIfAbsent(id, call) != null) {
            return Taken.ID_IN_USE;
        }
        try {
            worker.execute(call.task());
            return Taken.YES;
        } catch (RejectedExecutionException e) {
            open.remove(id, call);
            return Taken.TOO_MANY;
        }
    }

    /** Whether a call is still waited for. */
    boolean isOpen(JsonNode id) {
        return open.containsKey(id);
    }

    /** Ends the waiting for a call; false where it was cancelled, and nobody waits for its answer. */
    boolean close(JsonNode id) {
        return open.remove(id) != null;
    }

    /** Stops the work on a call, which gets no answer; nothing where it is done. */
    void cancel(JsonNode id) {
        Call call = open.remove(id);
        if (call != null) {
            call.task().cancel(true);
            worker.remove(call.task());
            call.reply().none();
        }
    }

    /** Waits until all are done, or nobody reads the answers. */
    void finish(Outbox outbox) throws InterruptedException {
        worker.shutdown();
        while (!worker.awaitTermination(200, TimeUnit.MILLISECONDS)) {
            if (outbox.isBroken()) {
                worker.shutdownNow();
                return;
            }
        }
    }
}
