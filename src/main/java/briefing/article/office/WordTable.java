package briefing.article.office;

import briefing.article.text.Interrupts;
import briefing.article.text.TableGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as Word has it: each cell tells how many columns it takes, and whether it is but more of the one above it. */
final class WordTable {

    /** The widest table that Word has, in columns. */
    static final int MAX_COLUMNS = 63;

    /** @param goesOn whether it is but more of the cell above it, whatever it says itself */
    record Cell(String text, int columns, boolean goesOn) {}

    /** A cell, where it stands and what it covers. */
    private static final class Covering {
        final int row;
        final int width;
        int height = 1;

        Covering(int row, int width) {
            this.row = row;
            this.width = width;
        }
    }

    private final TableGrid grid = new TableGrid();

    /** The lowest cell that begins at a column. */
    private final Map<Integer, Covering> last = new HashMap<>();

    private int heads;

    /** @param head whether it names the columns, as those that are repeated on each page */
    void row(List<Cell> cells, boolean head) {
        Interrupts.check();
        heads += head && heads == grid.size() ? 1 : 0;
        List<String> texts = new ArrayList<>();
        int column = 0;
        for (Cell cell : cells) {
            while (texts.size() < column) {
                texts.add("");
            }
            Covering above = last.get(column);
            if (cell.goesOn && above != null && above.row + above.height == grid.size()) {
                above.height++;
                texts.add("");
            } else {
                merge(column, above);
                last.put(column, new Covering(grid.size(), cell.columns));
                texts.add(cell.text);
            }
            column += cell.columns;
        }
        grid.row(texts);
    }

    /** The table, once all rows are there. */
    TableGrid grid() {
        last.forEach(this::merge);
        last.clear();
        grid.heads(heads < grid.size() ? heads : 0);
        return grid;
    }

    private void merge(int column, @Nullable Covering covering) {
        if (covering != null) {
            grid.merge(covering.row, column, covering.height, covering.width);
        }
    }
}
