package briefing.article.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Tables in plain text: columns apart by tabs or wide gaps, which reading would otherwise make single spaces. */
public final class TextColumns {

    /** Stands for a gap while the text is made uniform: "symbol for unit separator". */
    private static final String MARK = "\u241f";

    /** Gaps of spaces, also of full width; a tab alone is one. */
    private static final Pattern GAP = Pattern.compile("[ \u00a0\u3000]*\t[ \t\u00a0\u3000]*|[ \u00a0\u3000]{2,}");

    private static final int LEAST_LINES = 3;

    /** A longer cell is text, in characters. */
    private static final int CELL = 60;

    /** A longer line is text, in characters. */
    private static final int LINE = 400;

    private TextColumns() {}

    /** The text with its columns marked. */
    public static String marked(String text) {
        if (GAP.matcher(text).find()) {
            List<String> lines = text.lines().toList();
            List<String> out = new ArrayList<>(lines);
            for (int from = 0; from < lines.size(); ) {
                Interrupts.check();
                int columns = cells(lines.get(from)).length;
                int to = from + 1;
                while (columns > 1 && to < lines.size() && cells(lines.get(to)).length == columns) {
                    to++;
                }
                if (columns > 1 && isTable(lines.subList(from, to))) {
                    for (int i = from; i < to; i++) {
                        out.set(i, String.join(" " + MARK + " ", cells(lines.get(i))));
                    }
                }
                from = to;
            }
            return String.join("\n", out);
        }
        return text;
    }

    /** Whether a line is a row that {@link #marked} found. */
    public static boolean isRow(String line) {
        return line.contains(MARK);
    }

    /** The text with a tab for each gap. */
    public static String tabbed(String text) {
        return text.replace(" " + MARK + " ", "\t").replace(MARK, "\t");
    }

    private static String[] cells(String line) {
        return line.length() > LINE ? new String[] {line} : GAP.split(line.strip(), -1);
    }

    /** Text with gaps between sentences has long cells, or such as end like sentences; "Date:   May 5" is no row, either. */
    private static boolean isTable(List<String> lines) {
        boolean tabs = lines.stream().allMatch(line -> line.strip().indexOf('\t') >= 0);
        List<String> cells =
                lines.stream().flatMap(line -> Arrays.stream(cells(line))).toList();
        long sentences = cells.stream()
                .filter(cell -> cell.length() > CELL || cell.matches("(?s).*[.。!！?？,，；;:：]"))
                .count();
        return lines.size() >= (tabs ? 2 : LEAST_LINES) && sentences * 5 <= cells.size();
    }
}
