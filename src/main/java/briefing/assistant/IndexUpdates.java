package briefing.assistant;

import briefing.article.corpus.Corpus;
import briefing.index.CatalogueEntry;
import briefing.index.PassageIndex;
import briefing.index.update.IndexProgress;
import briefing.index.update.IndexReport;
import briefing.index.update.Indexer;
import briefing.language.Explained;
import briefing.language.Messages;
import briefing.language.Notice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the index up to date on a thread of its own, and tells how far it is. */
public final class IndexUpdates implements IndexProgress, AutoCloseable {

    /** How long what is under way may take to be kept when the process ends. */
    private static final int LAST_WORK_SECONDS = 10;

    /**
     * Articles that came and went.
     *
     * @param added new ones
     * @param removed gone ones
     * @param changed files with other content than before
     */
    public record News(int added, int removed, int changed) {}

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
    private final AtomicLong asked = new AtomicLong();
    private volatile int left;
    private volatile long underWay;
    private volatile long stopped;
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean behind;
    private final ModelChange modelChange;
    private final Messages messages;
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private final Set<String> told = new HashSet<>();
    private @Nullable AutoCloseable watch;

    public IndexUpdates(
            Supplier<Indexer> indexer,
            Supplier<PassageIndex> index,
            Corpus corpus,
            ModelChange modelChange,
            Messages messages) {
        this.indexer = indexer;
        this.index = index;
        this.corpus = corpus;
        this.modelChange = modelChange;
        this.messages = messages;
    }

    /** Brings the index up to date, behind. */
    public Future<IndexReport> update() {
        long number = asked.incrementAndGet();
        return thread.submit(() -> run(number, Indexer::update));
    }

    /** Only reads, so that all there is is found by its words and stays; what embeds behind gives way to it. */
    public Future<IndexReport> read() {
        long number = asked.incrementAndGet();
        readings.incrementAndGet();
        return thread.submit(() -> {
            try {
                return run(number, Indexer::read);
            } finally {
                readings.decrementAndGet();
            }
        });
    }

    /** The same where nobody waits for it. */
    public void updateBehind() {
        long number = asked.incrementAndGet();
        thread.execute(() -> {
            behind = true;
            try {
                Notice stopped = run(number, Indexer::update).stopped();
                if (stopped != null) {
                    notes.add(messages.get("index.failed", stopped.in(messages)));
                }
            } catch (Throwable e) {
                notes.add(messages.get("index.failed", reason(e)));
            } finally {
                behind = false;
            }
            if (readings.get() > 0 && number > stopped) {
                updateBehind(); // what it gave way to does not do all of its work
            }
        });
    }

    /** Updates whenever the folder changes. */
    public void watch() {
        watch = corpus.watch(this::updateBehind);
    }

    /** Done when every file was read, so that it can be found by its words. */
    public CompletableFuture<Void> searchable() {
        return searchable;
    }

    /** Tells how far the work is from now on; null for nobody. */
    public void listen(@Nullable IndexProgress to) {
        listener = to;
    }

    /** Done when everything that was asked for so far is. */
    public Future<?> idle() {
        return thread.submit(() -> {});
    }

    /** How many texts the work under way has left to embed. */
    public int left() {
        return left;
    }

    /** Stops what is under way and what was to follow; what is done stays done, and the report tells what is left. */
    public void stop() {
        stopped = asked.get();
    }

    /** What a person should know of the index, each line once. */
    public List<String> notes() {
        List<String> lines = new ArrayList<>();
        for (String line = notes.poll(); line != null; line = notes.poll()) {
            lines.add(line);
        }
        return lines;
    }

    /** A line for people, where the failure has one. */
    private String reason(Throwable failure) {
        return failure instanceof Explained || failure.getCause() == null
                ? Explained.of(failure).in(messages)
                : reason(failure.getCause());
    }

    private void tellOnce(String line) {
        if (told.add(line)) {
            notes.add(line);
        }
    }

    private void tellOfTheIndex() {
        switch (index.get().opened()) {
            case DAMAGED -> tellOnce(messages.get("index.repaired"));
            case OUTDATED -> tellOnce(messages.get("index.outdated"));
            case AS_LEFT -> {}
        }
        index.get()
                .unkept()
                .ifPresent(
                        why -> tellOnce(messages.get("index.unkept", index.get().place(), why.in(messages))));
        modelChange.since(index.get()).ifPresent(this::tellOnce);
        if (!index.get().writable()) {
            tellOnce(messages.get("index.elsewhere"));
        }
    }

    /** What changed since this was last asked. */
    public Optional<News> news() {
        News since = news.getAndSet(new News(0, 0, 0));
        return since.equals(new News(0, 0, 0)) ? Optional.empty() : Optional.of(since);
    }

    @Override
    public void close() throws Exception {
        if (watch != null) {
            watch.close();
        }
        stop();
        thread.shutdown();
        if (!thread.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private IndexReport run(long number, BiFunction<Indexer, IndexProgress, IndexReport> work) {
        underWay = number;
        try {
            tellOfTheIndex();
            if (!searchable.isDone()) {
                corpus.tidy();
            }
            Set<String> before = articles();
            boolean newsToCome = searchable.isDone() || !before.isEmpty();
            IndexReport report = work.apply(indexer.get(), this);
            Set<String> after = articles();
            if (newsToCome) {
                tellNews(before, after, report.changed());
            }
            left = 0;
            searchable.complete(null);
            return report;
        } catch (RuntimeException | Error e) {
            searchable.completeExceptionally(e);
            throw e;
        }
    }

    /** Not called for a folder that is read for the first time: the greeting has said what is there. */
    private void tellNews(Set<String> before, Set<String> after, int changed) {
        int kept = (int) after.stream().filter(before::contains).count();
        news.updateAndGet(old -> new News(
                old.added() + after.size() - kept, old.removed() + before.size() - kept, old.changed() + changed));
    }

    @Override
    public boolean stopped() {
        return underWay <= stopped || behind && readings.get() > 0;
    }

    @Override
    public void progress(Phase phase, int done, int total) {
        if (phase == Phase.EMBEDDING) {
            left = total - done;
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
