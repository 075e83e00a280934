package briefing.article.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table with merged cells, made one in which each row can be read by itself. A cell over several rows is repeated in each
 * of them; one over several columns stands once, but in the head, where it names each; heads of several rows are joined to
 * one ("2025 · output"). A row of one cell over all columns is the table's title where it stands first, heads the rows
 * below it otherwise ("North · Oslo"), and is a remark below the table.
 */
public final class TableGrid {

    /** Joins names that hold for one cell. */
    private static final String AND = " · ";

    /** A longer cell over all columns is a remark, in characters. */
    private static final int HEADING = 60;

    /** What no name of a column is: a figure, unless it is a year. */
    private static final Pattern FIGURE =
            Pattern.compile("(?!(?:19|20)\\d\\d\\D?$)[<>≥≤+\\-−–—$€£¥]{0,3}+\\s?\\d.{0,30}");

    /** More heads than this are none. */
    private static final int MOST_HEADS = 4;

    /** What repeated cells may add to a table, in times of its own characters: more is made up to be much. */
    private static final int MOST_FILLED = 8;

    /** That a small table may add in any case, in characters. */
    private static final int SMALL = 10_000;

    /** Cells over other cells, by the place of the first; rows and columns from 0. */
    private record Merge(int row, int column, int rows, int columns) {}

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();

    /** How many columns the only cell of a row takes, by rows. */
    private final Map<Integer, Integer> wide = new HashMap<>();

    private int heads;

    /** Adds a row, its cells by their columns: those that another one covers are empty. */
    public void row(List<String> cells) {
        rows.add(new ArrayList<>(cells));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** Says that a cell covers others, in rows that may be still to come. */
    public void merge(int row, int column, int height, int width) {
        if (height > 1 || width > 1) {
            merges.add(new Merge(row, column, height, width));
            if (column == 0 && height == 1) {
                wide.put(row, width);
            }
        }
    }

    /** Says how many rows name the columns, where that is known. */
    public void heads(int count) {
        heads = Math.min(count, MOST_HEADS);
    }

    /** The table as lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (merges.isEmpty() && heads < 2) {
            rows.stream().filter(row -> !isBlank(row)).map(TableRow::of).forEach(lines::add);
            return lines;
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        int from = 0;
        while (from < rows.size() && isWide(from, width)) {
            lines.add(only(from++));
        }
        int head = Math.max(heads - from, inferred(from));
        boolean[] covered = fill(from, from + head);
        int last = rows.size();
        while (last > from + head && isWide(last - 1, width)) {
            last--;
        }
        if (head > 0 && from + head <= last) {
            List<String> names = joined(from, from + head);
            from += head;
            together(names, from, last);
            lines.add(TableRow.of(names));
        }
        String under = "";
        for (int i = from; i < last; i++) {
            Interrupts.check();
            List<String> row = rows.get(i);
            if (isWide(i, width) && only(i).length() <= HEADING) {
                under = only(i) + AND;
            } else if (!covered[i] && !isBlank(row)) {
                row.set(0, row.get(0).isBlank() ? row.get(0) : under + row.get(0));
                lines.add(TableRow.of(row));
            }
        }
        for (int i = last; i < rows.size(); i++) {
            lines.add(only(i));
        }
        return lines;
    }

    /**
     * Repeats cells over several rows in each of them, and those of the head in each column.
     *
     * @return the rows that have no cell of their own
     */
    private boolean[] fill(int from, int head) {
        boolean[] covered = new boolean[rows.size()];
        long characters = 0;
        for (int i = 0; i < covered.length; i++) {
            covered[i] = isBlank(rows.get(i));
            characters += rows.get(i).stream().mapToInt(String::length).sum();
        }
        long left = SMALL + MOST_FILLED * characters;
        for (Merge merge : merges) {
            Interrupts.check();
            String text = cell(merge.row, merge.column);
            int to = Math.min(rows.size(), merge.row + merge.rows);
            for (int r = merge.row; r < to && !text.isBlank() && left > 0; r++) {
                left -= text.length() + merge.column + 1L;
                boolean named = r >= from && r < head;
                for (int c = merge.column; c < merge.column + (named ? merge.columns : 1); c++) {
                    set(r, c, text);
                }
            }
        }
        return covered;
    }

    /** How many rows the first ones of a table must be that names groups of columns, where nothing tells. */
    private int inferred(int from) {
        int head = 0;
        boolean groups = false;
        for (Merge merge : merges) {
            if (merge.row == from) {
                head = Math.max(head, merge.rows);
                groups |= merge.columns > 1;
            }
        }
        head = groups ? Math.max(2, head) : 0;
        if (head > MOST_HEADS || from + head >= rows.size()) {
            return 0;
        }
        boolean names = rows.subList(from, from + head).stream()
                .flatMap(List::stream)
                .noneMatch(cell -> FIGURE.matcher(cell.strip()).matches());
        return names ? head : 0;
    }

    private List<String> joined(int from, int to) {
        List<String> head = new ArrayList<>();
        int width = rows.subList(from, to).stream().mapToInt(List::size).max().orElse(0);
        for (int c = 0; c < width; c++) {
            Set<String> names = new LinkedHashSet<>();
            for (int r = from; r < to; r++) {
                String name = PrintedText.line(cell(r, c));
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            head.add(String.join(AND, names));
        }
        return head;
    }

    /** Makes columns of one name one where no row has a cell in both: the second only sets its cells in. */
    private void together(List<String> names, int from, int to) {
        for (int c = names.size() - 1; c > 0; c--) {
            int left = c - 1;
            int right = c;
            boolean apart = rows.subList(from, to).stream()
                    .noneMatch(row -> row.size() > right
                            && !row.get(right).isBlank()
                            && !row.get(left).isBlank());
            if (apart && names.get(left).equals(names.get(right))) {
                names.remove(right);
                for (List<String> row : rows.subList(from, to)) {
                    if (row.size() > right) {
                        String cell = row.remove(right);
                        row.set(left, row.get(left).isBlank() ? cell : row.get(left));
                    }
                }
            }
        }
    }

    /** Whether one cell takes the whole row. */
    private boolean isWide(int row, int width) {
        return width > 1 && wide.getOrDefault(row, 0) >= width && !cell(row, 0).isBlank();
    }

    private String only(int row) {
        return PrintedText.line(rows.get(row).get(0));
    }

    private String cell(int row, int column) {
        boolean there = row >= 0 && row < rows.size() && column < rows.get(row).size();
        return there ? rows.get(row).get(column) : "";
    }

    private void set(int row, int column, String text) {
        List<String> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }
}
