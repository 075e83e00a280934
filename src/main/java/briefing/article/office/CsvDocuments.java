package briefing.article.office;

import briefing.article.text.Interrupts;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads tables of values between commas, semicolons or tabs (.csv, .tsv; RFC 4180). */
public final class CsvDocuments {

    private static final String SEPARATORS = ",;\t|";

    /** In so many lines the commonest separator is looked for. */
    private static final int LINES = 20;

    /** A longer quotation, in characters, is one that nobody closed. */
    private static final int MAX_QUOTED = 20_000;

    private final String csv;
    private final char separator;
    private int at;

    private CsvDocuments(String csv) {
        this.csv = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        this.separator = separator(this.csv);
    }

    /** @param title what the article is to be called */
    public static List<Document> of(String csv, String title) {
        SheetText sheet = new SheetText();
        rows(csv).forEach(sheet::row);
        Document document = sheet.document(title, null);
        if (document == null) {
            throw new UnreadableException(Notice.of("skipped.text"));
        }
        return List.of(document);
    }

    /** The rows of a table, as they are read one after the other. */
    public static Iterable<List<String>> rows(String csv) {
        return () -> new Iterator<>() {
            private final CsvDocuments reading = new CsvDocuments(csv);

            @Override
            public boolean hasNext() {
                return reading.at < reading.csv.length();
            }

            @Override
            public List<String> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return reading.row();
            }
        };
    }

    private static char separator(String csv) {
        char best = ',';
        long most = 0;
        String start = String.join(
                "\n",
                csv.substring(0, Math.min(csv.length(), 20_000))
                        .lines()
                        .limit(LINES)
                        .toList());
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = start.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private List<String> row() {
        Interrupts.check();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        while (at < csv.length()) {
            char c = csv.charAt(at);
            if (c == '"' && cell.toString().isBlank() && quoted(cell)) {
                continue;
            }
            at++;
            if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                at += c == '\r' && at < csv.length() && csv.charAt(at) == '\n' ? 1 : 0;
                break;
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Reads a quotation that is closed; else its mark is one of inches, or a mistake. */
    private boolean quoted(StringBuilder cell) {
        StringBuilder quoted = new StringBuilder();
        for (int i = at + 1; i < Math.min(csv.length(), at + MAX_QUOTED); i++) {
            char c = csv.charAt(i);
            if (c != '"') {
                quoted.append(c == '\n' || c == '\r' ? ' ' : c);
            } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                quoted.append('"');
                i++;
            } else {
                cell.setLength(0);
                cell.append(quoted);
                at = i + 1;
                return true;
            }
        }
        return false;
    }
}
