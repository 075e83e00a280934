package briefing.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * English texts and the Chinese one for each, whose terms allow it to ship what was learnt from them.
 *
 * @param provenance the set, how many pairs of it, by whom and under which terms
 */
record TrainingSet(String provenance, List<String> english, List<String> chinese) {

    private static final String OWN = "glossary";
    private static final String DICTIONARY = "ecdict";
    private static final Path GLOSSARY = Path.of("src/main/resources/briefing/retrieval/translation/glossary");

    private static final Map<String, String> TERMS = Map.of(
            "ntrex",
            "NTREX-128 by Microsoft, CC BY-SA 4.0",
            "tat",
            "Tatoeba, tatoeba.org, CC BY 2.0 FR",
            DICTIONARY,
            "names in ECDICT, MIT",
            OWN,
            "the program's own glossary");

    /** As the build writes it from ECDICT: a Chinese word, two empty fields, English words with their weight below 1. */
    private static final String CHINESE_ENGLISH = "/briefing/retrieval/translation/chinese-english.tsv";

    private static final Pattern ENGLISH_NAME = Pattern.compile("[A-Z][a-z]+(?: (?:[A-Z][a-z]+|of|the|and))*");
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]{1,9}");

    /** One name of a single word in so many is taken; most are of plants, animals and villages. */
    private static final int SINGLE_WORDS = 5;

    /** Words of the shortest English sentence of a file: shorter ones are greetings and exclamations. */
    private static final int SHORTEST = 8;

    /** English terms of a glossary entry that are paired with its Chinese one. */
    private static final int SYNONYMS = 3;

    /**
     * Reads a set.
     *
     * @param name of the set
     * @param file of lines {@code set TAB English TAB Chinese}
     * @throws IllegalArgumentException where the terms of the set are not known to allow it, or there is no such set
     */
    static TrainingSet read(String name, Path file) throws IOException {
        String terms = TERMS.get(name);
        if (terms == null) {
            throw new IllegalArgumentException(
                    "What is learnt from " + name + " may not be shipped: " + TERMS.keySet());
        }
        List<String> english = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        if (name.equals(OWN) || name.equals(DICTIONARY)) {
            (name.equals(OWN) ? glossary() : names()).forEach((en, zh) -> {
                english.add(en);
                chinese.add(zh);
            });
        } else {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t");
                if (fields.length == 3 && fields[0].equals(name) && fields[1].split("\\s+").length >= SHORTEST) {
                    english.add(fields[1]);
                    chinese.add(fields[2]);
                }
            }
        }
        if (english.isEmpty()) {
            throw new IllegalArgumentException("no set " + name + " in " + file);
        }
        return new TrainingSet("%,d pairs of %s".formatted(english.size(), terms), english, chinese);
    }

    /** The English terms, each with the first Chinese one of its entry. */
    private static Map<String, String> glossary() throws IOException {
        Map<String, String> terms = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(GLOSSARY)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] fields = line.split("\t");
                    if (fields.length >= 2 && !line.startsWith("#")) {
                        String chinese = fields[1].split("\\|")[0];
                        Stream.of(fields[0].split("\\|")).limit(SYNONYMS).forEach(en -> terms.putIfAbsent(en, chinese));
                    }
                }
            }
        }
        return terms;
    }

    /** Names of people, places and bodies: the sentences have few of them, and questions many. */
    private static Map<String, String> names() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        int single = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TrainingSet.class.getResourceAsStream(CHINESE_ENGLISH)), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t");
                if (!CHINESE_NAME.matcher(fields[0]).matches()) {
                    continue;
                }
                for (int i = 2; i < fields.length; i++) {
                    if (ENGLISH_NAME.matcher(fields[i]).matches()) {
                        if (fields[i].contains(" ") || single++ % SINGLE_WORDS == 0) {
                            names.putIfAbsent(fields[i], fields[0]);
                        }
                        break;
                    }
                }
            }
        }
        return names;
    }
}
