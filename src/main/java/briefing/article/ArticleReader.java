package briefing.article;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a file into articles, by the parser that its type asks for. */
public final class ArticleReader {

    /** What is read of a file at most, in bytes; longer ones are skipped. */
    private static final int MAX_BYTES = 64 << 20;

    private static final Map<String, DocumentParser> PARSERS = Map.of(
            "txt", new PlainTextDocumentParser(),
            "text", new PlainTextDocumentParser(),
            "html", new HtmlDocumentParser(),
            "htm", new HtmlDocumentParser());

    /**
     * Reads one file. Never throws: what cannot be read is skipped with its reason.
     *
     * @param id what the article is to be called
     */
    public ReadOutcome read(Path file, String id) {
        if (Files.isDirectory(file)) {
            return new ReadOutcome.Skipped("a folder that cannot be opened, or that links back to itself");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return new ReadOutcome.Skipped("larger than " + (MAX_BYTES >> 20) + " MB");
            }
            return read(bytes, id);
        } catch (AccessDeniedException e) {
            return new ReadOutcome.Skipped("no permission to read it");
        } catch (NoSuchFileException e) {
            return new ReadOutcome.Skipped("no such file");
        } catch (IOException | UncheckedIOException e) {
            return new ReadOutcome.Skipped("cannot be read: " + PrintedText.line(String.valueOf(e.getMessage())));
        }
    }

    /** As {@link #read(Path, String)}, of a file that is in memory. */
    ReadOutcome read(byte[] bytes, String id) {
        if (bytes.length == 0) {
            return new ReadOutcome.Skipped("empty");
        }
        DocumentParser parser = PARSERS.get(extension(id));
        if (parser == null) {
            return new ReadOutcome.Skipped("not a kind of file that holds an article");
        }
        try {
            return new ReadOutcome.Read(List.of(article(parser.parse(new ByteArrayInputStream(bytes)), id)));
        } catch (UnreadableException e) {
            return new ReadOutcome.Skipped(e.reason());
        } catch (RuntimeException | StackOverflowError e) {
            return new ReadOutcome.Skipped("broken: " + PrintedText.line(String.valueOf(e.getMessage())));
        }
    }

    private static Article article(Document document, String id) {
        Head head = Head.of(document.metadata());
        String text = document.text();
        return new Article(
                id,
                head.title() == null ? Line.shortened(text) : head.title(),
                head.published() == null ? PublicationDate.inName(id) : head.published(),
                head.source(),
                head.author(),
                Language.of(text),
                text,
                head.origin());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
