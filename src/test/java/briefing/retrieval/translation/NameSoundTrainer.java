package briefing.retrieval.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns {@link NameSounds} from the names in ECDICT and their Chinese forms, by expectation maximisation over all ways to cut
 * both alike:
 *
 * <pre>mvn -q test-compile exec:java@name-sounds \
 *     -Dexec.args="src/main/resources/briefing/retrieval/translation/name-sounds.tsv"</pre>
 *
 * <p>The one argument is the resource to write. How good the sounds are is said by names that are kept from the learning.
 */
final class NameSoundTrainer {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{3,14}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,7}");

    /** A line that gives nothing but names: after the word for a person's name, with languages in brackets. */
    private static final Pattern NAMES = Pattern.compile("(?:人名[；;]|^\\s*\\[人名\\])(.*)");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)?|（[^（）]*）?|\\[[^\\]]*\\]");

    private static final int ROUNDS = 6;

    /** Shares below that are not kept, nor are characters that fewer names have: most of these are slips of the dictionary. */
    private static final double LEAST = 0.0003;

    private static final int FEWEST = 20;

    private static final double ALIKE = 100;

    /** One name of so many is kept for the test. */
    private static final int TESTED = 20;

    private record Pair(String name, String chinese) {}

    private NameSoundTrainer() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> words = new TreeMap<>();
        List<Pair> pairs = pairs(words);
        Collections.shuffle(pairs, new Random(1));
        List<Pair> held = pairs.subList(0, pairs.size() / TESTED);
        List<Pair> learnt = pairs.subList(pairs.size() / TESTED, pairs.size());
        Map<String, Double> pairsOfLetters = pairsOfLetters(learnt);
        Map<Character, Map<String, Double>> letters = letters(learnt, pairsOfLetters);
        liken(letters, learnt, words);
        NameSounds sounds = new NameSounds(letters, pairsOfLetters);
        // As many as the passages of a question have.
        List<Pair> names = held.subList(0, 500);
        double least = Math.log(names.size());
        long met = held.stream()
                .filter(pair -> sounds.evidence(pair.chinese, pair.name) > least)
                .count();
        List<String> asked = new ArrayList<>(words.keySet());
        Collections.shuffle(asked, new Random(2));
        long mistaken = asked.subList(0, 2000).stream()
                .filter(word -> names.stream().anyMatch(pair -> sounds.evidence(word, pair.name) > least))
                .count();
        List<String> lines = new ArrayList<>();
        lines.add("# Learnt by NameSoundTrainer from %,d names in ECDICT, MIT".formatted(learnt.size()));
        lines.add(
                "# Of %,d not learnt from %.1f %% are heard; of 2,000 other words %.1f %% are taken for one of 500 names"
                        .formatted(held.size(), 100.0 * met / held.size(), mistaken / 20.0));
        pairsOfLetters.forEach((pair, logarithm) -> lines.add(String.format(Locale.ROOT, "%s\t%.2f", pair, logarithm)));
        letters.forEach((character, shares) -> {
            StringBuilder line = new StringBuilder(character.toString());
            shares.forEach((part, share) -> line.append(String.format(Locale.ROOT, "\t%s\t%.3g", part, share)));
            lines.add(line.toString());
        });
        lines.stream().limit(2).forEach(System.out::println);
        Files.write(Path.of(arguments[0]), lines);
        System.exit(0);
    }

    private static List<Pair> pairs(Map<String, Integer> words) throws IOException {
        Set<String> seen = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        try (InputStream table = DictionaryCompiler.class.getResourceAsStream("/ecdict.csv");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(table), UTF_8))) {
            List<String> names = DictionaryCompiler.fields(Objects.requireNonNull(reader.readLine()));
            int translation = names.indexOf("translation");
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> fields = DictionaryCompiler.fields(line);
                if (fields.size() == names.size() && NAME.matcher(fields.get(0)).matches()) {
                    String name = fields.get(0).toLowerCase(Locale.ROOT);
                    List<String> forms = chinese(fields.get(translation));
                    if (forms.isEmpty()) {
                        Matcher word = CHINESE.matcher(fields.get(translation));
                        while (word.find()) {
                            words.merge(word.group(), 1, Integer::sum);
                        }
                    }
                    for (String chinese : forms) {
                        if (seen.add(name + chinese)) {
                            pairs.add(new Pair(name, chinese));
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private static List<String> chinese(String translation) {
        List<String> chinese = new ArrayList<>();
        for (String line : translation.split("\\\\n", -1)) {
            Matcher names = NAMES.matcher(line);
            if (names.find()) {
                for (String part :
                        BRACKETS.matcher(names.group(1)).replaceAll("").split("[；;,，、]", -1)) {
                    if (CHINESE.matcher(part.strip()).matches()) {
                        chinese.add(part.strip());
                    }
                }
            }
        }
        return chinese;
    }

    /** The letters of each character, with their share. */
    private static Map<Character, Map<String, Double>> letters(List<Pair> pairs, Map<String, Double> pairsOfLetters) {
        Map<Character, Map<String, Double>> shares = new HashMap<>();
        Map<Character, Map<String, Double>> counts = new HashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            counts = new HashMap<>();
            NameSounds sounds = new NameSounds(shares, pairsOfLetters);
            for (Pair pair : pairs) {
                // What does not sound like its name is a remark.
                if (round <= ROUNDS / 2 || sounds.evidence(pair.chinese, pair.name) > 0) {
                    count(pair, round == 0 ? null : shares, counts);
                }
            }
            shares = shares(counts, 0, 0);
        }
        return shares(smoothed(counts), LEAST, FEWEST);
    }

    /** Makes of each share how much likelier the character is in a name with these letters than in any other word. */
    private static void liken(
            Map<Character, Map<String, Double>> letters, List<Pair> pairs, Map<String, Integer> words) {
        Map<Character, Double> named = new HashMap<>();
        pairs.forEach(pair -> pair.chinese.chars().forEach(c -> named.merge((char) c, 1.0, Double::sum)));
        Map<Character, Double> said = new HashMap<>();
        words.forEach(
                (word, count) -> word.chars().forEach(c -> said.merge((char) c, count.doubleValue(), Double::sum)));
        double names = named.values().stream().mapToDouble(Double::doubleValue).sum();
        double others = said.values().stream().mapToDouble(Double::doubleValue).sum();
        letters.forEach((character, shares) -> {
            double factor =
                    named.getOrDefault(character, 0.0) / names / ((said.getOrDefault(character, 0.0) + 1) / others);
            shares.replaceAll((part, share) -> share * factor);
        });
    }

    /** With what other characters of the same sound stand for, as much as {@link #ALIKE} names would say. */
    private static Map<Character, Map<String, Double>> smoothed(Map<Character, Map<String, Double>> counts) {
        PinyinNames pinyin = new PinyinNames();
        Map<String, Map<String, Double>> bySound = new HashMap<>();
        counts.forEach((character, parts) -> {
            for (List<String> sound : pinyin.sounds(character.toString())) {
                Map<String, Double> same = bySound.computeIfAbsent(sound.get(0), key -> new HashMap<>());
                parts.forEach((part, count) -> same.merge(part, count, Double::sum));
            }
        });
        Map<Character, Map<String, Double>> smoothed = new HashMap<>();
        counts.forEach((character, parts) -> {
            Map<String, Double> more = new HashMap<>(parts);
            List<List<String>> sounds = pinyin.sounds(character.toString());
            for (List<String> sound : sounds) {
                Map<String, Double> same = bySound.getOrDefault(sound.get(0), Map.of());
                double sum =
                        same.values().stream().mapToDouble(Double::doubleValue).sum();
                same.forEach((part, count) -> more.merge(part, ALIKE * count / sum / sounds.size(), Double::sum));
            }
            smoothed.put(character, more);
        });
        return smoothed;
    }

    private static Map<Character, Map<String, Double>> shares(
            Map<Character, Map<String, Double>> counts, double least, int fewest) {
        Map<Character, Map<String, Double>> shares = new TreeMap<>();
        counts.forEach((character, parts) -> {
            double sum =
                    parts.values().stream().mapToDouble(Double::doubleValue).sum();
            Map<String, Double> kept = new TreeMap<>();
            parts.forEach((part, count) -> {
                if (count / sum > least) {
                    kept.put(part, count / sum);
                }
            });
            if (sum >= fewest) {
                shares.put(character, kept);
            }
        });
        return shares;
    }

    /** Adds what each character of a pair stands for, by forward and backward sums; without shares, evenly cut. */
    private static void count(
            Pair pair, Map<Character, Map<String, Double>> shares, Map<Character, Map<String, Double>> counts) {
        String name = pair.name;
        String chinese = pair.chinese;
        int n = name.length();
        int m = chinese.length();
        double[][][] share = new double[m][n + 1][n + 1];
        for (int i = 0; i < m; i++) {
            Map<String, Double> known = shares == null ? Map.of() : shares.getOrDefault(chinese.charAt(i), Map.of());
            for (int a = 0; a <= n; a++) {
                for (int b = a + 1; b <= Math.min(n, a + NameSounds.LONGEST); b++) {
                    double uneven =
                            Math.abs((double) a / n - (double) i / m) + Math.abs((double) b / n - (i + 1.0) / m);
                    share[i][a][b] =
                            shares == null ? Math.exp(-6 * uneven) : known.getOrDefault(name.substring(a, b), 0.0);
                }
            }
        }
        double[][] forward = new double[m + 1][n + 1];
        double[][] backward = new double[m + 1][n + 1];
        forward[0][0] = 1;
        backward[m][n] = 1;
        for (int i = 0; i < m; i++) {
            for (int a = 0; a <= n; a++) {
                for (int b = a; b <= n; b++) {
                    forward[i + 1][b] += forward[i][a] * share[i][a][b];
                }
            }
        }
        for (int i = m - 1; i >= 0; i--) {
            for (int a = 0; a <= n; a++) {
                for (int b = a; b <= n; b++) {
                    backward[i][a] += share[i][a][b] * backward[i + 1][b];
                }
            }
        }
        double all = forward[m][n];
        if (all <= 1e-30) {
            return;
        }
        for (int i = 0; i < m; i++) {
            Map<String, Double> parts = counts.computeIfAbsent(chinese.charAt(i), character -> new HashMap<>());
            for (int a = 0; a <= n; a++) {
                for (int b = a + 1; b <= Math.min(n, a + NameSounds.LONGEST); b++) {
                    double count = forward[i][a] * share[i][a][b] * backward[i + 1][b] / all;
                    if (count > 1e-9) {
                        parts.merge(name.substring(a, b), count, Double::sum);
                    }
                }
            }
        }
    }

    private static Map<String, Double> pairsOfLetters(List<Pair> pairs) {
        Map<String, Integer> counts = new HashMap<>();
        Map<Character, Integer> firsts = new HashMap<>();
        Set<Character> all = new TreeSet<>();
        for (Pair pair : pairs) {
            String bounded = "^" + pair.name + "$";
            for (int i = 0; i + 1 < bounded.length(); i++) {
                counts.merge(bounded.substring(i, i + 2), 1, Integer::sum);
                firsts.merge(bounded.charAt(i), 1, Integer::sum);
                all.add(bounded.charAt(i));
            }
        }
        Map<String, Double> logarithms = new TreeMap<>();
        firsts.forEach((first, sum) -> {
            for (char next : all) {
                char second = next == '^' ? '$' : next;
                int count = counts.getOrDefault("" + first + second, 0);
                logarithms.put("" + first + second, Math.log((count + 0.5) / (sum + 0.5 * all.size())));
            }
        });
        return logarithms;
    }
}
