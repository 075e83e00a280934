package briefing.article.text;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A thread that reads a file and can be told that nobody waits for it any more. It is not interrupted: libraries that load
 * while a thread is interrupted may be left unusable for the rest of the process.
 */
public final class ReadingThread extends Thread {

    private volatile boolean unwanted;
    private final AtomicLong granted = new AtomicLong();

    public ReadingThread(Runnable reading) {
        super(reading, "reading-file");
        setDaemon(true);
    }

    /** Lets it end at its next {@link Interrupts#check()}. */
    public void leave() {
        unwanted = true;
    }

    /** Adds to the time that its work may take, for work that is known to take longer. */
    public void grant(Duration more) {
        granted.addAndGet(more.toNanos());
    }

    /** What was granted since this was last asked, in nanoseconds. */
    public long takeGranted() {
        return granted.getAndSet(0);
    }

    boolean isUnwanted() {
        return unwanted;
    }
}
