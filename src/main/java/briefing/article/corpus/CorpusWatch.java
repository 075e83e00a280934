package briefing.article.corpus;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches a corpus folder. The file system's own events wake it early; as some file systems send none, it also looks by
 * itself. Either way it calls back only where the listing of the folder is another than before.
 */
final class CorpusWatch implements AutoCloseable {

    /** How long to wait for events before looking, in milliseconds: with the listing, less than the 3 s promised. */
    private static final long LOOK_EVERY = 2000;

    /** How long a folder must be quiet before what changed is reported, in milliseconds; and how long we wait for that. */
    private static final long QUIET = 200;

    private static final long QUIET_LIMIT = 1000;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Corpus corpus;
    private final Runnable changed;
    private final @Nullable WatchService events;
    private final Thread thread;
    private List<CorpusFile> seen;

    CorpusWatch(Corpus corpus, Runnable changed) {
        this.corpus = corpus;
        this.changed = changed;
        this.events = service(corpus.folder());
        register();
        this.seen = corpus.files();
        this.thread = new Thread(this::run, "corpus-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static @Nullable WatchService service(Path folder) {
        try {
            return folder.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (await(LOOK_EVERY)) {
                    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET_LIMIT);
                    while (System.nanoTime() < until && await(QUIET)) {
                        // More is on its way.
                    }
                }
                List<CorpusFile> now = corpus.files();
                if (!now.equals(seen)) {
                    seen = now;
                    register();
                    changed.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for an event; false where none came in time. */
    private boolean await(long millis) throws InterruptedException {
        if (events == null) {
            Thread.sleep(millis);
            return false;
        }
        WatchKey key = events.poll(millis, TimeUnit.MILLISECONDS);
        if (key == null) {
            return false;
        }
        key.pollEvents();
        key.reset();
        return true;
    }

    /** Registers the folder and those below it; registering one again changes nothing. */
    private void register() {
        WatchService service = events;
        if (service == null) {
            return;
        }
        try {
            EnumSet<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
            Files.walkFileTree(corpus.folder(), links, Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                    path.register(service, KINDS);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // Too many folders for the system's limit: the rest is seen by looking.
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        if (events != null) {
            events.close();
        }
    }
}
