package briefing.shell;

import briefing.shell.terminal.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What signals do to a call: its work is interrupted and may say what is left of it, and the process ends soon, whatever the
 * work does. The JVM's own way, by shutdown hooks, is not taken: one of them closes the runtime of the embedding models under
 * the work that still uses it, and the process ends in a crash.
 */
final class Signals {

    static final Map<String, Integer> TO_END =
            Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED, "HUP", ExitCode.HUNG_UP);

    private Signals() {}

    /**
     * Runs the work of a call.
     *
     * @param codes the signals, and what the process is to end with at each; one that is ignored when it starts stays so
     * @param millis how long the work may take to end, and as long again to put everything away
     * @param lastly done before the process is ended in the midst of its work
     * @return what the work returns, or the signal's code
     */
    static int ending(Callable<Integer> work, Map<String, Integer> codes, int millis, Runnable lastly)
            throws Exception {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger told = new AtomicInteger();
        Map<String, Object> before = new LinkedHashMap<>();
        codes.forEach((signal, code) -> before.put(signal, org.jline.utils.Signals.register(signal, () -> {
            told.set(code);
            worker.interrupt();
            awaitQuietly(done, millis);
            if (done.getCount() == 0) {
                awaitQuietly(new CountDownLatch(1), millis);
            }
            lastly.run();
            Runtime.getRuntime().halt(code);
        })));
        try {
            int code = work.call();
            return told.get() == 0 ? code : told.get();
        } finally {
            done.countDown();
            before.forEach(org.jline.utils.Signals::unregister);
            Thread.interrupted(); // it was answered, and must not meet what is closed now
        }
    }

    private static void awaitQuietly(CountDownLatch latch, int millis) {
        try {
            if (!latch.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
