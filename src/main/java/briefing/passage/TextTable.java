package briefing.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table in an article: lines of cells between bars, tabs or, where numbers stand in them, commas.
 *
 * @param caption the line above it that tells what it shows; null where there is none
 * @param head the row that names the columns; null where there is none
 * @param rows the others
 */
public record TextTable(@Nullable Span caption, @Nullable Row head, List<Row> rows) {

    /** What parts a row's cells. */
    private enum Kind {
        BARS,
        TABS,
        COMMAS
    }

    /**
     * A row.
     *
     * @param span its line
     * @param cells of that line, stripped, in order; at least two
     */
    public record Row(Span span, List<Span> cells) {}

    /** A longer caption is a paragraph of its own, in characters. */
    private static final int CAPTION = 120;

    /** A longer row is text that has bars in it, in characters. */
    private static final int ROW = 2_000;

    /** Cells of text between commas are no longer, in characters: longer ones are clauses. */
    private static final int COMMA_CELL = 40;

    private static final Pattern BAR = Pattern.compile("[|｜]");
    private static final Pattern TAB = Pattern.compile("\\t");
    private static final Pattern COMMA = Pattern.compile(",(?!\\d{3}(?!\\d))");

    /** A figure, as far as it is the whole cell or opens it: 504家, $1.5bn, +3.2%, —. */
    private static final Pattern VALUE =
            Pattern.compile("[<>≥≤+\\-−–—$€£¥]{0,3}+\\s?\\d[\\d,.]{0,20}+.{0,12}|[-–—/]|[Nn]/?[Aa]");

    /** The tables of a text, in order. */
    public static List<TextTable> in(String text) {
        List<TextTable> tables = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        Kind kind = null;
        boolean ruled = false;
        @Nullable Span before = null;
        @Nullable Span last = null;
        for (int start = 0; start <= text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Span line = new Span(start, end).strip(text);
            start = end + 1;
            boolean rule = !open.isEmpty() && isRule(text, line);
            Kind own = line.length() == 0 || line.length() > ROW || rule ? null : kind(line.of(text));
            if (rule) {
                ruled |= open.size() == 1;
                continue;
            }
            Row row = own == null ? null : row(text, line, own);
            boolean uneven = row != null
                    && own == Kind.COMMAS
                    && !open.isEmpty()
                    && open.get(0).cells().size() != row.cells().size();
            if (own == null || own != kind || uneven) {
                boolean tabled = close(text, tables, open, kind, before, ruled);
                open = new ArrayList<>();
                ruled = false;
                kind = own;
                before = tabled ? null : last;
            }
            if (row != null) {
                open.add(row);
            }
            last = line;
        }
        close(text, tables, open, kind, before, ruled);
        return tables;
    }

    /** Whether a line only rules off the head: dashes, and the bars between them. */
    private static boolean isRule(String text, Span line) {
        int dashes = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            dashes += "-=_—─".indexOf(c) >= 0 ? 1 : 0;
            if ("-=_—─|:+ \t".indexOf(c) < 0) {
                return false;
            }
        }
        return dashes > 1;
    }

    private static @Nullable Kind kind(String line) {
        if (line.indexOf('\t') >= 0) {
            return Kind.TABS;
        }
        boolean framed = line.length() > 2 && line.startsWith("|") && line.endsWith("|");
        if (framed || line.contains(" | ")) {
            return Kind.BARS;
        }
        return line.indexOf(',') > 0 && line.length() <= 300 ? Kind.COMMAS : null;
    }

    private static Row row(String text, Span line, Kind kind) {
        Pattern between = kind == Kind.BARS ? BAR : kind == Kind.TABS ? TAB : COMMA;
        int from = line.start();
        int to = line.end();
        if (kind == Kind.BARS) {
            from += text.charAt(from) == '|' ? 1 : 0;
            to -= to > from && text.charAt(to - 1) == '|' ? 1 : 0;
        }
        List<Span> cells = new ArrayList<>();
        Matcher cut = between.matcher(text).region(from, to);
        int start = from;
        while (cut.find()) {
            cells.add(new Span(start, cut.start()).strip(text));
            start = cut.end();
        }
        cells.add(new Span(start, to).strip(text));
        return new Row(line, cells);
    }

    /** Adds the table of these rows where they are one; whether they are. */
    private static boolean close(
            String text,
            List<TextTable> tables,
            List<Row> rows,
            @Nullable Kind kind,
            @Nullable Span above,
            boolean ruled) {
        if (rows.size() < 2 || kind == null || kind == Kind.COMMAS && !hasFigures(text, rows)) {
            return false;
        }
        boolean headed = ruled || isHead(text, rows);
        Row head = headed ? rows.get(0) : null;
        boolean captioned =
                above != null && above.length() > 0 && above.length() <= CAPTION && !endsSentence(text, above);
        tables.add(new TextTable(
                captioned ? above : null, head, List.copyOf(headed ? rows.subList(1, rows.size()) : rows)));
        return true;
    }

    private static boolean endsSentence(String text, Span line) {
        return "。.!！?？".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    /** Lines with commas are a table where all have the same number of short cells, and a column of figures. */
    private static boolean hasFigures(String text, List<Row> rows) {
        int columns = rows.get(0).cells().size();
        boolean even = rows.size() > 2
                && rows.stream()
                        .allMatch(row -> row.cells().size() == columns
                                && row.cells().stream().allMatch(cell -> cell.length() <= COMMA_CELL));
        return even && figureColumns(text, rows, 1.0) > 0;
    }

    /** Whether the first row names the columns: none of its cells is a figure, and figures stand below, or it is of three columns. */
    private static boolean isHead(String text, List<Row> rows) {
        boolean figures =
                rows.get(0).cells().stream().skip(1).anyMatch(cell -> isValue(text, cell) && !isYear(text, cell));
        return !figures && (rows.get(0).cells().size() > 2 || figureColumns(text, rows, 0.5) > 0);
    }

    /** Columns but the first that have figures in a share of the rows below the first. */
    private static int figureColumns(String text, List<Row> rows, double share) {
        int columns = 0;
        for (int column = 1; column < rows.get(0).cells().size(); column++) {
            int figures = 0;
            for (Row row : rows.subList(1, rows.size())) {
                figures +=
                        column < row.cells().size() && isValue(text, row.cells().get(column)) ? 1 : 0;
            }
            columns += figures >= share * (rows.size() - 1) ? 1 : 0;
        }
        return columns;
    }

    private static boolean isValue(String text, Span cell) {
        return cell.length() <= COMMA_CELL && VALUE.matcher(cell.of(text)).matches();
    }

    private static boolean isYear(String text, Span cell) {
        return cell.of(text).matches("(?:19|20)\\d\\d\\D?(?: · .*+)?");
    }

    /**
     * A row as a line that a person can read, each cell with the name of its column, but for a first one that names the row.
     *
     * @param colon between a name and its cell
     */
    public String told(String text, Row row, String colon) {
        List<String> parts = new ArrayList<>();
        boolean pair = head == null && row.cells().size() == 2;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).of(text);
            String name = head == null || i >= head.cells().size()
                    ? ""
                    : head.cells().get(i).of(text);
            boolean names = i == 0
                    && row.cells().size() > 1
                    && !isValue(text, row.cells().get(i));
            if (!cell.isEmpty()) {
                parts.add(name.isEmpty() || name.equals(cell) || names ? cell : name + colon + cell);
            }
        }
        return String.join(pair ? colon : " · ", parts);
    }
}
