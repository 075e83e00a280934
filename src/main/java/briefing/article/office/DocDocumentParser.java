package briefing.article.office;

import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads the files of Word before 2007 (.doc). */
public final class DocDocumentParser implements DocumentParser {

    /** The levels below are those of headings. */
    private static final int BODY_LEVEL = 9;

    /** How items are numbered, as the format has it (MSONFC). */
    private static final int BULLET = 0x17;

    private static final int NO_NUMBER = 0xff;

    /** Ends a cell, and a row. */
    private static final char CELL = '\u0007';

    @Override
    public Document parse(InputStream in) {
        try (POIFSFileSystem file = new POIFSFileSystem(Interrupts.stream(in.readAllBytes()))) {
            return document(file);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Notice.of("skipped.encrypted"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(POIFSFileSystem file) throws IOException {
        TextBlocks blocks = new TextBlocks();
        SummaryInformation about;
        try (HWPFDocument word = new HWPFDocument(file)) {
            about = word.getSummaryInformation();
            read(word.getRange(), blocks);
        } catch (OldWordFileFormatException e) {
            try (Word6Extractor old = new Word6Extractor(file)) {
                about = old.getSummaryInformation();
                for (String paragraph : old.getParagraphText()) {
                    blocks.text(Range.stripFields(paragraph).replace(CELL, ' '));
                    blocks.endParagraph("");
                }
            }
        }
        if (blocks.lines().isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.text"));
        }
        return properties(about).article(null, blocks.lines());
    }

    private static Properties properties(@Nullable SummaryInformation about) {
        return about == null ? new Properties(null, null) : new Properties(about.getTitle(), about.getAuthor());
    }

    private static void read(Range range, TextBlocks blocks) {
        Map<String, Integer> numbers = new HashMap<>();
        boolean table = false;
        Table rows = null;
        int row = 0;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Interrupts.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() != table) {
                table = !table;
                if (table) {
                    rows = table(range, paragraph);
                    row = 0;
                    blocks.startTable();
                } else {
                    blocks.endTable();
                }
            }
            String text = Range.stripFields(paragraph.text());
            if (table && paragraph.isTableRowEnd()) {
                boolean nested = paragraph.getTableLevel() > 1;
                blocks.endRow(nested ? MeasuredTable.Places.UNKNOWN : places(rows, row++));
                continue;
            }
            blocks.text(text.replace(CELL, ' ').replace('\u000b', '\n').replace('\u001e', '-'));
            if (table && text.indexOf(CELL) >= 0) {
                blocks.endCell();
            } else {
                blocks.endParagraph(mark(paragraph, numbers));
            }
        }
        blocks.close();
    }

    /** The table that begins with a paragraph, or null where one within its first cell does. */
    private static @Nullable Table table(Range range, Paragraph first) {
        try {
            Table table = range.getTable(first);
            return table.getTableLevel() == 1 ? table : null;
        } catch (RuntimeException e) {
            return null; // damaged; its text is read all the same
        }
    }

    private static MeasuredTable.Places places(@Nullable Table table, int number) {
        try {
            if (table == null || number >= table.numRows()) {
                return MeasuredTable.Places.UNKNOWN;
            }
            TableRow row = table.getRow(number);
            List<MeasuredTable.Place> places = new ArrayList<>();
            for (int i = 0; i < row.numCells(); i++) {
                TableCell cell = row.getCell(i);
                places.add(new MeasuredTable.Place(
                        cell.getLeftEdge() + cell.getWidth(),
                        cell.isMerged() && !cell.isFirstMerged(),
                        cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()));
            }
            return places.isEmpty()
                    ? MeasuredTable.Places.UNKNOWN
                    : new MeasuredTable.Places(row.getCell(0).getLeftEdge(), row.isTableHeader(), places);
        } catch (RuntimeException e) {
            return MeasuredTable.Places.UNKNOWN; // damaged; its text is read all the same
        }
    }

    /** Headings are in lists, too, as they may have numbers. */
    private static String mark(Paragraph paragraph, Map<String, Integer> numbers) {
        if (!paragraph.isInList() || paragraph.getLvl() < BODY_LEVEL) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int format = list == null ? NO_NUMBER : list.getNumberFormat((char) paragraph.getIlvl());
        return switch (format) {
            case BULLET -> "- ";
            case NO_NUMBER -> "";
            default -> numbers.merge(paragraph.getIlfo() + "/" + paragraph.getIlvl(), 1, Integer::sum) + ". ";
        };
    }
}
