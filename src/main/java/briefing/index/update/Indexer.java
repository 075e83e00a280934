package briefing.index.update;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.article.corpus.CorpusFile;
import briefing.embedding.EmbeddingFailure;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.PassageStore;
import briefing.index.StoreFailure;
import briefing.language.Explained;
import briefing.language.Notice;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps an index up to date with the corpus folder: reads what is new or changed, so that it can be found by its words at
 * once, then embeds what has no vector yet. Work that was done stays done when it is stopped, by
 * {@link IndexProgress#stopped()} or by the end of the process.
 */
public final class Indexer {

    /** How often what was done is made durable and findable: often enough that little is lost, for little of the time. */
    private static final long COMMIT_EVERY_NANOS = 2_000_000_000L;

    /** Embedded in place of a text that cannot be. */
    private static final String NOTHING = ".";

    /** Texts embedded between two looks at the clock. */
    private static final int BATCH = 64;

    /** Texts embedded between two looks at whether it is to stop: a quarter of a second's work. */
    private static final int AT_ONCE = 32;

    /** A model that is at work when it is to stop gets so many looks, in milliseconds each, and is then left alone. */
    private static final int LAST_LOOKS = 10;

    private static final int LAST_LOOK = 25;

    /** How often a process that follows another looks whether it is done, in milliseconds. */
    private static final int LOOK_EVERY = 200;

    /** A wait for another process that is over sooner needs no explanation. */
    private static final long NOTICED_NANOS = 1_000_000_000L;

    /** How long that other process may get nowhere before it is followed no more. */
    private static final long STANDSTILL_NANOS = 5_000_000_000L;

    private final Corpus corpus;
    private final FileReader files;
    private final EmbeddingModel model;
    private final PassageStore index;

    public Indexer(
            Corpus corpus, ArticleReader reader, PassageSplitter splitter, EmbeddingModel model, PassageStore index) {
        this(corpus, reader, splitter, model, index, Clock.systemUTC());
    }

    /**
     * An indexer.
     *
     * @param clock by which the times of files are compared
     */
    public Indexer(
            Corpus corpus,
            ArticleReader reader,
            PassageSplitter splitter,
            EmbeddingModel model,
            PassageStore index,
            Clock clock) {
        this.corpus = corpus;
        this.files = new FileReader(reader, splitter, clock);
        this.model = model;
        this.index = index;
    }

    /**
     * Brings the index up to date; where another process does, waits until it has. One caller at a time; others wait. What
     * stops the work, such as a full disk, is in the report, and what was done before stays done.
     */
    public synchronized IndexReport update(IndexProgress progress) {
        return work(progress, true);
    }

    /** As {@link #update}, but embeds nothing: what is in the folder is then found by its words, and stays. */
    public synchronized IndexReport read(IndexProgress progress) {
        return work(progress, false);
    }

    private IndexReport work(IndexProgress progress, boolean embedding) {
        long start = System.nanoTime();
        Work work = new Work(progress);
        Notice stopped = null;
        try {
            if (index.writable() || !follow(work, embedding)) {
                read(work);
                if (embedding) {
                    embed(work);
                }
            }
        } catch (UncheckedIOException e) {
            stopped = Explained.of(e);
            index.refresh();
        }
        return new IndexReport(
                work.kept.added,
                work.kept.changed,
                work.kept.removed,
                work.skipped,
                work.damaged,
                work.unread,
                work.kept.embedded,
                index.countWithoutVector(),
                stopped,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** What one update has done so far. */
    private final class Work {
        private final IndexProgress progress;
        private final Map<String, Notice> skipped = new TreeMap<>();
        private final Set<String> damaged = new TreeSet<>();
        private int added;
        private int changed;
        private int removed;
        private int unread;
        private int embedded;
        private Kept kept = new Kept(0, 0, 0, 0);
        private long committed = System.nanoTime();

        private Work(IndexProgress progress) {
            this.progress = progress;
        }

        private void step(IndexProgress.Phase phase, int done, int total) {
            progress.progress(phase, done, total);
            if (System.nanoTime() - committed > COMMIT_EVERY_NANOS) {
                commit();
            }
        }

        private void commit() {
            index.commit();
            kept = new Kept(added, changed, removed, embedded);
            committed = System.nanoTime();
        }
    }

    /** What was done before the last commit; a failure may undo the rest. */
    private record Kept(int added, int changed, int removed, int embedded) {}

    /**
     * Waits until the process that writes has taken up the whole folder, as long as it gets on: one that embeds by other
     * models never will. False where it ended before that.
     */
    private boolean follow(Work work, boolean embedding) {
        long began = System.nanoTime();
        long gotOn = began;
        boolean noticed = false;
        int left = Integer.MAX_VALUE;
        while (!index.writable()) {
            index.refresh();
            Map<String, FileState> known = index.files();
            List<CorpusFile> files = corpus.files();
            boolean upToDate = files.size() == known.size()
                    && files.stream().allMatch(file -> {
                        FileState state = known.get(file.id());
                        return state != null && (FileReader.isUnchanged(file, state) || FileReader.isUnsettled(state));
                    });
            int leftNow = index.countWithoutVector();
            if (!upToDate || leftNow < left) {
                gotOn = System.nanoTime();
                left = leftNow;
            }
            boolean stuck = System.nanoTime() - gotOn > STANDSTILL_NANOS;
            if (upToDate && (leftNow == 0 || !embedding) || stuck || work.progress.stopped()) {
                return true;
            }
            if (!noticed && System.nanoTime() - began > NOTICED_NANOS) {
                noticed = true;
                work.progress.followed();
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        index.refresh();
        return false;
    }

    /** Reads what is new or changed, and forgets what is gone. */
    private void read(Work work) {
        Map<String, FileState> known = index.files();
        Map<String, FileState> gone = new TreeMap<>(known);
        List<CorpusFile> unread = new ArrayList<>();
        List<CorpusFile> files = corpus.files();
        if (!Files.isDirectory(corpus.folder())) {
            // As of a disk that was taken out: what is in the index is not to be forgotten, nor embedded again later.
            String folder = String.valueOf(corpus.folder());
            throw new StoreFailure(Notice.of("index.folder.gone", folder), new NoSuchFileException(folder));
        }
        for (CorpusFile file : files) {
            FileState before = gone.remove(file.id());
            if (before == null || !FileReader.isUnchanged(file, before) || this.files.isWorthAnotherLook(before)) {
                unread.add(file);
            }
        }
        gone.keySet().removeIf(file -> !index.isOurs(file));
        gone.keySet().forEach(index::remove);
        work.removed = gone.size();
        int done = 0;
        try (var contents =
                new ReadAhead<>(unread, file -> this.files.read(file, known.get(file.id())), work.progress::stopped)) {
            while (contents.hasNext()) {
                take(contents.next(), work);
                work.step(IndexProgress.Phase.READING, ++done, unread.size());
            }
        }
        work.unread = unread.size() - done;
        if (done + gone.size() > 0) {
            work.commit();
        }
    }

    private void take(FileReader.Contents file, Work work) {
        IndexedFile content = file.indexed();
        if (content == null) {
            index.settle(file.now());
            return;
        }
        content = put(file.now(), content);
        if (file.before() == null) {
            work.added++;
        } else if (!file.before().hash().equals(file.now().hash())) {
            work.changed++;
        }
        if (content instanceof IndexedFile.Articles read
                && read.articles().stream().anyMatch(Article::damaged)) {
            work.damaged.add(file.now().id());
        }
        if (content instanceof IndexedFile.Skipped skipped) {
            work.skipped.put(file.now().id(), skipped.notice());
            if (skipped.cause() != null) {
                work.progress.failed(file.now().id(), skipped.reason(), skipped.cause());
            }
        }
    }

    /** What an engine does not take of one file, such as a title of a megabyte, costs that file alone. */
    private IndexedFile put(FileState file, IndexedFile content) {
        try {
            index.put(file, content);
            return content;
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            IndexedFile skipped = new IndexedFile.Skipped(Notice.of("skipped.index"), e);
            index.put(file, skipped);
            return skipped;
        }
    }

    /** Embeds what has no vector yet, newest articles first. */
    private void embed(Work work) {
        int total = index.countWithoutVector();
        if (total > 0) {
            work.progress.progress(IndexProgress.Phase.EMBEDDING, 0, total);
        }
        while (!work.progress.stopped()) {
            List<Passage> batch = index.withoutVector(BATCH);
            if (batch.isEmpty()) {
                break;
            }
            // Long and short ones mixed would leave a processor idle.
            List<Passage> passages = batch.stream()
                    .sorted(Comparator.comparingInt(
                                    (Passage passage) -> passage.text().length())
                            .reversed())
                    .toList();
            for (int from = 0; from < passages.size() && !work.progress.stopped(); from += AT_ONCE) {
                List<Passage> some = passages.subList(from, Math.min(from + AT_ONCE, passages.size()));
                List<float[]> vectors = vectors(some, work.progress);
                if (vectors.isEmpty()) {
                    break;
                }
                index.embed(some, vectors);
                work.embedded += some.size();
            }
            work.step(IndexProgress.Phase.EMBEDDING, work.embedded, work.embedded + index.countWithoutVector());
        }
        if (work.embedded > 0) {
            work.commit();
        }
    }

    /** The vectors of passages, or none where it is to stop before they are there. */
    private List<float[]> vectors(List<Passage> passages, IndexProgress progress) {
        List<TextSegment> texts = passages.stream()
                .map(passage -> TextSegment.from(passage.titledText()))
                .toList();
        FutureTask<List<float[]>> embedding = new FutureTask<>(() -> embedded(model, texts));
        Thread thread = new Thread(embedding, "embedding-some");
        thread.setDaemon(true);
        thread.start();
        try {
            for (int left = LAST_LOOKS; left > 0; left -= progress.stopped() ? 1 : 0) {
                try {
                    return embedding.get(LAST_LOOK, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // another look
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
        thread.interrupt();
        return List.of();
    }

    /** A text that the model makes nothing of, as of accents alone, does not keep the others from their vectors. */
    private static List<float[]> embedded(EmbeddingModel model, List<TextSegment> texts) {
        try {
            return model.embedAll(texts).content().stream()
                    .map(Embedding::vector)
                    .toList();
        } catch (EmbeddingFailure e) {
            throw e;
        } catch (RuntimeException e) {
            if (texts.size() > 1) {
                return texts.stream()
                        .flatMap(text -> embedded(model, List.of(text)).stream())
                        .toList();
            }
            if (texts.get(0).text().equals(NOTHING)) {
                throw e;
            }
            return embedded(model, List.of(TextSegment.from(NOTHING)));
        }
    }
}
