package briefing.article.ocr;

import briefing.article.text.Interrupts;
import briefing.article.text.ReadingThread;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import briefing.onnx.ModelFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of pages. The models are loaded when the first picture comes, and one page is in memory at a time, whoever
 * asks; the others wait, which does not count against their time. Safe for use by several threads.
 */
public final class Ocr {

    /** What a page may take beyond the limit of its file. */
    public static final Duration PAGE = Duration.ofSeconds(30);

    /** Pages of one file, also of an archive; what follows is not read. */
    public static final int MOST_PAGES = 50;

    /** Of a page's picture, in pixels: a sheet of A4 at 163 dpi. */
    public static final int LONGEST_SIDE = 1_920;

    /** Files that are read with less confidence are skipped: clean pages have 0.98, noisy scans 0.8, guesses 0.5 to 0.67. */
    public static final double LEAST_CONFIDENCE = 0.7;

    /** The setting that turns it off. */
    public static final String SETTING = "BRIEFING_OCR";

    /** The notice of files that are skipped for it. */
    public static final String OFF = "skipped.ocr.off";

    private final boolean on;
    private final @Nullable Path cache;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable OcrModels models;

    private Ocr(boolean on, @Nullable Path cache) {
        this.on = on;
        this.cache = cache;
    }

    /** @param cache a folder for the models, which need not exist nor be writable; null for none */
    public static Ocr on(@Nullable Path cache) {
        return new Ocr(true, cache == null ? null : cache.toAbsolutePath());
    }

    public static Ocr off() {
        return new Ocr(false, null);
    }

    /** What draws a page, once it is its turn. */
    public interface Drawing {
        BufferedImage draw() throws IOException;
    }

    public boolean isOn() {
        return on;
    }

    /** @throws UnreadableException where pictures are not to be read */
    public void requireOn() {
        if (!on) {
            throw new UnreadableException(Notice.of(OFF, SETTING));
        }
    }

    /**
     * Reads a page. A long one, as screenshots of whole pages are, is as many pages as it has strips.
     *
     * @throws UnreadableException where pictures are not to be read, or there is no room for the models
     */
    public OcrPage read(Drawing page) throws IOException {
        requireOn();
        takeTurn();
        try {
            grant();
            return new PageReader(models()).page(page.draw(), Ocr::grant);
        } finally {
            turn.unlock();
        }
    }

    private static void grant() {
        if (Thread.currentThread() instanceof ReadingThread reading
                && !reading.grant(PAGE, PAGE.multipliedBy(MOST_PAGES))) {
            throw new UnreadableException(Notice.of("skipped.ocr.pages", MOST_PAGES));
        }
    }

    private void takeTurn() {
        try {
            Duration wait = Duration.ofMillis(50);
            while (!turn.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                Interrupts.check();
                if (Thread.currentThread() instanceof ReadingThread reading) {
                    reading.waited(wait);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private OcrModels models() {
        OcrModels loaded = models;
        if (loaded == null) {
            try {
                loaded = new ModelFiles(cache).load(OcrModels::of);
            } catch (IOException e) {
                throw new UnreadableException(Notice.of("skipped.ocr.room", cache));
            }
            models = loaded;
        }
        return loaded;
    }
}
