package briefing.article.page;

import briefing.article.text.Interrupts;
import briefing.article.text.TableGrid;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The rows of a table of a page as lines, and what it is called above them. */
final class PageTable {

    /** No row of a table is longer, in characters. */
    private static final int ROW = 2_000;

    /** No table that people read has more columns; cells further right are as they stand. */
    private static final int MOST_COLUMNS = 200;

    /** The longest that a cell may be of a table that is one row, in characters. */
    private static final int CELL = 200;

    private PageTable() {}

    /** Whether a table has rows for readers: those that only arrange a page have whole blocks in their cells. */
    static boolean isData(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none") || table.selectFirst("table table") != null) {
            return false;
        }
        List<Element> rows = rows(table);
        int plain = 0;
        int columns = 0;
        for (Element row : rows) {
            Interrupts.check();
            columns = Math.max(columns, cells(row).size());
            plain += isPlain(row) ? 1 : 0;
        }
        boolean named = table.selectFirst("th, caption") != null;
        boolean fragment = rows.size() == 1
                && !named
                && cells(rows.get(0)).stream().anyMatch(cell -> cell.text().length() > CELL);
        return columns > 1 && !fragment && 2 * plain > rows.size() && (named || plain == rows.size());
    }

    private static boolean isPlain(Element row) {
        return row.select("p + p, li + li, div + div p").isEmpty() && row.text().length() <= ROW;
    }

    /** The rows, with cells that are merged filled in. */
    static List<String> lines(Element table) {
        TableGrid grid = new TableGrid();
        List<Integer> open = new ArrayList<>(); // rows that the cell in each column goes on for
        boolean named = true;
        int heads = 0;
        for (Element row : rows(table)) {
            Interrupts.check();
            List<Element> cells = cells(row);
            named &= names(row, cells) && (cells.size() > 1 || heads == 0);
            heads += named ? 1 : 0;
            List<String> texts = new ArrayList<>();
            int column = 0;
            for (Element cell : cells) {
                while (column < open.size() && open.get(column) > 0) {
                    column++;
                }
                int width = column < MOST_COLUMNS ? span(cell, "colspan", MOST_COLUMNS) : 1;
                int height = column < MOST_COLUMNS ? span(cell, "rowspan", ROW) : 1;
                while (texts.size() < column) {
                    texts.add("");
                }
                texts.add(cell.text());
                grid.merge(grid.size(), column, height, width);
                for (int c = column; c < column + width && height > 1; c++) {
                    while (open.size() <= c) {
                        open.add(0);
                    }
                    open.set(c, height);
                }
                column += width;
            }
            open.replaceAll(left -> Math.max(0, left - 1));
            grid.row(texts);
        }
        grid.heads(heads < grid.size() ? heads : 1);
        return grid.lines();
    }

    private static boolean names(Element row, List<Element> cells) {
        return !cells.isEmpty()
                && (row.closest("thead") != null
                        || cells.stream().allMatch(cell -> cell.normalName().equals("th")));
    }

    private static List<Element> rows(Element table) {
        return table.select("tr");
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private static int span(Element cell, String attribute, int most) {
        String number = cell.attr(attribute).strip();
        boolean counts =
                !number.isEmpty() && number.length() < 6 && number.chars().allMatch(Character::isDigit);
        return counts ? Math.max(1, Math.min(most, Integer.parseInt(number))) : 1;
    }
}
