package briefing.article.office;

import briefing.article.text.TableGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table whose rows tell where their cells end, and not which columns these take, as in RTF and Word 97. The columns are
 * those of the row with the most cells; cells of other rows take those that their edges are nearest to, since edges that
 * look alike differ by some twips.
 */
final class MeasuredTable {

    /**
     * Where a cell stands.
     *
     * @param right its edge in twips (1/1440 inch)
     * @param joinsLeft whether it is but more of the cell to its left
     * @param joinsAbove whether it is but more of the cell above it
     */
    record Place(int right, boolean joinsLeft, boolean joinsAbove) {}

    /**
     * Where the cells of a row stand.
     *
     * @param left edge of the first one in twips
     * @param head whether the row names the columns
     * @param cells from left to right; none where nothing is known of them
     */
    record Places(int left, boolean head, List<Place> cells) {

        static final Places UNKNOWN = new Places(0, false, List.of());

        /** From left to right, with the left one of the first cell. */
        int[] edges() {
            int[] edges = new int[cells.size() + 1];
            edges[0] = left;
            for (int i = 0; i < cells.size(); i++) {
                edges[i + 1] = cells.get(i).right();
            }
            return edges;
        }
    }

    private record Row(List<String> texts, Places places) {

        boolean isMeasured() {
            return !places.cells().isEmpty();
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** @param places count where they are those of as many cells */
    void row(List<String> texts, Places places) {
        if (!texts.isEmpty()) {
            rows.add(new Row(List.copyOf(texts), places.cells().size() == texts.size() ? places : Places.UNKNOWN));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    TableGrid grid() {
        int[] columns = columns();
        WordTable table = new WordTable();
        for (Row row : rows) {
            table.row(cells(row, columns), row.places.head());
        }
        return table.grid();
    }

    /** The edges of the columns; none where each cell takes one, or nothing tells. */
    private int[] columns() {
        int most = rows.stream().mapToInt(row -> row.texts.size()).max().orElse(0);
        boolean alike = rows.stream().allMatch(row -> row.texts.size() == most);
        return alike || most > WordTable.MAX_COLUMNS
                ? new int[0]
                : rows.stream()
                        .filter(row -> row.texts.size() == most && row.isMeasured())
                        .map(row -> row.places.edges())
                        .filter(MeasuredTable::isRising)
                        .findFirst()
                        .orElse(new int[0]);
    }

    private static List<WordTable.Cell> cells(Row row, int[] columns) {
        int[] taken = taken(row, columns);
        List<WordTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < taken[0]; i++) {
            cells.add(new WordTable.Cell("", 1, false));
        }
        for (int i = 0; i < row.texts.size(); i++) {
            int width = taken[i + 1] - taken[i];
            String text = row.texts.get(i);
            boolean joinsLeft = row.isMeasured() && row.places.cells().get(i).joinsLeft();
            if (joinsLeft && i > 0) {
                WordTable.Cell left = cells.remove(cells.size() - 1);
                cells.add(new WordTable.Cell(left.text() + " " + text, left.columns() + width, left.goesOn()));
            } else {
                boolean goesOn = row.isMeasured() && row.places.cells().get(i).joinsAbove();
                cells.add(new WordTable.Cell(text, width, goesOn));
            }
        }
        return cells;
    }

    /** The column that the first cell of a row begins at, and those that its cells end before. */
    private static int[] taken(Row row, int[] columns) {
        if (columns.length > 0 && row.isMeasured()) {
            int[] taken = Arrays.stream(row.places.edges())
                    .map(edge -> nearest(columns, edge))
                    .toArray();
            if (isRising(taken)) {
                return taken;
            }
        }
        int[] taken = new int[row.texts.size() + 1];
        Arrays.setAll(taken, i -> i);
        return taken;
    }

    private static int nearest(int[] columns, int edge) {
        int nearest = 0;
        for (int i = 1; i < columns.length; i++) {
            if (Math.abs((long) columns[i] - edge) < Math.abs((long) columns[nearest] - edge)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static boolean isRising(int[] edges) {
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] <= edges[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
