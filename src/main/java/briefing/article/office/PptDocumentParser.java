package briefing.article.office;

import briefing.article.text.Interrupts;
import briefing.article.text.PrintedText;
import briefing.article.text.TableRow;
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
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.Placeholder;
import org.jspecify.annotations.Nullable;

/** Reads the presentations of PowerPoint before 2007 (.ppt). */
public final class PptDocumentParser implements DocumentParser {

    @Override
    public Document parse(InputStream in) {
        try (HSLFSlideShow show = new HSLFSlideShow(Interrupts.stream(in.readAllBytes()))) {
            return document(show);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Notice.of("skipped.encrypted"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(HSLFSlideShow show) {
        List<String> lines = new ArrayList<>();
        String title = null;
        for (HSLFSlide slide : show.getSlides()) {
            Interrupts.check();
            String heading = slide.getTitle() == null ? "" : PrintedText.line(slide.getTitle());
            if (!heading.isEmpty()) {
                title = title == null && lines.isEmpty() ? heading : title;
                lines.add(heading);
            }
            read(slide.getShapes(), heading, lines);
            HSLFNotes notes = slide.getNotes();
            for (List<HSLFTextParagraph> paragraphs :
                    notes == null ? List.<List<HSLFTextParagraph>>of() : notes.getTextParagraphs()) {
                lines.addAll(PrintedText.blocks(HSLFTextParagraph.getText(paragraphs))
                        .lines()
                        .filter(line -> !line.equals("*"))
                        .toList());
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.text"));
        }
        SummaryInformation about = show.getSummaryInformation();
        Properties properties =
                about == null ? new Properties(null, null) : new Properties(about.getTitle(), about.getAuthor());
        return properties.article(title, lines);
    }

    private static void read(List<HSLFShape> shapes, String heading, List<String> lines) {
        Deque<HSLFShape> open = new ArrayDeque<>(shapes);
        while (!open.isEmpty()) {
            Interrupts.check();
            HSLFShape shape = open.removeFirst();
            if (shape instanceof HSLFTable table) {
                for (int row = 0; row < table.getNumberOfRows(); row++) {
                    lines.add(row(table, row));
                }
            } else if (shape instanceof HSLFGroupShape group) {
                group.getShapes().forEach(open::addFirst);
            } else if (shape instanceof HSLFTextShape text && !isFurniture(text.getPlaceholder())) {
                if (!PrintedText.line(text.getText()).equals(heading)) {
                    text.getTextParagraphs().forEach(paragraph -> read(paragraph, lines));
                }
            }
        }
    }

    private static void read(HSLFTextParagraph paragraph, List<String> lines) {
        String text = PrintedText.blocks(HSLFTextParagraph.getRawText(List.of(paragraph)));
        if (!text.isEmpty()) {
            lines.addAll((paragraph.isBullet() ? "- " + text : text).lines().toList());
        }
    }

    private static boolean isFurniture(@Nullable Placeholder placeholder) {
        return placeholder == Placeholder.FOOTER
                || placeholder == Placeholder.DATETIME
                || placeholder == Placeholder.SLIDE_NUMBER
                || placeholder == Placeholder.HEADER;
    }

    private static String row(HSLFTable table, int row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < table.getNumberOfColumns(); column++) {
            HSLFTableCell cell = table.getCell(row, column);
            cells.add(cell == null ? "" : cell.getText());
        }
        return TableRow.of(cells);
    }
}
