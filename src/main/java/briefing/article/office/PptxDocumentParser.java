package briefing.article.office;

import briefing.article.text.Interrupts;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads presentations (.pptx): each slide's title, text and tables, and what its notes say. */
public final class PptxDocumentParser implements DocumentParser {

    private static final String SLIDES = "ppt/slides/";

    /** Parts of a slide that repeat on each. */
    private static final Set<String> FURNITURE = Set.of("dt", "ftr", "hdr", "sldNum", "sldImg");

    @Override
    public Document parse(InputStream in) {
        try {
            return document(OfficeFiles.parts(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(ZipParts parts) {
        List<String> lines = new ArrayList<>();
        String title = null;
        for (String part : slides(parts)) {
            Interrupts.check();
            Slide slide = new Slide(parts.part(part), false);
            if (!slide.title.isEmpty()) {
                title = title == null && lines.isEmpty() ? slide.title : title;
                lines.add(slide.title);
            }
            lines.addAll(slide.blocks.close());
            for (String related : OfficeFiles.related(parts, part).values()) {
                if (related.contains("/notesSlides/")) {
                    lines.addAll(new Slide(parts.part(related), true).blocks.close());
                }
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableException(Notice.of(parts.isEncrypted() ? "skipped.encrypted" : "skipped.text"));
        }
        return Properties.of(parts.part("docProps/core.xml")).article(title, lines);
    }

    /** In the order in which they are shown; where nothing tells that, in that of their numbers. */
    private static List<String> slides(ZipParts parts) {
        Map<String, String> related = OfficeFiles.related(parts, "ppt/presentation.xml");
        List<String> slides = new ArrayList<>();
        XmlCursor in = XmlCursor.of(parts.part("ppt/presentation.xml"));
        while (in.next()) {
            String slide = in.starts("sldId") ? related.get(String.valueOf(in.attribute("r", "id"))) : null;
            if (slide != null && parts.part(slide) != null && !slides.contains(slide)) {
                slides.add(slide);
            }
        }
        if (slides.isEmpty()) {
            Map<String, String> numbered = new TreeMap<>();
            for (String name : parts.all().keySet()) {
                if (name.startsWith(SLIDES + "slide") && name.endsWith(".xml")) {
                    numbered.put("%80s".formatted(name), name);
                }
            }
            slides.addAll(numbered.values());
        }
        return slides;
    }

    /** The text of one slide, or of its notes. */
    private static final class Slide {

        final TextBlocks blocks = new TextBlocks();
        String title = "";

        private final boolean notes;

        /** What the shape is for that is being read: {@code title}, {@code body} …; null where it is for nothing special. */
        private @Nullable String kind;

        /** Whether its text consists of points. */
        private boolean points;

        /** Whether the paragraph that is open is none, all the same. */
        private boolean plain;

        Slide(byte @Nullable [] xml, boolean notes) {
            this.notes = notes;
            XmlCursor in = XmlCursor.of(xml);
            while (in.next()) {
                read(in);
            }
        }

        private void read(XmlCursor in) {
            if (in.starts("Fallback")) {
                in.skip();
            } else if (in.starts("sp")) {
                kind = null;
                points = false;
            } else if (in.starts("ph")) {
                kind = in.attribute("type");
                points = kind == null || kind.equals("body") || kind.equals("obj");
            } else if (in.starts("p")) {
                plain = false;
            } else if (in.starts("buNone")) {
                plain = true;
            } else if (in.starts("t")) {
                text(in);
            } else if (in.starts("br")) {
                blocks.text(" ");
            } else if (in.starts("tbl")) {
                blocks.startTable();
            } else if (in.starts("tc")) {
                blocks.merge(in.number("rowSpan", 1), in.number("gridSpan", 1));
            } else if (in.ends("tbl")) {
                blocks.endTable();
            } else if (in.ends("tr")) {
                blocks.endRow();
            } else if (in.ends("tc")) {
                blocks.endCell();
            } else if (in.ends("p")) {
                endParagraph();
            }
        }

        private void text(XmlCursor in) {
            while (in.next() && !in.ends("t")) {
                blocks.text(in.text());
            }
        }

        private void endParagraph() {
            int before = blocks.lines().size();
            blocks.endParagraph(points && !plain && !notes ? "- " : "");
            List<String> added = blocks.lines()
                    .subList(
                            Math.min(before, blocks.lines().size()),
                            blocks.lines().size());
            boolean isTitle = "title".equals(kind) || "ctrTitle".equals(kind);
            if (isTitle && !notes) {
                title = PrintedText.line(title + " " + String.join(" ", added));
            }
            if (isTitle || kind != null && FURNITURE.contains(kind) || notes && !"body".equals(kind)) {
                added.clear();
            }
        }
    }
}
