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

    /** Used by the thread itself only. */
    private Duration added = Duration.ZERO;

    public ReadingThread(Runnable reading) {
        super(reading, "reading-file");
        setDaemon(true);
    }

    /** Lets it end at its next {@link Interrupts#check()}. */
    public void leave() {
        unwanted = true;
    }

    /** Adds to the time that its work may take, for as long as it waits for others. */
    public void waited(Duration time) {
        granted.addAndGet(time.toNanos());
    }

    /**
     * Adds to the time that its work may take, for work that is known to take longer.
     *
     * @param most what may be added in all
     * @return false where no more may
     */
    public boolean grant(Duration more, Duration most) {
        if (added.plus(more).compareTo(most) > 0) {
            return false;
        }
        added = added.plus(more);
        granted.addAndGet(more.toNanos());
        return true;
    }

    /** What was granted since this was last asked, in nanoseconds. */
    public long takeGranted() {
        return granted.getAndSet(0);
    }

    boolean isUnwanted() {
        return unwanted;
    }
}
