package briefing.article.office;

import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.PrintedText;
import briefing.article.text.TableGrid;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as text: its rows up to a blank one are a table, without the empty columns that all of them have on either side. A
 * cell that is alone in its row is a line: a title, or a remark; but within a table only in its first column.
 */
final class SheetText {

    /** More text than this is of no use to a question, in characters; a sheet of 100,000 rows has some 8 million. */
    private static final int MAX_TEXT = 16_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<List<String>> table = new ArrayList<>();

    /** A cell over other cells. */
    private record Merge(int column, int height, int width) {}

    /** By the rows of the first cells. */
    private final NavigableMap<Integer, List<Merge>> merges = new TreeMap<>();

    /** The number of the table's first row, and of the row that comes next; from 0. */
    private int first;

    private int next;

    /** The first column of the table that is not empty in all rows so far. */
    private int left = Integer.MAX_VALUE;

    /** Says before its rows come that a cell covers others; rows and columns from 0. */
    void merge(int row, int column, int height, int width) {
        merges.computeIfAbsent(row, r -> new ArrayList<>()).add(new Merge(column, height, width));
    }

    /** The next row; empty cells are empty. */
    void row(List<String> cells) {
        row(next, cells);
    }

    /**
     * A row; empty cells are empty. One that is left out is blank.
     *
     * @param number from 0
     */
    void row(int number, List<String> cells) {
        Interrupts.check();
        if (number > next) {
            endTable();
        }
        next = number + 1;
        int from = 0;
        int to = cells.size();
        while (from < to && cells.get(from).isBlank()) {
            from++;
        }
        while (to > from && cells.get(to - 1).isBlank()) {
            to--;
        }
        boolean heads = !table.isEmpty()
                && from == left
                && merges.getOrDefault(number, List.of()).stream()
                        .anyMatch(merge -> merge.column == left && merge.width > 1);
        if (to == from || to - from == 1 && from <= left && !heads) {
            endTable();
            if (to > from) {
                line(PrintedText.line(cells.get(from)));
            }
        } else {
            first = table.isEmpty() ? number : first;
            table.add(List.copyOf(cells.subList(0, to)));
            left = Math.min(left, from);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
        if (text.length() > MAX_TEXT) {
            throw new UnreadableException(Notice.of("skipped.book"));
        }
    }

    private void endTable() {
        int to = table.stream().mapToInt(List::size).max().orElse(0);
        TableGrid grid = new TableGrid();
        for (List<String> row : table) {
            Interrupts.check();
            List<String> cells = new ArrayList<>(row.subList(Math.min(left, row.size()), row.size()));
            while (cells.size() < to - left) {
                cells.add("");
            }
            grid.row(cells);
        }
        merges.subMap(first, first + table.size())
                .forEach((row, covering) -> covering.stream()
                        .filter(merge -> merge.column >= left && merge.column < to)
                        .forEach(merge -> grid.merge(row - first, merge.column - left, merge.height, merge.width)));
        grid.lines().forEach(this::line);
        table.clear();
        left = Integer.MAX_VALUE;
    }

    /**
     * The sheet as an article; null where it is empty.
     *
     * @param title what it is to be called
     */
    @Nullable
    Document document(String title, @Nullable String source) {
        endTable();
        return text.isEmpty() ? null : new Head(title, null, source, null, null).document(text.toString());
    }
}
