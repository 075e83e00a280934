package briefing.article.office;

import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.PrintedText;
import briefing.article.text.TableRow;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.List;
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

    /** The first column of the table that is not empty in all rows so far. */
    private int left = Integer.MAX_VALUE;

    /** A row; empty cells are empty. */
    void row(List<String> cells) {
        Interrupts.check();
        int from = 0;
        int to = cells.size();
        while (from < to && cells.get(from).isBlank()) {
            from++;
        }
        while (to > from && cells.get(to - 1).isBlank()) {
            to--;
        }
        if (to == from || to - from == 1 && from <= left) {
            endTable();
            if (to > from) {
                line(PrintedText.line(cells.get(from)));
            }
        } else {
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
        for (List<String> row : table) {
            Interrupts.check();
            List<String> cells = new ArrayList<>(row.subList(Math.min(left, row.size()), row.size()));
            while (cells.size() < to - left) {
                cells.add("");
            }
            line(TableRow.of(cells));
        }
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
