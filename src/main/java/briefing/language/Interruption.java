package briefing.language;

import java.util.concurrent.CancellationException;

/** How work on one thing, which may take long, ends where somebody wants it to. */
public final class Interruption {

    private Interruption() {}

    /**
     * To be called between the parts of such work, none of which takes more than a tenth of a second.
     *
     * @throws CancellationException where the thread was interrupted; it still is
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
