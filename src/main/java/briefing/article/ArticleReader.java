package briefing.article;

import briefing.article.format.Format;
import briefing.article.format.Formats;
import briefing.article.format.Scan;
import briefing.article.format.Signatures;
import briefing.article.format.UnreadKind;
import briefing.article.ocr.Ocr;
import briefing.article.office.ZipParts;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.TextColumns;
import briefing.article.text.UnreadableException;
import briefing.language.Language;
import briefing.language.Notice;
import briefing.language.PublicationDate;
import dev.langchain4j.data.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** Reads a file into articles, by the parser of its format. Safe for use by several threads. */
public final class ArticleReader {

    /** What is read of a file at most, unpacked, in bytes; longer ones are skipped, as a parsed page takes ten times that. */
    public static final int MAX_BYTES = 32 << 20;

    private static final String PACKED = ".gz";

    /** Whether a file is of a format that can be read, packed or not, as far as its name says. */
    public static boolean isReadable(String name) {
        return name.indexOf('.') >= 0 && Formats.of(unpacked(name)) != null;
    }

    /** The name of the file inside a packed one; that of any other. */
    private static String unpacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PACKED)
                ? name.substring(0, name.length() - PACKED.length())
                : name;
    }

    private final TimeLimit limit;
    private final Ocr ocr;

    public ArticleReader() {
        this(new TimeLimit(TimeLimit.USUAL), Ocr.off());
    }

    /** @param limit of the reading of one file */
    public ArticleReader(TimeLimit limit) {
        this(limit, Ocr.off());
    }

    /**
     * @param limit of the reading of one file
     * @param ocr reads pictures of text
     */
    public ArticleReader(TimeLimit limit, Ocr ocr) {
        this.limit = limit;
        this.ocr = ocr;
    }

    /** What the reading of a file, and whatever else is done with it, may take. */
    public TimeLimit limit() {
        return limit;
    }

    /**
     * Reads one file. Never throws: what cannot be read, or not in time, is skipped with its reason. Where the thread is
     * interrupted the reading ends at once, and the thread stays interrupted.
     *
     * @param id what the article is to be called; its ending, and that of the file inside for {@code .gz}, says how to read
     */
    public ReadOutcome read(Path file, String id) {
        return inTime(() -> outcome(file, id));
    }

    /** As {@link #read(Path, String)}, of a file that is in memory. */
    public ReadOutcome read(byte[] bytes, String id) {
        return inTime(() -> outcome(bytes, id));
    }

    /**
     * Reads what has no name, by what it looks like; packed or not.
     *
     * @param id what the article is to be called
     */
    public ReadOutcome readUnnamed(byte[] bytes, String id) {
        return inTime(() -> {
            try {
                boolean packed = Signatures.ending(bytes).endsWith(PACKED);
                byte[] unpacked = packed ? bounded(new GZIPInputStream(new ByteArrayInputStream(bytes))) : bytes;
                return outcome(unpacked, id + "." + Signatures.ending(unpacked), id);
            } catch (IOException e) {
                return ReadOutcome.Skipped.because(e);
            }
        });
    }

    private ReadOutcome inTime(Supplier<ReadOutcome> reading) {
        try {
            return limit.run(reading);
        } catch (Throwable e) {
            return ReadOutcome.Skipped.because(e);
        }
    }

    /** Whether text in pictures is read. */
    public boolean readsPictures() {
        return ocr.isOn();
    }

    private ReadOutcome outcome(Path file, String id) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return new ReadOutcome.Skipped(Notice.of("skipped.folder"));
            }
            if (!attributes.isRegularFile()) {
                return new ReadOutcome.Skipped(Notice.of("skipped.special"));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return outcome(bounded(in), id);
            }
        } catch (AccessDeniedException e) {
            return new ReadOutcome.Skipped(Notice.of("skipped.permission"));
        } catch (NoSuchFileException e) {
            return new ReadOutcome.Skipped(Notice.of("skipped.missing"));
        } catch (IOException e) {
            return new ReadOutcome.Skipped(Notice.of("skipped.unreadable"), e);
        }
    }

    private ReadOutcome outcome(byte[] bytes, String id) {
        try {
            String name = unpacked(id);
            byte[] unpacked = name.equals(id) ? bytes : bounded(new GZIPInputStream(new ByteArrayInputStream(bytes)));
            return outcome(unpacked, name, id);
        } catch (IOException e) {
            return ReadOutcome.Skipped.because(e);
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableException(Notice.of("skipped.large", (MAX_BYTES >> 20)));
        }
        return bytes;
    }

    private ReadOutcome outcome(byte[] bytes, String name, String id) {
        if (bytes.length == 0) {
            return new ReadOutcome.Skipped(Notice.of("skipped.empty"));
        }
        Format format = Formats.of(name, bytes);
        if (format == null) {
            return new ReadOutcome.Skipped(UnreadKind.reason(name));
        }
        if (format.text() && Charsets.isBinary(bytes)) {
            return new ReadOutcome.Skipped(Notice.of("skipped.binary"));
        }
        try {
            return articles(format.documents(bytes, name, ocr), id, ZipParts.isCutOff(bytes));
        } catch (RuntimeException e) {
            return ReadOutcome.Skipped.of(format.name(), e);
        }
    }

    private static ReadOutcome articles(List<Document> all, String id, boolean damaged) {
        List<Document> documents = all.stream()
                .filter(document -> !Language.isOther(document.text()))
                .toList();
        if (documents.isEmpty() && !all.isEmpty()) {
            return new ReadOutcome.Skipped(Notice.of("skipped.language"));
        }
        List<Article> articles = new ArrayList<>();
        for (Document document : documents) {
            Interrupts.check();
            articles.add(article(document, documents.size() == 1 ? id : id + "#" + (articles.size() + 1), id, damaged));
        }
        return new ReadOutcome.Read(articles, documents.stream().anyMatch(Scan::isAwaited));
    }

    private static Article article(Document document, String id, String file, boolean damaged) {
        Head head = Head.of(document.metadata());
        String text = TextColumns.tabbed(document.text());
        return new Article(
                id,
                head.title() == null ? Line.shortened(text) : head.title(),
                head.published() == null ? PublicationDate.inName(file) : head.published(),
                head.source(),
                head.author(),
                Language.of(text),
                text,
                head.origin(),
                document.metadata().getDouble(Scan.CONFIDENCE),
                Scan.unreadPages(document),
                damaged);
    }
}
