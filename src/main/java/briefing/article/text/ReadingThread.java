package briefing.article.text;

/**
 * A thread that reads a file and can be told that nobody waits for it any more. It is not interrupted: libraries that load
 * while a thread is interrupted may be left unusable for the rest of the process.
 */
public final class ReadingThread extends Thread {

    private volatile boolean unwanted;

    public ReadingThread(Runnable reading) {
        super(reading, "reading-file");
        setDaemon(true);
    }

    /** Lets it end at its next {@link Interrupts#check()}. */
    public void leave() {
        unwanted = true;
    }

    boolean isUnwanted() {
        return unwanted;
    }
}
