package briefing.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import briefing.article.format.DocxDocumentParser;
import briefing.article.format.JsonDocuments;
import briefing.article.format.MarkdownDocumentParser;
import briefing.article.format.MimeDocumentParser;
import briefing.article.format.PdfDocumentParser;
import briefing.article.format.PlainTextDocumentParser;
import briefing.article.page.HtmlDocumentParser;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Line;
import briefing.article.text.PublicationDate;
import briefing.article.text.UnreadableException;
import briefing.language.Language;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** Reads a file into articles, by the parser that its type asks for. Safe for use by several threads. */
public final class ArticleReader {

    /** What is read of a file at most, unpacked, in bytes; longer ones are skipped, as a parsed page takes ten times that. */
    private static final int MAX_BYTES = 32 << 20;

    /** The parser for each ending of a file name; made when needed, as some load large libraries. */
    private static final Map<String, Supplier<DocumentParser>> PARSERS = Map.ofEntries(
            Map.entry("txt", PlainTextDocumentParser::new),
            Map.entry("text", PlainTextDocumentParser::new),
            Map.entry("html", HtmlDocumentParser::new),
            Map.entry("htm", HtmlDocumentParser::new),
            Map.entry("xhtml", HtmlDocumentParser::new),
            Map.entry("mhtml", MimeDocumentParser::new),
            Map.entry("mht", MimeDocumentParser::new),
            Map.entry("eml", MimeDocumentParser::new),
            Map.entry("md", MarkdownDocumentParser::new),
            Map.entry("markdown", MarkdownDocumentParser::new),
            Map.entry("pdf", PdfDocumentParser::new),
            Map.entry("docx", DocxDocumentParser::new));

    /** Files that are no text as a whole, or may have parts that are none. */
    private static final Set<String> HOLD_BYTES = Set.of("pdf", "docx", "mhtml", "mht", "eml");

    private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");

    /**
     * Reads one file. Never throws: what cannot be read is skipped with its reason.
     *
     * @param id what the article is to be called; its ending, and that of the file inside for {@code .gz}, says how to read
     */
    public ReadOutcome read(Path file, String id) {
        if (Files.isDirectory(file)) {
            return new ReadOutcome.Skipped("a folder that cannot be opened, or that links back to itself");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(bounded(in), id);
        } catch (UnreadableException e) {
            return new ReadOutcome.Skipped(e.reason());
        } catch (AccessDeniedException e) {
            return new ReadOutcome.Skipped("no permission to read it");
        } catch (NoSuchFileException e) {
            return new ReadOutcome.Skipped("no such file");
        } catch (IOException e) {
            return new ReadOutcome.Skipped("cannot be read");
        }
    }

    /** As {@link #read(Path, String)}, of a file that is in memory. */
    public ReadOutcome read(byte[] bytes, String id) {
        try {
            String name = id.toLowerCase(Locale.ROOT);
            if (name.endsWith(".gz")) {
                byte[] unpacked = bounded(new GZIPInputStream(new ByteArrayInputStream(bytes)));
                return articles(documents(unpacked, name.substring(0, name.length() - 3)), id);
            }
            return articles(documents(bytes, name), id);
        } catch (UnreadableException e) {
            return new ReadOutcome.Skipped(e.reason());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new ReadOutcome.Skipped("broken, or not what its name says");
        }
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableException("larger than " + (MAX_BYTES >> 20) + " MB");
        }
        return bytes;
    }

    private static List<Document> documents(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new UnreadableException("empty");
        }
        String type = type(bytes, name);
        if (!HOLD_BYTES.contains(type) && Charsets.isBinary(bytes)) {
            throw new UnreadableException("not text, whatever its name says");
        }
        if (JSON.contains(type)) {
            return JsonDocuments.of(Charsets.decode(bytes, null));
        }
        Supplier<DocumentParser> parser = PARSERS.get(type);
        if (parser == null) {
            throw new UnreadableException("not a kind of file that holds an article");
        }
        return List.of(parser.get().parse(new ByteArrayInputStream(bytes)));
    }

    /** The ending of the name; but pages are saved under names of text, and whole sites' parts under those of pages. */
    private static String type(byte[] bytes, String name) {
        String type = name.substring(name.lastIndexOf('.') + 1);
        String start = new String(bytes, 0, Math.min(bytes.length, 400), ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (type.equals("txt") && (start.startsWith("<!doctype html") || start.startsWith("<html"))) {
            return "html";
        }
        return type.startsWith("htm") && start.startsWith("from: <saved by") ? "mhtml" : type;
    }

    private static ReadOutcome articles(List<Document> documents, String id) {
        List<Article> articles = new ArrayList<>();
        for (Document document : documents) {
            articles.add(article(document, documents.size() == 1 ? id : id + "#" + (articles.size() + 1), id));
        }
        return new ReadOutcome.Read(articles);
    }

    private static Article article(Document document, String id, String file) {
        Head head = Head.of(document.metadata());
        String text = document.text();
        return new Article(
                id,
                head.title() == null ? Line.shortened(text) : head.title(),
                head.published() == null ? PublicationDate.inName(file) : head.published(),
                head.source(),
                head.author(),
                Language.of(text),
                text,
                head.origin());
    }
}
