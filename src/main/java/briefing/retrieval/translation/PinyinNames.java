package briefing.retrieval.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.index.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what reads like a name: of all characters with the sound of each syllable those that stand side by side in the
 * passages.
 *
 * <p>The table of readings is what ICU's transform {@code Han-Latin} gives for each character alone, without tones, a
 * resource because ICU takes most of a second to load it; {@code UnicodeTables} of the tests makes it.
 */
public final class PinyinNames {

    private static final int LONGEST_SYLLABLE = 6;

    /** Longer ones are no Chinese names, and each syllable multiplies the ways to cut them. */
    private static final int MOST_SYLLABLES = 4;

    /** The characters of each sound; read when the first name is looked for. */
    private static final class Readings {
        private static final Map<String, String> CHARACTERS = read();
    }

    private static Map<String, String> read() {
        try (InputStream in = PinyinNames.class.getResourceAsStream("pinyin.txt")) {
            Map<String, String> characters = new HashMap<>();
            new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().forEach(line -> {
                int space = line.indexOf(' ');
                characters.put(line.substring(0, space), line.substring(space + 1));
            });
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The strings of characters in the passages that read like the words together; empty where the words are no pinyin. */
    List<String> find(List<String> words, Vocabulary passages) {
        List<String> found = new ArrayList<>();
        for (List<String> syllables : readings(words)) {
            found.addAll(written(syllables, passages));
        }
        return found;
    }

    /** How a Chinese name is written in Latin letters, surname first, as far as the passages have it so: Li Lecheng. */
    List<String> spelt(String name, Vocabulary passages) {
        List<String> spelt = new ArrayList<>();
        if (name.codePointCount(0, name.length()) <= MOST_SYLLABLES) {
            for (List<String> syllables : sounds(name)) {
                for (int surname = 1; surname <= 2 && surname < syllables.size(); surname++) {
                    spelt.add(String.join("", syllables.subList(0, surname)) + " "
                            + String.join("", syllables.subList(surname, syllables.size())));
                }
            }
        }
        passages.expect(spelt);
        return spelt.stream().filter(way -> passages.phraseFrequency(way) > 0).toList();
    }

    /**
     * Whether a name in Chinese characters stands in a text as it is spelt in Latin letters, family name first or last: 李乐成
     * as Li Lecheng or Lecheng Li.
     *
     * @param words the words of the text in small letters, a space before and behind each
     */
    public boolean isSpelt(String name, String words) {
        return sounds(name).stream().anyMatch(syllables -> {
            String family = syllables.isEmpty() ? "" : syllables.get(0);
            String given = String.join("", syllables.subList(Math.min(1, syllables.size()), syllables.size()));
            return !given.isEmpty()
                    && Stream.of(family + " " + given, given + " " + family, family + given)
                            .anyMatch(spelling -> words.contains(" " + spelling + " "));
        });
    }

    /** The syllables of a name, in every way to read it; none where a character is not known. */
    List<List<String>> sounds(String name) {
        List<List<String>> readings = List.of(List.of());
        for (String character : name.codePoints().mapToObj(Character::toString).toList()) {
            List<String> sounds = Readings.CHARACTERS.entrySet().stream()
                    .filter(sound -> sound.getValue().contains(character))
                    .map(Map.Entry::getKey)
                    .toList();
            readings = readings.stream()
                    .flatMap(reading -> sounds.stream().map(sound -> joined(reading, List.of(sound))))
                    .toList();
        }
        return readings;
    }

    private List<List<String>> readings(List<String> words) {
        List<List<String>> readings = List.of(List.of());
        for (String word : words) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> cut : cuts(word.toLowerCase(Locale.ROOT).replace("'", ""))) {
                readings.forEach(reading -> longer.add(joined(reading, cut)));
            }
            readings = longer;
        }
        return readings.stream()
                .filter(reading -> reading.size() >= 2 && reading.size() <= MOST_SYLLABLES)
                .toList();
    }

    /** All ways to cut a word into syllables: xian is one or two. */
    private List<List<String>> cuts(String word) {
        if (word.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> cuts = new ArrayList<>();
        for (int end = 1; end <= Math.min(LONGEST_SYLLABLE, word.length()); end++) {
            String first = word.substring(0, end);
            if (Readings.CHARACTERS.containsKey(first)) {
                cuts(word.substring(end)).forEach(rest -> cuts.add(joined(List.of(first), rest)));
            }
        }
        return cuts.stream().filter(cut -> cut.size() <= MOST_SYLLABLES).toList();
    }

    private List<String> written(List<String> syllables, Vocabulary passages) {
        List<String> beginnings = List.of("");
        for (String syllable : syllables) {
            List<String> sounding = Objects.requireNonNull(Readings.CHARACTERS.get(syllable))
                    .codePoints()
                    .mapToObj(Character::toString)
                    .toList();
            List<String> standing = standing(sounding, sounding, passages);
            List<String> longer = new ArrayList<>();
            List<String> pairs = new ArrayList<>();
            for (String beginning : beginnings) {
                for (String character : standing) {
                    longer.add(beginning + character);
                    pairs.add(last(beginning) + character);
                }
            }
            longer = standing(longer, pairs, passages);
            beginnings = longer;
        }
        passages.expect(beginnings);
        return beginnings.stream()
                .filter(name -> passages.phraseFrequency(name) > 0)
                .toList();
    }

    /** Those of some texts of which a part, one or two characters, stands in the passages. */
    private static List<String> standing(List<String> texts, List<String> parts, Vocabulary passages) {
        passages.expect(parts);
        return IntStream.range(0, texts.size())
                .filter(i -> passages.documentFrequency(parts.get(i)) > 0)
                .mapToObj(texts::get)
                .toList();
    }

    private static String last(String beginning) {
        return beginning.isEmpty() ? "" : beginning.substring(beginning.length() - 1);
    }

    private static <T> List<T> joined(List<T> a, List<T> b) {
        List<T> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
