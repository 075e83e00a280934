package briefing.shell.command;

import briefing.assistant.IndexUpdates;
import briefing.assistant.Settings;
import briefing.index.update.IndexReport;
import briefing.language.Messages;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.Screen;
import briefing.shell.view.Progress;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits, for a visible reason, until the index is as a command needs it. */
public final class Readiness {

    /** A wait that is over sooner needs no explanation. */
    private static final int UNNOTICED_MILLIS = 150;

    /** So few texts are embedded in a few seconds, and a better answer is worth them. */
    private static final int FEW = 150;

    /** How soon what is to be known of the index is said while somebody waits for it. */
    private static final int NOTES_MILLIS = 250;

    private final IndexUpdates updates;
    private final Settings settings;
    private final Screen screen;
    private final Messages messages;
    private final boolean interactive;

    public Readiness(IndexUpdates updates, Settings settings, Screen screen, Messages messages, boolean interactive) {
        this.updates = updates;
        this.settings = settings;
        this.screen = screen;
        this.messages = messages;
        this.interactive = interactive;
    }

    /**
     * Waits until questions can be answered: in the shell and with {@code --no-wait} from what was read so far, else from
     * everything in the folder.
     *
     * @throws UnreadableException where there is no folder
     */
    public void await(Options options) throws InterruptedException, ExecutionException {
        checkFolder();
        if (!interactive && !options.has(Option.NO_WAIT)) {
            update(options);
            return;
        }
        Future<?> searchable = interactive ? updates.searchable() : searchableUpdate();
        try {
            searchable.get(UNNOTICED_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            watched(searchable, options);
        }
        if (interactive && updates.left() > 0 && updates.left() <= FEW) {
            watched(updates.idle(), options);
        }
    }

    /** @throws UnreadableException where there is no folder */
    public void checkFolder() {
        if (!Files.isDirectory(settings.corpus())) {
            throw new UnreadableException(messages.get("corpus.missing", settings.corpus()));
        }
    }

    /** Says that there is nothing to ask about, and what to do. */
    public void sayThatNothingIsThere() {
        screen.note(messages.get("corpus.empty", settings.corpus()));
    }

    private Future<?> searchableUpdate() {
        Future<IndexReport> update = updates.update();
        return updates.searchable().isDone() ? update : updates.searchable();
    }

    /** Brings the index up to date; says so where something stops it. */
    IndexReport update(Options options) throws InterruptedException, ExecutionException {
        IndexReport report = interruptible(options);
        updates.news(); // the report says it
        if (report.stopped() != null) {
            screen.note(messages.get("index.failed", report.stopped().in(messages)));
        }
        return report;
    }

    /**
     * Reads what is new in the folder, so that it is found by its words, and stays whatever happens.
     *
     * @throws InterruptedException at once, while what is under way is still kept or left
     */
    IndexReport read(Options options) throws InterruptedException, ExecutionException {
        Future<IndexReport> reading = updates.read();
        try {
            return watched(reading, options);
        } catch (InterruptedException e) {
            updates.stop();
            throw e;
        } finally {
            updates.news(); // whoever waits for it tells it
        }
    }

    /** When interrupted, the report says what is left to do. */
    private IndexReport interruptible(Options options) throws InterruptedException, ExecutionException {
        Future<IndexReport> update = updates.update();
        try {
            return watched(update, options);
        } catch (InterruptedException e) {
            updates.stop();
            screen.note(messages.get("stopping"));
            return update.get();
        }
    }

    private void tell(Progress progress) {
        List<String> notes = updates.notes();
        if (!notes.isEmpty()) {
            progress.clear();
            notes.forEach(screen::note);
        }
    }

    private <T> T watched(Future<T> work, Options options) throws InterruptedException, ExecutionException {
        Progress progress = new Progress(screen, messages);
        updates.listen(options.json() ? null : progress);
        try {
            while (true) {
                try {
                    return work.get(NOTES_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    tell(progress);
                }
            }
        } finally {
            updates.listen(null);
            progress.clear();
            tell(progress);
        }
    }
}
