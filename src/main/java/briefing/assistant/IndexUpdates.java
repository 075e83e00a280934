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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the index up to date on a thread of its own, and tells how far it is. */
public final class IndexUpdates implements IndexProgress, AutoCloseable {

    /** New articles whose titles are told. */
    private static final int MOST_TITLES = 3;

    /** How long what is under way may take to be kept when the process ends. */
    private static final int LAST_WORK_SECONDS = 10;

    /**
     * Articles that came and went.
     *
     * @param added new ones
     * @param removed gone ones
     * @param changed files with other content than before
     * @param titles of some of the new ones
     * @param skipped files without an article that were not told of before, with the reason
     * @param damaged files that are cut off and were read up to there, and were not told of before
     */
    public record News(
            int added,
            int removed,
            int changed,
            List<String> titles,
            Map<String, Notice> skipped,
            Set<String> damaged) {

        static final News NONE = new News(0, 0, 0, List.of(), Map.of(), Set.of());

        News and(News later) {
            Map<String, Notice> both = new TreeMap<>(skipped);
            both.putAll(later.skipped);
            Set<String> cut = new TreeSet<>(damaged);
            cut.addAll(later.damaged);
            return new News(
                    added + later.added,
                    removed + later.removed,
                    changed + later.changed,
                    Stream.concat(titles.stream(), later.titles.stream())
                            .limit(MOST_TITLES)
                            .toList(),
                    both,
                    cut);
        }
    }

    private final Supplier<Indexer> indexer;
    private final Supplier<PassageIndex> index;
    private final Corpus corpus;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "index");
        named.setDaemon(true);
        return named;
    });
    private final CompletableFuture<Void> searchable = new CompletableFuture<>();
    private final AtomicReference<News> news = new AtomicReference<>(News.NONE);
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
    private final Map<String, Notice> toldSkipped = new HashMap<>();
    private final Set<String> toldDamaged = new HashSet<>();
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
    }

    /** What changed since this was last asked. */
    public Optional<News> news() {
        News since = news.getAndSet(News.NONE);
        return since.equals(News.NONE) ? Optional.empty() : Optional.of(since);
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
            Map<String, String> before = articles();
            boolean newsToCome = searchable.isDone() || !before.isEmpty();
            IndexReport report = work.apply(indexer.get(), this);
            tellNews(newsToCome ? before : articles(), articles(), newsToCome ? report.changed() : 0, report);
            left = 0;
            searchable.complete(null);
            return report;
        } catch (RuntimeException | Error e) {
            searchable.completeExceptionally(e);
            throw e;
        }
    }

    /** Of a folder that is read for the first time only what is skipped or damaged is news: the greeting has said what is there. */
    private void tellNews(Map<String, String> before, Map<String, String> after, int changed, IndexReport report) {
        List<String> added = after.keySet().stream()
                .filter(article -> !before.containsKey(article))
                .toList();
        int kept = after.size() - added.size();
        Map<String, Notice> unheard = new TreeMap<>(report.skipped());
        unheard.entrySet().removeIf(file -> file.getValue().equals(toldSkipped.put(file.getKey(), file.getValue())));
        Set<String> cut = new TreeSet<>(report.damaged());
        toldDamaged.retainAll(report.damaged()); // one that was mended may be cut off again
        cut.removeIf(file -> !toldDamaged.add(file));
        News now = new News(
                added.size(),
                before.size() - kept,
                changed,
                added.stream().limit(MOST_TITLES).map(after::get).toList(),
                unheard,
                cut);
        news.updateAndGet(old -> old.and(now));
    }

    @Override
    public void followed() {
        tellOnce(messages.get("index.elsewhere"));
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

    /** The titles of what is there, by article. */
    private Map<String, String> articles() {
        Map<String, String> titles = new HashMap<>();
        for (CatalogueEntry entry : index.get().catalogue()) {
            if (entry.skipped() == null) {
                titles.put(entry.article(), entry.title());
            }
        }
        return titles;
    }
}
