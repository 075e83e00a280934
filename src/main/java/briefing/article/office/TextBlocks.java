package briefing.article.office;

import briefing.article.text.PrintedText;
import briefing.article.text.TableGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what a document has as lines: paragraphs, list items, rows. A table within a table is text of its cell. */
final class TextBlocks {

    /** Items that are paragraphs which look like it. */
    private static final Pattern BULLET = Pattern.compile("^[•▪‣◦●■○·] ?+");

    private final List<String> lines = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private TableGrid grid = new TableGrid();
    private MeasuredTable measured = new MeasuredTable();
    private StringBuilder text = new StringBuilder();
    private int tables;

    void text(String more) {
        text.append(more);
    }

    /** Ends the paragraph; whether it said anything. */
    boolean endParagraph(String mark) {
        if (tables > 0) {
            text.append(' ');
            return false;
        }
        String paragraph = BULLET.matcher(PrintedText.blocks(text.toString())).replaceFirst("- ");
        text = new StringBuilder();
        if (!paragraph.isEmpty()) {
            lines.addAll((paragraph.startsWith(mark) ? paragraph : mark + paragraph)
                    .lines()
                    .toList());
        }
        return !paragraph.isEmpty();
    }

    void startTable() {
        if (tables == 0) {
            endParagraph("");
        }
        tables++;
    }

    /** A table whose first cell's text is there already. */
    void enterTable() {
        tables++;
    }

    void endTable() {
        tables = Math.max(0, tables - 1);
        text.append(' ');
        if (tables == 0) {
            text = new StringBuilder();
            row.clear();
            lines.addAll((measured.isEmpty() ? grid : measured.grid()).lines());
            grid = new TableGrid();
            measured = new MeasuredTable();
        }
    }

    void endCell() {
        if (tables == 1) {
            row.add(text.toString());
            text = new StringBuilder();
        }
    }

    /** Says that the cell that ends next covers others, which follow it as cells of their own. */
    void merge(int height, int width) {
        if (tables == 1) {
            grid.merge(grid.size(), row.size(), height, width);
        }
    }

    /** Says that the rows so far name the columns. */
    void endHead() {
        if (tables == 1) {
            grid.heads(grid.size());
        }
    }

    void endRow() {
        if (tables == 1) {
            grid.row(row);
            row.clear();
        }
    }

    /** Ends a row of a table whose cells do not tell what they cover, but where they stand. */
    void endRow(MeasuredTable.Places places) {
        if (tables == 1) {
            measured.row(row, places);
            row.clear();
        }
    }

    void line(String line) {
        lines.add(line);
    }

    boolean isInTable() {
        return tables > 0;
    }

    /** Ends the text, also a table that the file has no end of. */
    List<String> close() {
        endParagraph("");
        while (tables > 0) {
            endTable();
        }
        return lines;
    }

    /** What there is so far, in order, without the rows of a table that is open; what is added later is seen in it. */
    List<String> lines() {
        return lines;
    }
}
