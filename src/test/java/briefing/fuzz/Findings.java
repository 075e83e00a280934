package briefing.fuzz;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was tried and what failed. Each failing input is written below {@code target/fuzz}, one of each kind is printed, and
 * the rest counted: one cause shows in many inputs.
 */
final class Findings {

    private static final int SHORT = 600;

    private final String what;
    private final String from;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final StringBuilder first = new StringBuilder();
    private final long start = System.nanoTime();
    private int tried;
    private int failed;

    /**
     * Of nothing yet.
     *
     * @param what is tried, in the plural
     * @param from how the same inputs are made again
     */
    Findings(String what, String from) {
        this.what = what;
        this.from = from;
    }

    synchronized void tried(int more) {
        tried += more;
    }

    /**
     * Something that failed.
     *
     * @param kind the same for the same cause, as far as can be told
     * @param name of the input, with an ending that says its format
     */
    synchronized void add(String kind, String detail, String name, byte[] input) {
        failed++;
        int times = kinds.merge(kind, 1, Integer::sum);
        if (times > 20) {
            return;
        }
        Path file = Path.of("target", "fuzz", what.replace(' ', '-'), name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, input);
        } catch (IOException e) {
            detail += " (not written: " + e.getMessage() + ")";
        }
        if (times == 1) {
            String line = kind + ": " + detail + "\n  " + file + " (" + input.length + " bytes)"
                    + (input.length > SHORT
                            ? ""
                            : " base64 " + Base64.getEncoder().encodeToString(input));
            first.append(line).append('\n');
            System.out.println("fuzz: " + line);
        }
    }

    /** Prints one line of figures; fails where anything did. */
    void end() {
        String summary = String.format(
                Locale.ROOT,
                "fuzz: %,d %s, %,d failures%s (%s, %d s)",
                tried,
                what,
                failed,
                failed == 0 ? "" : " of " + kinds.size() + " kinds " + kinds,
                from,
                (System.nanoTime() - start) / 1_000_000_000);
        System.out.println(summary);
        if (failed > 0) {
            fail(summary + "\n" + first);
        }
    }
}
