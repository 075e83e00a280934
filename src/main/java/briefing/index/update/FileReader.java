package briefing.index.update;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.corpus.CorpusFile;
import briefing.article.ocr.Ocr;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Reads a file of the corpus and splits it into passages, unless it is what it was before; on any thread. */
final class FileReader {

    /** How coarse a file's time may be: two seconds on FAT. */
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    private static final Instant UNSETTLED = Instant.EPOCH;

    /** Before the hash of a file that has more to tell once pictures are read: the setting is no part of it. */
    private static final String AWAITS_OCR = "ocr";

    private final ArticleReader reader;
    private final PassageSplitter splitter;
    private final Clock clock;

    FileReader(ArticleReader reader, PassageSplitter splitter, Clock clock) {
        this.reader = reader;
        this.splitter = splitter;
        this.clock = clock;
    }

    /**
     * What is in a file.
     *
     * @param before what was known of it, or null for a new one
     * @param indexed null where that is what it was before
     */
    record Contents(
            @Nullable FileState before,
            FileState now,
            @Nullable IndexedFile indexed) {}

    /**
     * Never fails: what goes wrong, or takes too long, is the reason why the file is skipped.
     *
     * @throws CancellationException where the thread is interrupted
     */
    Contents read(CorpusFile file, @Nullable FileState before) {
        try {
            return reader.limit().run(() -> contents(file, before));
        } catch (CancellationException e) {
            throw e;
        } catch (Throwable e) {
            return notNow(file, before, ReadOutcome.Skipped.because(e));
        }
    }

    /** Skipped for what may be of the machine and not of the file: without a hash it is read again once its time changes. */
    private static Contents notNow(CorpusFile file, @Nullable FileState before, ReadOutcome.Skipped skipped) {
        FileState now = new FileState(file.id(), file.size(), modified(file), "");
        return new Contents(before, now, new IndexedFile.Skipped(skipped.notice(), skipped.cause()));
    }

    private Contents contents(CorpusFile file, @Nullable FileState before) {
        FileState now = state(file);
        boolean awaited = before != null && before.hash().startsWith(AWAITS_OCR);
        FileState still = awaited ? awaitingOcr(now) : now;
        boolean same = before != null && !now.hash().isEmpty() && still.hash().equals(before.hash());
        if (same && !(awaited && reader.readsPictures())) {
            return new Contents(before, still, null);
        }
        ReadOutcome outcome = reader.read(file.path(), file.id());
        if (outcome instanceof ReadOutcome.Read read) {
            List<Passage> passages = read.articles().stream()
                    .flatMap(article -> splitter.split(article).stream())
                    .toList();
            FileState state = read.awaitsOcr() ? awaitingOcr(now) : now;
            return new Contents(before, state, new IndexedFile.Articles(read.articles(), passages));
        }
        ReadOutcome.Skipped skipped = (ReadOutcome.Skipped) outcome;
        if (skipped.notice().key().equals(Ocr.OFF)) {
            return new Contents(before, awaitingOcr(now), new IndexedFile.Skipped(skipped.notice(), null));
        }
        return skipped.cause() instanceof VirtualMachineError || skipped.cause() instanceof LinkageError
                ? notNow(file, before, skipped)
                : new Contents(before, now, new IndexedFile.Skipped(skipped.notice(), skipped.cause()));
    }

    private static FileState awaitingOcr(FileState now) {
        return new FileState(now.id(), now.size(), now.modified(), AWAITS_OCR + now.hash());
    }

    /** Whether a file's size and time say that it is as it was, without reading it. */
    static boolean isUnchanged(CorpusFile file, FileState known) {
        return known.size() == file.size() && known.modified().equals(modified(file));
    }

    /** Whether a file, or a part of it, was skipped for a setting that is another one now. */
    boolean isWorthAnotherLook(FileState known) {
        return known.hash().startsWith(AWAITS_OCR) && reader.readsPictures();
    }

    /** Whether a file was so young that its time did not count. */
    static boolean isUnsettled(FileState known) {
        return known.modified().equals(UNSETTLED);
    }

    /**
     * A file that was changed just now may change again within the grain of its time: then its time does not count; nor does
     * that of a file that cannot be opened, since a folder that comes back or a right that is granted leaves it as it was.
     */
    private FileState state(CorpusFile file) {
        String hash = hash(file);
        boolean isOpen = !hash.isEmpty() || file.size() > ArticleReader.MAX_BYTES;
        boolean settled = isOpen && file.modified().isBefore(clock.instant().minus(CLOCK_GRAIN));
        return new FileState(file.id(), file.size(), settled ? modified(file) : UNSETTLED, hash);
    }

    private static Instant modified(CorpusFile file) {
        return file.modified().truncatedTo(ChronoUnit.MILLIS);
    }

    /** SHA-256 of the bytes, or nothing where they cannot be read or are too many, which the reader then says. */
    private static String hash(CorpusFile file) {
        if (file.size() > ArticleReader.MAX_BYTES) {
            return "";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
