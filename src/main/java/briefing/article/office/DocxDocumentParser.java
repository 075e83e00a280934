package briefing.article.office;

import briefing.article.text.Caption;
import briefing.article.text.Interrupts;
import briefing.article.text.ListMark;
import briefing.article.text.PrintedText;
import briefing.article.text.TableGrid;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads Word files (.docx): the title from its style or the file's properties, lists and tables as in a page. */
public final class DocxDocumentParser implements DocumentParser {

    /** What a file may unpack to in all, in bytes: a page of text has some 50 KB of markup. */
    private static final long MAX_UNPACKED = 100L << 20;

    /** A book has some 500,000 tags; the library takes all of them into memory, and cannot be interrupted meanwhile. */
    private static final int MAX_TAGS = 2_000_000;

    /** Tags within tags: tables in tables take some ten each. The library calls itself for each of them. */
    private static final int MAX_DEPTH = 1_000;

    @Override
    public Document parse(InputStream in) {
        try {
            byte[] bytes = in.readAllBytes();
            OfficeFiles.checkEncryption(bytes);
            checkSize(bytes);
            ZipSecureFile.setMaxEntrySize(MAX_UNPACKED);
            try (XWPFDocument word = new XWPFDocument(Interrupts.stream(bytes))) {
                return document(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkSize(byte[] bytes) throws IOException {
        long unpacked = 0;
        Nesting nesting = new Nesting();
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean picture = entry.getName().toLowerCase(Locale.ROOT).contains("media/");
                nesting.depth = 0;
                for (int n = picture ? -1 : zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    Interrupts.check();
                    for (int i = 0; i < n; i++) {
                        nesting.take(buffer[i]);
                    }
                    if (nesting.tags > MAX_TAGS) {
                        throw new UnreadableException(Notice.of("skipped.markup"));
                    }
                    if (nesting.deepest > MAX_DEPTH) {
                        throw new UnreadableException(Notice.of("skipped.deep"));
                    }
                    unpacked += n;
                    if (unpacked > MAX_UNPACKED) {
                        throw new UnreadableException(Notice.of("skipped.unpacks", (MAX_UNPACKED >> 20)));
                    }
                }
            }
        }
    }

    /** Counts tags as they go by; what is in comments counts, too. */
    private static final class Nesting {
        int tags;
        int deepest;
        private int depth;
        private byte before;

        void take(byte next) {
            if (before == '<') {
                tags++;
                depth += next == '/' ? -1 : next == '?' || next == '!' ? 0 : 1;
                deepest = Math.max(deepest, depth);
            } else if (before == '/' && next == '>') {
                depth--;
            }
            before = next;
        }
    }

    private static Document document(XWPFDocument word) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        String title = null;
        boolean picture = false;
        for (IBodyElement element : word.getBodyElements()) {
            Interrupts.check();
            if (element instanceof XWPFParagraph paragraph) {
                String text = PrintedText.blocks(paragraph.getText());
                boolean isTitle = "title".equalsIgnoreCase(paragraph.getStyle());
                if (isTitle && title == null && !text.isEmpty()) {
                    title = PrintedText.line(text);
                } else if (picture && isCaption(word, paragraph) && !text.isEmpty()) {
                    lines.add(Caption.of(PrintedText.line(text)));
                } else if (!text.isEmpty()) {
                    lines.addAll((mark(paragraph, numbers) + text).lines().toList());
                }
                picture = paragraph.getRuns().stream()
                        .anyMatch(run -> !run.getEmbeddedPictures().isEmpty());
            } else if (element instanceof XWPFTable table) {
                picture = false;
                lines.addAll(grid(table).lines());
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.word"));
        }
        CoreProperties properties = word.getProperties().getCoreProperties();
        return new Properties(properties.getTitle(), properties.getCreator()).article(title, lines);
    }

    private static boolean isCaption(XWPFDocument word, XWPFParagraph paragraph) {
        String id = paragraph.getStyle();
        XWPFStyle style =
                id == null || word.getStyles() == null ? null : word.getStyles().getStyle(id);
        return "caption".equalsIgnoreCase(id) || style != null && "caption".equalsIgnoreCase(style.getName());
    }

    private static String mark(XWPFParagraph paragraph, Map<String, Integer> numbers) {
        if (paragraph.getNumID() == null || paragraph.getNumFmt() == null) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        if (paragraph.getNumFmt().equals("bullet")) {
            return ListMark.of(level);
        }
        String list = paragraph.getNumID() + "/";
        numbers.keySet()
                .removeIf(key -> key.startsWith(list) && Integer.parseInt(key.substring(list.length())) > level);
        return ListMark.of(level, numbers.merge(list + level, 1, Integer::sum));
    }

    private static TableGrid grid(XWPFTable table) {
        WordTable grid = new WordTable();
        for (XWPFTableRow row : table.getRows()) {
            List<WordTable.Cell> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                cells.add(new WordTable.Cell(cell.getText(), width(properties), goesOn(properties)));
            }
            grid.row(cells, row.isRepeatHeader());
        }
        return grid.grid();
    }

    /** Whether a cell is but more of the one above it. */
    private static boolean goesOn(@Nullable CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && !STMerge.RESTART.equals(properties.getVMerge().getVal());
    }

    private static int width(@Nullable CTTcPr properties) {
        if (properties == null || !properties.isSetGridSpan()) {
            return 1;
        }
        return Math.max(
                1,
                Math.min(
                        WordTable.MAX_COLUMNS, properties.getGridSpan().getVal().intValue()));
    }
}
