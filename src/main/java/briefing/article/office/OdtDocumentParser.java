package briefing.article.office;

import briefing.article.text.ListMark;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument texts (.odt), as LibreOffice writes them. */
public final class OdtDocumentParser implements DocumentParser {

    /** What is no part of the text as it stands: what was deleted, remarks, indexes. */
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "note-citation",
            "table-of-content",
            "alphabetical-index",
            "illustration-index",
            "table-index",
            "sequence-decls",
            "forms",
            "script",
            "object");

    /** Tables may say that they have as many columns as a spreadsheet; no table of a text does. */
    private static final int MAX_REPEATED = 40;

    @Override
    public Document parse(InputStream in) {
        try {
            return document(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(byte[] file) {
        ZipParts parts = ZipParts.of(file, name -> name.endsWith(".xml"));
        if (parts.isEncrypted() || isEncrypted(parts)) {
            throw new UnreadableException(Notice.of("skipped.encrypted"));
        }
        if (parts.part("content.xml") == null) {
            throw OfficeFiles.broken("OpenDocument");
        }
        Styles styles = new Styles();
        styles.read(parts.part("styles.xml"));
        styles.read(parts.part("content.xml"));
        Body body = new Body(styles);
        body.read(parts.part("content.xml"));
        if (body.blocks.lines().isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.text"));
        }
        return Properties.of(parts.part("meta.xml")).article(body.title, body.blocks.lines());
    }

    private static boolean isEncrypted(ZipParts parts) {
        XmlCursor in = XmlCursor.of(parts.part("META-INF/manifest.xml"));
        while (in.next()) {
            if (in.starts("encryption-data")) {
                return true;
            }
        }
        return false;
    }

    /** Which styles are of titles, and which of numbered lists. */
    private static final class Styles {

        final Set<String> titles = new HashSet<>(Set.of("Title"));
        final Set<String> numbered = new HashSet<>();

        void read(byte @Nullable [] xml) {
            String list = "";
            XmlCursor in = XmlCursor.of(xml);
            while (in.next() && !in.starts("body")) {
                if (in.starts("style")) {
                    String parent = in.attribute("parent-style-name");
                    if (parent != null && titles.contains(parent)) {
                        titles.add(String.valueOf(in.attribute("name")));
                    }
                } else if (in.starts("list-style")) {
                    list = String.valueOf(in.attribute("name"));
                } else if (in.starts("list-level-style-number") && in.number("level", 1) == 1) {
                    String format = in.attribute("num-format");
                    if (format != null && !format.isEmpty()) {
                        numbered.add(list);
                    }
                }
            }
        }
    }

    /** A list that is open: how many items it had, or less than 0 where they have no numbers. */
    private static final class OpenList {

        int items;
        boolean numbered;
        boolean opened;

        OpenList(boolean numbered) {
            this.numbered = numbered;
        }
    }

    /** The text. */
    private static final class Body {

        final TextBlocks blocks = new TextBlocks();

        @Nullable
        String title;

        private final Styles styles;
        private final Deque<OpenList> lists = new ArrayDeque<>();
        private final List<String> notes = new ArrayList<>();

        /** A footnote stands within a sentence; its text follows the paragraph. */
        private @Nullable StringBuilder note;

        private int paragraphs;
        private int repeated;
        private boolean isTitle;

        Body(Styles styles) {
            this.styles = styles;
        }

        void read(byte @Nullable [] xml) {
            XmlCursor in = XmlCursor.of(xml);
            while (in.next() && !in.starts("body")) {}
            while (in.next()) {
                if (in.starts()) {
                    start(in);
                } else if (in.ends()) {
                    end(in.name());
                } else if (paragraphs > 0) {
                    text(in.text());
                }
            }
            blocks.close();
        }

        private void text(String text) {
            if (note != null) {
                note.append(text);
            } else {
                blocks.text(text);
            }
        }

        private void start(XmlCursor in) {
            String name = in.name();
            if (SKIPPED.contains(name)) {
                in.skip();
                return;
            }
            switch (name) {
                case "p", "h" -> {
                    paragraphs++;
                    isTitle = styles.titles.contains(String.valueOf(in.attribute("style-name")));
                }
                case "s" -> text(" ");
                case "tab" -> text(" ");
                case "line-break" -> text(blocks.isInTable() ? " " : "\n");
                case "note-body" -> note = new StringBuilder();
                case "list" -> {
                    String style = in.attribute("style-name");
                    OpenList outer = lists.peek();
                    lists.push(new OpenList(
                            style == null ? outer != null && outer.numbered : styles.numbered.contains(style)));
                }
                case "list-item" -> {
                    OpenList list = lists.peek();
                    if (list != null) {
                        list.items++;
                        list.opened = true;
                    }
                }
                case "table" -> blocks.startTable();
                case "table-cell" -> {
                    repeated = in.number("number-columns-repeated", 1);
                    blocks.merge(in.number("number-rows-spanned", 1), in.number("number-columns-spanned", 1));
                }
                case "covered-table-cell" -> repeated = in.number("number-columns-repeated", 1);
                default -> {}
            }
        }

        private void end(String name) {
            switch (name) {
                case "p", "h" -> {
                    paragraphs = Math.max(0, paragraphs - 1);
                    endParagraph();
                }
                case "note-body" -> {
                    if (note != null) {
                        notes.add(PrintedText.line(note.toString()));
                    }
                    note = null;
                }
                case "list" -> lists.poll();
                case "table" -> blocks.endTable();
                case "table-row" -> blocks.endRow();
                case "table-header-rows" -> blocks.endHead();
                case "table-cell", "covered-table-cell" -> {
                    for (int i = Math.min(repeated, MAX_REPEATED); i > 0; i--) {
                        blocks.endCell();
                    }
                    repeated = 1;
                }
                default -> {}
            }
        }

        private String mark(OpenList list) {
            int depth = lists.size() - 1;
            return list.numbered ? ListMark.of(depth, list.items) : ListMark.of(depth);
        }

        private void endParagraph() {
            if (note != null) {
                note.append(' ');
                return;
            }
            OpenList list = lists.peek();
            boolean item = list != null && list.opened;
            String mark = !item || list == null ? "" : mark(list);
            int before = blocks.lines().size();
            if (blocks.endParagraph(mark) && list != null) {
                list.opened = false;
            }
            if (isTitle && title == null && blocks.lines().size() > before) {
                List<String> added =
                        blocks.lines().subList(before, blocks.lines().size());
                title = String.join(" ", added);
                added.clear();
            }
            isTitle = false;
            if (!blocks.isInTable()) {
                notes.forEach(blocks::line);
                notes.clear();
            }
        }
    }
}
