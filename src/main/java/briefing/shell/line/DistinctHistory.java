package briefing.shell.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.corpus.PrivateFile;
import briefing.article.text.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.History;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * What was typed, each line once, where it was last typed. JLine's own file is not used: it would have every line as often as
 * it was typed. The file has a line an entry: milliseconds since 1970, a colon, the text with its line ends escaped.
 */
public final class DistinctHistory extends DefaultHistory {

    private static final int KEPT = 1000;

    /** Nobody looks for a line so long again; in characters. */
    private static final int LONGEST = 5_000;

    private final Optional<Path> file;

    /** A history that is kept in a file, where there is one. */
    public DistinctHistory(Optional<Path> file) {
        this.file = file;
    }

    @Override
    public void load() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        List<String> lines =
                new String(Files.readAllBytes(file.get()), UTF_8).lines().toList();
        Map<String, Instant> distinct = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(":", 2);
            if (parts.length == 2 && parts[0].matches("\\d{1,15}") && parts[1].length() <= LONGEST) {
                distinct.remove(unescaped(parts[1]));
                distinct.put(unescaped(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[0])));
            }
        }
        List<Map.Entry<String, Instant>> entries = new ArrayList<>(distinct.entrySet());
        List<Map.Entry<String, Instant>> kept = entries.subList(Math.max(0, entries.size() - KEPT), entries.size());
        kept.forEach(entry -> internalAdd(entry.getValue(), entry.getKey()));
        if (kept.size() < lines.size()) {
            Path rewritten = file.get().resolveSibling("history.new");
            PrivateFile.make(rewritten);
            Files.write(
                    rewritten,
                    kept.stream()
                            .map(entry -> written(entry.getValue(), entry.getKey()))
                            .toList());
            Files.move(rewritten, file.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Adds a line, without a password that an address in it may have. */
    @Override
    public void add(Instant time, String typed) {
        String line = Login.hidden(typed);
        if (line.isBlank() || line.startsWith(" ") || line.length() > LONGEST) {
            return;
        }
        List<History.Entry> others = new ArrayList<>();
        iterator(first()).forEachRemaining(others::add);
        if (others.removeIf(entry -> entry.line().equals(line))) {
            try {
                purge();
            } catch (IOException e) {
                return; // JLine's file, of which there is none
            }
            others.forEach(entry -> internalAdd(entry.time(), entry.line()));
        }
        internalAdd(time, line);
        try {
            if (file.isPresent()) {
                Files.writeString(file.get(), written(time, line) + "\n", StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            // A full disk costs the next session a line, and this one nothing.
        }
    }

    /** Every line was saved when it was added. */
    @Override
    public void save() {}

    private static String written(Instant time, String line) {
        return time.toEpochMilli() + ":"
                + line.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder unescaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                unescaped.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                unescaped.append(c);
            }
        }
        return unescaped.toString();
    }
}
