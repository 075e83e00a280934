package briefing.shell.view;

import briefing.language.Messages;
import briefing.shell.terminal.Screen;
import java.time.Duration;

/** Says on a terminal, from a while on, that what was asked for is still being worked on, and for how long. */
public final class Waiting implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Screen screen;
    private final Messages messages;
    private final Duration quiet;
    private boolean said;
    private boolean over;

    /**
     * Begins to wait.
     *
     * @param silent whether nothing is to be said
     */
    public static Waiting on(Screen screen, Messages messages, boolean silent) {
        return on(screen, messages, silent, QUIET);
    }

    static Waiting on(Screen screen, Messages messages, boolean silent, Duration quiet) {
        Waiting waiting = new Waiting(screen, messages, quiet);
        if (screen.live() && !silent) {
            Thread saying = new Thread(waiting::say, "waiting");
            saying.setDaemon(true);
            saying.start();
        }
        return waiting;
    }

    private Waiting(Screen screen, Messages messages, Duration quiet) {
        this.screen = screen;
        this.messages = messages;
        this.quiet = quiet;
    }

    private synchronized void say() {
        long began = System.nanoTime();
        try {
            while (!over) {
                wait(said ? EVERY.toMillis() : quiet.toMillis());
                Duration gone = Duration.ofNanos(System.nanoTime() - began);
                if (!over && gone.compareTo(quiet) >= 0) {
                    screen.over(messages.get("waiting", gone.toSeconds()));
                    said = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes away what was said. */
    @Override
    public synchronized void close() {
        if (said && !over) {
            screen.over("");
        }
        over = true;
        notifyAll();
    }
}
