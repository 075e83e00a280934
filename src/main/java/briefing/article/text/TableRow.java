package briefing.article.text;

import briefing.article.Article;
import java.util.List;

/** A row of a table as {@link Article#text()} writes it, whatever it was in. */
public final class TableRow {

    private TableRow() {}

    /**
     * The cells between bars. Where an outer one is empty the row stands between bars as well, as it would otherwise not be
     * seen that there is a cell; bars within cells are none of the row.
     */
    public static String of(List<String> cells) {
        List<String> clean = cells.stream()
                .map(cell -> PrintedText.line(cell).replace('|', '/').replace('｜', '/'))
                .toList();
        String row = String.join(" | ", clean);
        boolean framed = clean.size() > 1
                && (clean.get(0).isEmpty() || clean.get(clean.size() - 1).isEmpty());
        return framed ? "| " + row + " |" : row;
    }
}
