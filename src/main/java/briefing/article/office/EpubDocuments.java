package briefing.article.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.page.BlockText;
import briefing.article.page.HtmlDocumentParser;
import briefing.article.text.ArticleLines;
import briefing.article.text.Charsets;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import briefing.language.PublicationDate;
import dev.langchain4j.data.document.Document;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads books (.epub): a chapter is an article, its source the book; covers and lists of contents are none. */
public final class EpubDocuments {

    /** A shorter file of a book is a cover, a dedication, a separator; in {@link Line#units}. */
    private static final int LEAST = 30;

    private static final int MAX_TAGS = 200_000;

    private static final int MAX_DEPTH = 500;

    private static final Pattern PAGE = Pattern.compile("(?i)\\.(?:x?html?|xml)\\z");

    /** Parts of a book that are not its text, as EPUB calls them. */
    private static final Pattern FURNITURE =
            Pattern.compile("(?i)cover|titlepage|toc|landmarks|page-list|loi|lot|index|copyright-page|colophon");

    private final ZipParts parts;
    private final org.jsoup.nodes.Document book;
    private final String folder;

    /** The names of chapters in the list of contents, by their files. */
    private final Map<String, String> contents = new HashMap<>();

    private EpubDocuments(ZipParts parts) {
        this.parts = parts;
        String root = rootFile(parts);
        byte[] opf = parts.part(root);
        this.book = xml(opf == null ? "" : Charsets.decode(opf, null));
        this.folder = root.substring(0, root.lastIndexOf('/') + 1);
    }

    /** The chapters in their order. */
    public static List<Document> of(byte[] file) {
        ZipParts parts = ZipParts.of(file, name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return PAGE.matcher(lower).find() || lower.endsWith(".opf") || lower.endsWith(".ncx");
        });
        if (parts.all().isEmpty() && !parts.isEncrypted()) {
            throw OfficeFiles.broken("EPUB");
        }
        List<Document> chapters = new EpubDocuments(parts).chapters();
        if (chapters.isEmpty()) {
            boolean encrypted = parts.isEncrypted() || parts.part("META-INF/encryption.xml") != null;
            throw new UnreadableException(Notice.of(encrypted ? "skipped.encrypted" : "skipped.text"));
        }
        return chapters;
    }

    private static String rootFile(ZipParts parts) {
        XmlCursor in = XmlCursor.of(parts.part("META-INF/container.xml"));
        while (in.next()) {
            String path = in.starts("rootfile") ? in.attribute("full-path") : null;
            if (path != null && parts.part(path) != null) {
                return path;
            }
        }
        return parts.all().keySet().stream()
                .filter(name -> name.endsWith(".opf"))
                .findFirst()
                .orElse("");
    }

    private List<Document> chapters() {
        String title = metadata("dc|title");
        String date = metadata("dc|date");
        Head head = new Head(
                null,
                date == null ? null : PublicationDate.inName(date),
                title == null ? metadata("dc|publisher") : title,
                metadata("dc|creator"),
                null);
        readContents();
        List<String> encrypted = encrypted();
        List<Chapter> chapters = new ArrayList<>();
        for (String file : spine()) {
            Interrupts.check();
            byte[] page = encrypted.contains(file) ? null : parts.part(file);
            Chapter chapter = page == null ? null : chapter(file, page);
            if (chapter == null) {
                continue;
            }
            // Programs cut long chapters into files that are in no list and have no heading.
            Chapter last = chapters.isEmpty() ? null : chapters.get(chapters.size() - 1);
            if (last != null && chapter.title == null) {
                last.lines.addAll(chapter.lines);
            } else {
                chapters.add(chapter);
            }
        }
        List<Document> documents = new ArrayList<>();
        for (Chapter chapter : chapters) {
            if (Line.units(String.join(" ", chapter.lines)) >= LEAST) {
                String name = chapter.title == null ? title : chapter.title;
                Document told = ArticleLines.article(Head.titled(name), chapter.lines);
                documents.add(
                        head.or(Head.of(told.metadata())).or(Head.titled(name)).document(told.text()));
            }
        }
        return documents;
    }

    private @Nullable String metadata(String name) {
        Element element = book.selectFirst(name);
        String text = element == null ? "" : PrintedText.line(element.text());
        return text.isEmpty() ? null : text;
    }

    /** The files of the text in their order; where nothing tells that, all that there are. */
    private List<String> spine() {
        Map<String, Element> items = new HashMap<>();
        for (Element item : book.getElementsByTag("item")) {
            items.put(item.attr("id"), item);
        }
        List<String> files = new ArrayList<>();
        for (Element reference : book.getElementsByTag("itemref")) {
            Element item = items.get(reference.attr("idref"));
            String file = item == null ? "" : file(folder, item.attr("href"));
            if (item != null && !item.attr("properties").contains("nav") && !files.contains(file)) {
                files.add(file);
            }
        }
        return files.stream().anyMatch(file -> parts.part(file) != null)
                ? files
                : parts.all().keySet().stream()
                        .filter(name -> PAGE.matcher(name).find() && !name.startsWith("META-INF/"))
                        .toList();
    }

    private void readContents() {
        for (Element item : book.getElementsByTag("item")) {
            String file = file(folder, item.attr("href"));
            byte[] list = parts.part(file);
            String base = file.substring(0, file.lastIndexOf('/') + 1);
            if (list != null && item.attr("properties").contains("nav")) {
                for (Element link : xml(Charsets.decode(list, null)).select("nav a[href], li a[href]")) {
                    name(file(base, link.attr("href")), link.text());
                }
            } else if (list != null && item.attr("media-type").equals("application/x-dtbncx+xml")) {
                for (Element point : xml(Charsets.decode(list, null)).getElementsByTag("navPoint")) {
                    Element content = point.selectFirst("content");
                    Element label = point.selectFirst("text");
                    if (content != null && label != null) {
                        name(file(base, content.attr("src")), label.text());
                    }
                }
            }
        }
    }

    private void name(String file, String label) {
        String line = PrintedText.line(label);
        if (!line.isEmpty()) {
            contents.putIfAbsent(file, line);
        }
    }

    private List<String> encrypted() {
        List<String> files = new ArrayList<>();
        XmlCursor in = XmlCursor.of(parts.part("META-INF/encryption.xml"));
        while (in.next()) {
            String file = in.starts("CipherReference") ? in.attribute("URI") : null;
            if (file != null) {
                files.add(file("", file));
            }
        }
        return files;
    }

    private static final class Chapter {

        final @Nullable String title;
        final List<String> lines;

        Chapter(@Nullable String title, List<String> lines) {
            this.title = title;
            this.lines = lines;
        }
    }

    /** Null for what is no chapter. */
    private @Nullable Chapter chapter(String file, byte[] bytes) {
        org.jsoup.nodes.Document page = page(bytes);
        Element body = page.selectFirst("body");
        Element whole = body == null ? page : body;
        String type = whole.attr("epub:type");
        Element section = whole.childrenSize() == 1 ? whole.child(0) : whole;
        if (FURNITURE.matcher(type).matches()
                || FURNITURE.matcher(section.attr("epub:type")).matches()) {
            return null;
        }
        whole.select("script, style, svg, template, nav, aside[epub:type=footnote] > a")
                .remove();
        List<String> lines = new ArrayList<>(BlockText.of(whole).lines().toList());
        if (lines.isEmpty()) {
            return null;
        }
        Element heading = whole.selectFirst("h1, h2, h3");
        String shown = heading == null ? "" : PrintedText.line(heading.text());
        String listed = contents.get(file);
        if (!shown.isEmpty()) {
            lines.remove(shown);
        }
        return new Chapter(!shown.isEmpty() ? shown : listed, lines);
    }

    /** Books are XML, where a tag that HTML knows to be open may be closed; some are only said to be. */
    private static org.jsoup.nodes.Document page(byte[] bytes) {
        String text = Charsets.decode(bytes, UTF_8.name());
        org.jsoup.nodes.Document page = xml(text);
        return page.selectFirst("body") == null ? HtmlDocumentParser.page(text) : page;
    }

    private static org.jsoup.nodes.Document xml(String text) {
        if (text.chars().filter(c -> c == '<').count() > MAX_TAGS) {
            throw new UnreadableException(Notice.of("skipped.markup"));
        }
        return Parser.xmlParser()
                .setMaxDepth(MAX_DEPTH)
                .parseInput(Interrupts.reader(text.startsWith("\ufeff") ? text.substring(1) : text), "");
    }

    private static String file(String folder, String href) {
        int end = href.indexOf('#');
        String path = end < 0 ? href : href.substring(0, end);
        try {
            return OfficeFiles.resolved(folder, URLDecoder.decode(path.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException e) {
            return OfficeFiles.resolved(folder, path);
        }
    }
}
