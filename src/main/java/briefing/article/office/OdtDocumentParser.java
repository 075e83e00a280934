package briefing.article.office;

import briefing.article.text.Caption;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            "object",
            "desc");

    /** Tables may say that they have as many columns as a spreadsheet; no table of a text does. */
    private static final int MAX_REPEATED = 40;

    /** No picture that waits for its caption. */
    private static final int NONE = -1;

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

    /** What a paragraph is by its style: the title, or what stands by a picture, by a table or by either. */
    private enum Role {
        TITLE,
        OF_PICTURE,
        OF_TABLE,
        CAPTION
    }

    /** What paragraphs are by their styles, and which styles are of numbered lists. */
    private static final class Styles {

        /** Styles that LibreOffice and pandoc derive from that of captions, whatever the language of the program. */
        private static final Map<String, Role> CAPTIONS = Map.of(
                "Text", Role.OF_PICTURE, // below a frame
                "Table", Role.OF_TABLE,
                "TableCaption", Role.OF_TABLE);

        final Map<String, Role> roles = new HashMap<>(Map.of(
                "Title", Role.TITLE,
                "Caption", Role.CAPTION,
                "Illustration", Role.OF_PICTURE,
                "Figure", Role.OF_PICTURE,
                "Drawing", Role.OF_PICTURE));

        final Set<String> numbered = new HashSet<>();

        void read(byte @Nullable [] xml) {
            String list = "";
            XmlCursor in = XmlCursor.of(xml);
            while (in.next() && !in.starts("body")) {
                if (in.starts("style")) {
                    String name = String.valueOf(in.attribute("name"));
                    Role parent = roles.get(String.valueOf(in.attribute("parent-style-name")));
                    if (parent != null) {
                        roles.putIfAbsent(name, parent == Role.CAPTION ? CAPTIONS.getOrDefault(name, parent) : parent);
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

    /**
     * A text that stands within a paragraph and follows it: a footnote, or the caption in a frame.
     *
     * @param depth how many paragraphs are open within that of a caption, with it; 0 for a footnote
     */
    private record Aside(int depth, @Nullable Role role, StringBuilder text) {}

    /** The text. */
    private static final class Body {

        final TextBlocks blocks = new TextBlocks();

        @Nullable
        String title;

        private final Styles styles;
        private final Deque<OpenList> lists = new ArrayDeque<>();
        private final Deque<Aside> asides = new ArrayDeque<>();
        private final List<String> notes = new ArrayList<>();
        private int paragraphs;
        private int repeated;
        private @Nullable Role role;

        /** How many paragraphs began since that of the last picture that has no caption yet; negative where there is none. */
        private int sincePicture = NONE;

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
            addNotes();
        }

        private void text(String text) {
            Aside aside = asides.peek();
            if (aside != null) {
                aside.text.append(text);
            } else {
                blocks.text(text);
            }
        }

        private void start(XmlCursor in) {
            String name = in.name();
            if (SKIPPED.contains(name) || in.starts("svg", "title")) {
                in.skip();
                return;
            }
            switch (name) {
                case "p", "h" -> startParagraph(styles.roles.get(String.valueOf(in.attribute("style-name"))));
                case "image" -> sincePicture = 0;
                case "s" -> text(" ");
                case "tab" -> text(" ");
                case "line-break" -> text(blocks.isInTable() ? " " : "\n");
                case "note-body" -> asides.push(new Aside(0, null, new StringBuilder()));
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
                    endParagraph();
                    paragraphs = Math.max(0, paragraphs - 1);
                }
                case "note-body" -> note(asides.poll(), false);
                case "list" -> lists.poll();
                case "table" -> {
                    blocks.endTable();
                    addNotes();
                }
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

        /** A caption in a frame, or below a picture in a cell, is no part of what stands around it. */
        private void startParagraph(@Nullable Role of) {
            paragraphs++;
            sincePicture += sincePicture < 0 ? 0 : 1;
            if (!asides.isEmpty()) {
                return;
            }
            boolean caption = of == Role.OF_PICTURE || of == Role.CAPTION;
            if (caption && (paragraphs > 1 || blocks.isInTable())) {
                asides.push(new Aside(paragraphs, of, new StringBuilder()));
            } else {
                role = of;
            }
        }

        /** Whether what a paragraph says is what a picture shows. */
        private boolean isOfPicture(@Nullable Role of) {
            boolean near = sincePicture == 0 || sincePicture == 1;
            return of == Role.OF_PICTURE || of == Role.CAPTION && near;
        }

        private void note(@Nullable Aside aside, boolean ofPicture) {
            String text = aside == null ? "" : PrintedText.line(aside.text.toString());
            if (!text.isEmpty()) {
                notes.add(ofPicture ? Caption.of(text) : text);
            }
        }

        private void addNotes() {
            if (!blocks.isInTable()) {
                notes.forEach(blocks::line);
                notes.clear();
            }
        }

        private void endParagraph() {
            Aside aside = asides.peek();
            if (aside != null && aside.depth != paragraphs) {
                aside.text.append(' ');
                return;
            }
            if (aside != null) {
                asides.pop();
                if (isOfPicture(aside.role)) {
                    note(aside, true);
                    sincePicture = NONE;
                    return;
                }
                blocks.text(aside.text.toString());
            }
            OpenList list = lists.peek();
            boolean item = list != null && list.opened;
            String mark = !item || list == null ? "" : mark(list);
            int before = blocks.lines().size();
            if (blocks.endParagraph(mark) && list != null) {
                list.opened = false;
            }
            if (role != null && blocks.lines().size() > before) {
                List<String> added =
                        blocks.lines().subList(before, blocks.lines().size());
                String text = String.join(" ", added);
                if (role == Role.TITLE && title == null) {
                    title = text;
                    added.clear();
                } else if (role == Role.OF_TABLE || isOfPicture(role)) {
                    added.clear();
                    blocks.line(role == Role.OF_TABLE ? Caption.title(text) : Caption.of(text));
                    sincePicture = role == Role.OF_TABLE ? sincePicture : NONE;
                }
            }
            role = null;
            addNotes();
        }
    }
}
