package briefing.retrieval.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary as sorted lines in one array of bytes, searched by halving: it loads as fast as it is unpacked and takes no
 * more memory than its text. {@link DictionaryCompiler} writes it when the project is built.
 *
 * <p>A line is {@code word TAB rank TAB lemma TAB sense TAB sense…}; a sense ends in {@code @} and a number where its
 * weight is that many hundredths instead of 1.
 */
final class Dictionary {

    /** The rank of words too rare to have one. */
    static final int UNRANKED = 20_000;

    static final String ENGLISH = "english-chinese.tsv";
    static final String CHINESE = "chinese-english.tsv";

    /**
     * A word.
     *
     * @param rank by frequency among all English words, 1 for the commonest; of a Chinese word that of its likeliest English
     *     one; {@link #UNRANKED} where unknown
     * @param lemma the word that it is a form of; empty where it is none
     */
    record Entry(String word, int rank, String lemma, List<Sense> senses) {}

    private final byte[] lines;

    Dictionary(byte[] lines) {
        this.lines = lines;
    }

    /** Reads one of the two dictionaries from the class path. */
    static Dictionary load(String resource) {
        try (InputStream in = Dictionary.class.getResourceAsStream(resource)) {
            return new Dictionary(Objects.requireNonNull(in, resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry of a word in lower case, or null. */
    @Nullable
    Entry find(String word) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = lineStart((low + high) >>> 1);
            int order = key(start).compareTo(word);
            if (order == 0) {
                return entry(start);
            } else if (order < 0) {
                low = lineEnd(start) + 1;
            } else {
                high = start;
            }
        }
        return null;
    }

    private int lineStart(int position) {
        int start = position;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int position) {
        int end = position;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return end;
    }

    private String key(int start) {
        int tab = start;
        while (lines[tab] != '\t') {
            tab++;
        }
        return new String(lines, start, tab - start, UTF_8);
    }

    private Entry entry(int start) {
        String[] fields = new String(lines, start, lineEnd(start) - start, UTF_8).split("\t", -1);
        List<Sense> senses = new ArrayList<>();
        for (int i = 3; i < fields.length; i++) {
            int at = fields[i].lastIndexOf('@');
            senses.add(
                    at < 0
                            ? new Sense(fields[i], 1)
                            : new Sense(
                                    fields[i].substring(0, at), Integer.parseInt(fields[i].substring(at + 1)) / 100.0));
        }
        return new Entry(fields[0], fields[1].isEmpty() ? UNRANKED : Integer.parseInt(fields[1]), fields[2], senses);
    }
}
