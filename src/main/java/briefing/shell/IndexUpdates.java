package briefing.shell;

import briefing.article.Corpus;
import briefing.index.CatalogueEntry;
import briefing.index.IndexProgress;
import briefing.index.IndexReport;
import briefing.index.Indexer;
import briefing.index.PassageIndex;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the index up to date on a thread of its own, and tells how far it is. */
final class IndexUpdates implements AutoCloseable {

    /**
     * Articles that came and went.
     *
     * @param added new ones
     * @param removed gone ones
     * @param changed files with other content than before
     */
    record News(int added, int removed, int changed) {}

    private final Supplier<Indexer> indexer;
    private final Supplier<PassageIndex> index;
    private final Corpus corpus;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "index");
        named.setDaemon(true);
        return named;
    });
    private final CompletableFuture<Void> searchable = new CompletableFuture<>();
    private final AtomicReference<News> news = new AtomicReference<>(new News(0, 0, 0));
    private volatile @Nullable IndexProgress listener;
    private volatile @Nullable Thread running;
    private @Nullable AutoCloseable watch;

    IndexUpdates(Supplier<Indexer> indexer, Supplier<PassageIndex> index, Corpus corpus) {
        this.indexer = indexer;
        this.index = index;
        this.corpus = corpus;
    }

    /** Brings the index up to date, behind. */
    Future<IndexReport> update() {
        return thread.submit(this::run);
    }

    /** The same where nobody waits for it. */
    void updateBehind() {
        thread.execute(this::run);
    }

    /** Updates whenever the folder changes. */
    void watch() {
        watch = corpus.watch(this::updateBehind);
    }

    /** Done when every file was read, so that it can be found by its words. */
    CompletableFuture<Void> searchable() {
        return searchable;
    }

    /** Tells how far the work is from now on; null for nobody. */
    void listen(@Nullable IndexProgress to) {
        listener = to;
    }

    /** Stops what is under way; what is done stays done, and the report tells what is left. */
    void interrupt() {
        Thread at = running;
        if (at != null) {
            at.interrupt();
        }
    }

    /** What changed since this was last asked. */
    Optional<News> news() {
        News since = news.getAndSet(new News(0, 0, 0));
        return since.equals(new News(0, 0, 0)) ? Optional.empty() : Optional.of(since);
    }

    @Override
    public void close() throws Exception {
        if (watch != null) {
            watch.close();
        }
        thread.shutdownNow();
    }

    private IndexReport run() {
        running = Thread.currentThread();
        try {
            Set<String> before = articles();
            IndexReport report = indexer.get().update(this::progress);
            Set<String> after = articles();
            int kept = (int) after.stream().filter(before::contains).count();
            news.updateAndGet(old -> new News(
                    old.added() + after.size() - kept,
                    old.removed() + before.size() - kept,
                    old.changed() + report.changed()));
            searchable.complete(null);
            return report;
        } catch (RuntimeException e) {
            searchable.completeExceptionally(e);
            throw e;
        } finally {
            running = null;
        }
    }

    private void progress(IndexProgress.Phase phase, int done, int total) {
        if (phase == IndexProgress.Phase.EMBEDDING) {
            searchable.complete(null);
        }
        IndexProgress to = listener;
        if (to != null) {
            to.progress(phase, done, total);
        }
    }

    private Set<String> articles() {
        return index.get().catalogue().stream()
                .filter(entry -> entry.skipped() == null)
                .map(CatalogueEntry::article)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
