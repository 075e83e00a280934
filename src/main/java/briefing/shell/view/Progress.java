package briefing.shell.view;

import briefing.index.update.IndexProgress;
import briefing.language.Messages;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Wrapping;
import java.util.Locale;

/** Shows how far the index is: a bar on a terminal, a line every few seconds elsewhere. */
public final class Progress implements IndexProgress {

    private static final long EVERY_LINE_NANOS = 3_000_000_000L;
    private static final long EVERY_BAR_NANOS = 100_000_000L;
    private static final int WIDEST_BAR = 24;

    private final Screen screen;
    private final Messages messages;
    private long shown = System.nanoTime();
    private long began = System.nanoTime();
    private Phase phase = Phase.READING;
    private int before;
    private boolean drawn;

    public Progress(Screen screen, Messages messages) {
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    public synchronized void progress(Phase now, int done, int total) {
        if (now != phase) {
            phase = now;
            began = System.nanoTime();
            before = done;
        }
        if (done == total) {
            return;
        }
        if (System.nanoTime() - shown < (screen.live() ? EVERY_BAR_NANOS : EVERY_LINE_NANOS)) {
            return;
        }
        shown = System.nanoTime();
        String counts = counts(done, total);
        if (screen.live()) {
            screen.over(bar(done, total, counts) + counts);
            drawn = true;
        } else {
            screen.note(counts);
        }
    }

    /** Removes the bar. */
    public synchronized void clear() {
        if (drawn) {
            screen.over("");
            drawn = false;
        }
    }

    private String counts(int done, int total) {
        double seconds = (System.nanoTime() - began) / 1e9;
        String counts = messages.get(phase == Phase.READING ? "progress.reading" : "progress.embedding", done, total);
        double rate = (done - before) / Math.max(seconds, .001);
        return seconds < 1 || rate < .1
                ? counts
                : counts + messages.get("progress.rate", rate, time(Math.round((total - done) / rate)));
    }

    private String bar(int done, int total, String counts) {
        int width = screen.width() <= 0 ? 80 : screen.width();
        int cells = Math.min(WIDEST_BAR, width - Wrapping.columns(counts) - 2);
        if (cells < 4) {
            return "";
        }
        int full = total <= 0 ? 0 : Math.min(cells, (int) ((long) cells * done / total));
        return "█".repeat(full) + "░".repeat(cells - full) + " ";
    }

    private static String time(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds / 60 + ":" + String.format(Locale.ROOT, "%02d", seconds % 60) + " min";
    }
}
