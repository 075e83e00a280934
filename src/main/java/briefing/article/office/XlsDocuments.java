package briefing.article.office;

import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the workbooks of Excel before 2007 (.xls): a sheet is an article; formulas by their last value. */
public final class XlsDocuments {

    private final CellFormat shown;

    private XlsDocuments(boolean from1904) {
        this.shown = new CellFormat(from1904);
    }

    /** @param name of the file, without its ending */
    public static List<Document> of(byte[] file, String name) {
        try (HSSFWorkbook book = new HSSFWorkbook(Interrupts.stream(file))) {
            XlsDocuments reading = new XlsDocuments(book.getInternalWorkbook().isUsing1904DateWindowing());
            List<Document> documents = new ArrayList<>();
            for (Sheet sheet : book) {
                String title = book.getNumberOfSheets() == 1 ? name : name + ": " + sheet.getSheetName();
                Document document = reading.text(sheet).document(title, null);
                if (document != null) {
                    documents.add(document);
                }
            }
            if (documents.isEmpty()) {
                throw new UnreadableException(Notice.of("skipped.text"));
            }
            return documents;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Notice.of("skipped.encrypted"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetText text(Sheet sheet) {
        SheetText text = new SheetText();
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            text.merge(
                    merged.getFirstRow(),
                    merged.getFirstColumn(),
                    merged.getLastRow() - merged.getFirstRow() + 1,
                    merged.getLastColumn() - merged.getFirstColumn() + 1);
        }
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), shown(cell));
            }
            text.row(row.getRowNum(), cells);
        }
        return text;
    }

    private String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC ->
                shown.of(
                        Double.toString(cell.getNumericCellValue()),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            default -> "";
        };
    }
}
