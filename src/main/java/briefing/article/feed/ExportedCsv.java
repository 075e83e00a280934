package briefing.article.feed;

import briefing.article.office.CsvDocuments;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what reading lists export as CSV (Pocket, Instapaper, Raindrop): a table that has the columns of one. */
final class ExportedCsv {

    /** A table with addresses and one of these is a reading list; others are tables of something. */
    private static final Set<String> SIGNS =
            Set.of("time_added", "timestamp", "folder", "tags", "status", "created", "saved_at");

    private ExportedCsv() {}

    static Optional<AddressList> of(String csv) {
        Iterator<List<String>> rows = CsvDocuments.rows(csv).iterator();
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        List<String> head = rows.next().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int column = head.indexOf("url");
        if (column < 0 || !head.contains("title") || head.stream().noneMatch(SIGNS::contains)) {
            return Optional.empty();
        }
        List<String> pages = new ArrayList<>();
        rows.forEachRemaining(row -> {
            if (column < row.size()) {
                pages.add(row.get(column));
            }
        });
        return Optional.of(AddressList.ofPages(pages));
    }
}
