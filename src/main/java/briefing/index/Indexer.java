package briefing.index;

import briefing.article.ArticleReader;
import briefing.article.Corpus;
import briefing.article.CorpusFile;
import briefing.article.Language;
import briefing.article.ReadOutcome;
import briefing.passage.EmbeddingModels;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps an index up to date with the corpus folder: reads what is new or changed, so that it can be found by its words at
 * once, then embeds what has no vector yet. Work that was done stays done when it is stopped, by
 * {@link IndexProgress#stopped()} or by the end of the process.
 */
public final class Indexer {

    /** How often what was done is made durable and findable: often enough that little is lost, for little of the time. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);

    /** Texts embedded between two looks at the clock; long and short ones mixed would leave a processor idle. */
    private static final int BATCH = 64;

    private final Corpus corpus;
    private final ArticleReader reader;
    private final PassageSplitter splitter;
    private final EmbeddingModels models;
    private final PassageIndex index;

    public Indexer(
            Corpus corpus, ArticleReader reader, PassageSplitter splitter, EmbeddingModels models, PassageIndex index) {
        this.corpus = corpus;
        this.reader = reader;
        this.splitter = splitter;
        this.models = models;
        this.index = index;
    }

    /** Brings the index up to date. One caller at a time; others wait. */
    public synchronized IndexReport update(IndexProgress progress) {
        Instant start = Instant.now();
        Map<String, FileState> gone = new TreeMap<>(index.files());
        List<CorpusFile> files = corpus.files();
        List<CorpusFile> unread = new ArrayList<>();
        for (CorpusFile file : files) {
            FileState known = gone.remove(file.id());
            if (known == null || !isUnchanged(file, known)) {
                unread.add(file);
            }
        }
        gone.keySet().forEach(index::remove);

        Map<String, FileState> known = index.files();
        Map<String, String> skipped = new TreeMap<>();
        int added = 0;
        int changed = 0;
        int done = 0;
        Instant committed = Instant.now();
        for (CorpusFile file : unread) {
            if (progress.stopped()) {
                break;
            }
            FileState before = known.get(file.id());
            FileState now = state(file);
            if (before == null
                    || !before.hash().equals(now.hash())
                    || now.hash().isEmpty()) {
                IndexedFile content = read(file);
                index.put(now, content);
                if (content instanceof IndexedFile.Skipped reason) {
                    skipped.put(file.id(), reason.reason());
                }
                if (before == null) {
                    added++;
                } else {
                    changed++;
                }
            }
            progress.progress(IndexProgress.Phase.READING, ++done, unread.size());
            if (Duration.between(committed, Instant.now()).compareTo(COMMIT_EVERY) > 0) {
                index.commit();
                committed = Instant.now();
            }
        }
        if (added + changed + gone.size() > 0) {
            index.commit();
        }
        int embedded = embed(progress);
        return new IndexReport(
                added,
                changed,
                gone.size(),
                skipped,
                embedded,
                index.countWithoutVector(),
                Duration.between(start, Instant.now()));
    }

    /** Embeds what has no vector yet, newest articles first, and returns how many texts that were. */
    private int embed(IndexProgress progress) {
        int total = index.countWithoutVector();
        int done = 0;
        Instant committed = Instant.now();
        if (total > 0) {
            progress.progress(IndexProgress.Phase.EMBEDDING, 0, total);
        }
        while (!progress.stopped()) {
            List<Passage> batch = index.withoutVector(BATCH);
            if (batch.isEmpty()) {
                break;
            }
            for (Language language : Language.values()) {
                List<Passage> passages = batch.stream()
                        .filter(passage -> passage.language() == language)
                        .sorted(Comparator.comparingInt(
                                        (Passage passage) -> passage.text().length())
                                .reversed())
                        .toList();
                if (!passages.isEmpty()) {
                    index.embed(passages, vectors(language, passages));
                }
            }
            done += batch.size();
            progress.progress(IndexProgress.Phase.EMBEDDING, done, Math.max(total, done));
            if (Duration.between(committed, Instant.now()).compareTo(COMMIT_EVERY) > 0) {
                index.commit();
                committed = Instant.now();
            }
        }
        if (done > 0) {
            index.commit();
        }
        return done;
    }

    private List<float[]> vectors(Language language, List<Passage> passages) {
        List<TextSegment> texts = passages.stream()
                .map(passage -> TextSegment.from(passage.titledText()))
                .toList();
        return models.of(language).embedAll(texts).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    private IndexedFile read(CorpusFile file) {
        ReadOutcome outcome = reader.read(file.path(), file.id());
        if (outcome instanceof ReadOutcome.Read read) {
            List<Passage> passages = read.articles().stream()
                    .flatMap(article -> splitter.split(article).stream())
                    .toList();
            return new IndexedFile.Articles(read.articles(), passages);
        }
        return new IndexedFile.Skipped(((ReadOutcome.Skipped) outcome).reason());
    }

    /** Size and time tell, unless the file was changed so shortly before it was indexed that the time may not. */
    private static boolean isUnchanged(CorpusFile file, FileState known) {
        return known.size() == file.size()
                && known.modified().equals(file.modified().truncatedTo(ChronoUnit.MILLIS));
    }

    private static FileState state(CorpusFile file) {
        return new FileState(file.id(), file.size(), file.modified().truncatedTo(ChronoUnit.MILLIS), hash(file.path()));
    }

    /** SHA-256 of the bytes, or nothing where they cannot be read, which the reader then says. */
    private static String hash(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
