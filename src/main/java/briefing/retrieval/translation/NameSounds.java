package briefing.retrieval.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which letters of a foreign name each character of its Chinese form stands for, and how often: 曼 for {@code man} or
 * {@code mann}. The two forms are one after the other cut alike (a joint source-channel model: Li, Zhang and Su, A Joint
 * Source-Channel Model for Machine Transliteration, 2004), so that names are found that no dictionary has. Learnt by
 * {@code NameSoundTrainer} from the names in ECDICT.
 */
final class NameSounds {

    /** The most letters that one character stands for. */
    static final int LONGEST = 5;

    private static final class Shipped {
        private static final NameSounds SOUNDS = read();
    }

    private final Map<Character, Map<String, Double>> letters;
    private final Map<String, Double> pairs;

    /**
     * The sounds of some characters.
     *
     * @param letters of each character, with their share
     * @param pairs the logarithm of how likely a letter of a name follows another; a name begins with {@code ^} and ends in
     *     {@code $}
     */
    NameSounds(Map<Character, Map<String, Double>> letters, Map<String, Double> pairs) {
        this.letters = letters;
        this.pairs = pairs;
    }

    /** Those that come with the program. */
    static NameSounds shipped() {
        return Shipped.SOUNDS;
    }

    private static NameSounds read() {
        try (InputStream in = NameSounds.class.getResourceAsStream("name-sounds.tsv")) {
            return parse(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a character and its letters with their share, or of a pair of letters and its logarithm; # is a remark. */
    static NameSounds parse(List<String> lines) {
        Map<Character, Map<String, Double>> letters = new HashMap<>();
        Map<String, Double> pairs = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith("#")) {
                continue;
            }
            if (!Character.isIdeographic(line.charAt(0))) {
                pairs.put(fields[0], Double.valueOf(fields[1]));
                continue;
            }
            Map<String, Double> shares = new HashMap<>();
            for (int i = 1; i + 1 < fields.length; i += 2) {
                shares.put(fields[i], Double.valueOf(fields[i + 1]));
            }
            letters.put(line.charAt(0), shares);
        }
        return new NameSounds(letters, pairs);
    }

    /** Whether names are written with a character. */
    boolean has(char character) {
        return letters.containsKey(character);
    }

    /** How names begin: as no letter is read yet. */
    double[] beginning(String name) {
        double[] read = new double[name.length() + 1];
        read[0] = 1;
        return read;
    }

    /**
     * What one more character of the Chinese form reads.
     *
     * @param read for each number of letters how likely the characters so far stand for so many
     * @return the same with the character; all zero where it does not fit
     */
    double[] next(double[] read, String name, char character) {
        Map<String, Double> shares = letters.getOrDefault(character, Map.of());
        double[] next = new double[read.length];
        for (int from = 0; from < read.length; from++) {
            if (read[from] > 0) {
                for (int to = from + 1; to <= Math.min(name.length(), from + LONGEST); to++) {
                    next[to] += read[from] * shares.getOrDefault(name.substring(from, to), 0.0);
                }
            }
        }
        return next;
    }

    /**
     * The logarithm of how much likelier a name is to be written so where it is this one than where it is any other.
     *
     * @param name in small letters from a to z
     */
    double evidence(String chinese, String name) {
        double[] read = beginning(name);
        for (int i = 0; i < chinese.length(); i++) {
            read = next(read, name, chinese.charAt(i));
        }
        return evidence(read, name);
    }

    /** The same where all characters are read. */
    double evidence(double[] read, String name) {
        double heard = read[name.length()];
        return heard == 0 ? Double.NEGATIVE_INFINITY : Math.log(heard) - usual(name);
    }

    /** The logarithm of how likely a name is one of these letters in this order. */
    private double usual(String name) {
        String bounded = "^" + name + "$";
        double sum = 0;
        for (int i = 0; i + 1 < bounded.length(); i++) {
            sum += pairs.getOrDefault(bounded.substring(i, i + 2), -10.0);
        }
        return sum;
    }

    /** Whether nothing can be read any more. */
    static boolean isLost(double[] read) {
        return Arrays.stream(read).allMatch(share -> share == 0);
    }
}
