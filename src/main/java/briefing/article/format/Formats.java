package briefing.article.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import briefing.article.page.HtmlDocumentParser;
import briefing.article.text.Charsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats that can be read. Another one is a parser and a line here. */
public final class Formats {

    public static final List<Format> ALL = List.of(
            Format.ofText("plain text", PlainTextDocumentParser::new, "txt", "text"),
            Format.ofText("web pages", HtmlDocumentParser::new, "html", "htm", "xhtml"),
            Format.ofBytes("mail", MimeDocumentParser::new, "eml", "mht", "mhtml"),
            Format.ofText("Markdown", MarkdownDocumentParser::new, "md", "markdown"),
            Format.ofBytes("PDF", PdfDocumentParser::new, "pdf"),
            Format.ofBytes("Word", DocxDocumentParser::new, "docx"),
            new Format(
                    "JSON lines",
                    List.of("jsonl", "ndjson", "json"),
                    true,
                    () -> bytes -> JsonDocuments.of(Charsets.decode(bytes, null))));

    private static final Map<String, Format> BY_ENDING = ALL.stream()
            .flatMap(format -> format.endings().stream().map(ending -> Map.entry(ending, format)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Formats() {}

    /** The format that a file's name says; null where it says none that can be read. */
    public static @Nullable Format of(String name) {
        return BY_ENDING.get(ending(name));
    }

    /** As {@link #of(String)}; but pages are saved under names of text, and whole sites' parts under those of pages. */
    public static @Nullable Format of(String name, byte[] bytes) {
        String ending = ending(name);
        String start = new String(bytes, 0, Math.min(bytes.length, 400), ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (ending.equals("txt") && (start.startsWith("<!doctype html") || start.startsWith("<html"))) {
            return BY_ENDING.get("html");
        }
        return BY_ENDING.get(ending.startsWith("htm") && start.startsWith("from: <saved by") ? "mhtml" : ending);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
