package briefing.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Makes texts alike that differ only in how they are written: traditional and simplified characters, full and half width.
 * For searching and comparing only; quotes stay as printed.
 *
 * <p>The table of characters is what ICU's transform {@code Traditional-Simplified} does to each alone, a resource because
 * ICU takes most of a second to load it; {@code UnicodeTables} of the tests makes it. Where a simplified character stands for several traditional ones, all of
 * them become one, which is what a search wants.
 */
public final class Folding {

    private static final class Table {
        static final char[] FOLDED = load();

        private static char[] load() {
            char[] table = new char[1 << 16];
            for (int c = 0; c < table.length; c++) {
                table[c] = (char) c;
            }
            for (char c = '！'; c <= '～'; c++) {
                table[c] = (char) (c - '！' + '!');
            }
            table['\u3000'] = ' ';
            String pairs = pairs().replace("\n", "");
            for (int i = 0; i + 1 < pairs.length(); i += 2) {
                table[pairs.charAt(i)] = pairs.charAt(i + 1);
            }
            return table;
        }

        private static String pairs() {
            try (InputStream in = Folding.class.getResourceAsStream("traditional-simplified.txt")) {
                return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Folding() {}

    /** The folded form of a UTF-16 unit, so that a folded text has the length of the text and every position stays. */
    public static char fold(char c) {
        return c < 0x2e80 ? c : Table.FOLDED[c];
    }

    /** A text in simplified characters, its letters and digits in half width; punctuation stays, so that it reads as before. */
    public static String simplified(String text) {
        char[] simplified = text.toCharArray();
        for (int i = 0; i < simplified.length; i++) {
            char folded = fold(simplified[i]);
            if (folded >= 0x80 || Character.isLetterOrDigit(folded)) {
                simplified[i] = folded;
            }
        }
        return new String(simplified);
    }

    /** The folded form of a text, unit by unit. */
    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /** Whether it is a mark that turns the direction of writing, and can make a text look like another. */
    public static boolean turnsDirection(char c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f || c == 0x061c;
    }
}
