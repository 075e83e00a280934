package briefing.article.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import briefing.article.office.CsvDocuments;
import briefing.article.office.DocDocumentParser;
import briefing.article.office.DocxDocumentParser;
import briefing.article.office.EpubDocuments;
import briefing.article.office.OdtDocumentParser;
import briefing.article.office.OfficeFiles;
import briefing.article.office.PptDocumentParser;
import briefing.article.office.PptxDocumentParser;
import briefing.article.office.RtfDocumentParser;
import briefing.article.office.XlsDocuments;
import briefing.article.office.XlsxDocuments;
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
            Format.ofSeveral("mbox", MboxDocuments::of, "mbox"),
            Format.ofText("Markdown", MarkdownDocumentParser::new, "md", "markdown"),
            Format.ofText("Org", MarkedTextDocumentParser::org, "org"),
            Format.ofText("reStructuredText", MarkedTextDocumentParser::restructured, "rst"),
            Format.ofText("AsciiDoc", MarkedTextDocumentParser::asciidoc, "adoc", "asciidoc"),
            Format.ofPictures("PDF", PdfDocuments::of, "pdf"),
            Format.ofPictures("PNG", PictureDocuments::of, "png"),
            Format.ofPictures("JPEG", PictureDocuments::of, "jpg", "jpeg"),
            Format.ofBytes("Word", DocxDocumentParser::new, "docx", "docm"),
            Format.ofBytes("Word 97", DocDocumentParser::new, "doc"),
            Format.ofBytes("OpenDocument", OdtDocumentParser::new, "odt"),
            Format.ofBytes("RTF", RtfDocumentParser::new, "rtf"),
            Format.ofBytes("PowerPoint", PptxDocumentParser::new, "pptx", "pptm"),
            Format.ofBytes("PowerPoint 97", PptDocumentParser::new, "ppt"),
            new Format(
                    "Excel",
                    List.of("xlsx", "xlsm"),
                    false,
                    () -> (bytes, title, ocr) -> XlsxDocuments.of(bytes, title)),
            new Format("Excel 97", List.of("xls"), false, () -> (bytes, title, ocr) -> XlsDocuments.of(bytes, title)),
            new Format(
                    "CSV",
                    List.of("csv", "tsv"),
                    true,
                    () -> (bytes, title, ocr) -> CsvDocuments.of(Charsets.article(bytes, null), title)),
            Format.ofSeveral("EPUB", EpubDocuments::of, "epub"),
            new Format(
                    "JSON lines",
                    List.of("jsonl", "ndjson", "json"),
                    true,
                    () -> (bytes, title, ocr) -> JsonDocuments.of(Charsets.article(bytes, null))),
            Format.ofPictures("ZIP", ZipDocuments::of, "zip"));

    private static final Map<String, Format> BY_ENDING = ALL.stream()
            .flatMap(format -> format.endings().stream().map(ending -> Map.entry(ending, format)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Formats() {}

    /** The format that a file's name says; null where it says none that can be read. */
    public static @Nullable Format of(String name) {
        return BY_ENDING.get(ending(name));
    }

    /**
     * As {@link #of(String)}; but pages are saved under names of text, whole sites' parts under those of pages, and pages,
     * rich text and newer files under those of the older formats of Office, whose programs open them all the same.
     */
    public static @Nullable Format of(String name, byte[] bytes) {
        String ending = ending(name);
        String start = new String(bytes, 0, Math.min(bytes.length, 400), ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
        boolean old = (ending.equals("doc") || ending.equals("xls") || ending.equals("ppt"))
                && !OfficeFiles.isCompound(bytes);
        if (page && (ending.equals("txt") || old)) {
            return BY_ENDING.get("html");
        }
        if (old && start.startsWith("pk\u0003\u0004")) {
            return BY_ENDING.get(ending + "x");
        }
        if (old && start.startsWith("{\\rtf")) {
            return BY_ENDING.get("rtf");
        }
        boolean mail = start.startsWith("from: <saved by") || old && start.startsWith("mime-version:");
        return BY_ENDING.get((ending.startsWith("htm") || old) && mail ? "mhtml" : ending);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
