package briefing.retrieval.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.language.LanguagePack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes ECDICT's table as {@link Dictionary} reads it, and the same turned round; run by the build. */
final class DictionaryCompiler {

    private static final Pattern LEMMA = Pattern.compile("(?:^|/)0:([^/]+)");

    /** What is left of a remark, where no common word means it. */
    private static final Pattern PARTICLE = Pattern.compile(LanguagePack.anyOf("ecdict.particle"));

    /** Longer entries are explanations, which no question uses word for word. */
    private static final int MOST_WORDS = 5;

    /** A Chinese word's translations; more are rare words for the same. */
    private static final int MOST_ENGLISH = 24;

    private final Map<String, English> english = new TreeMap<>();
    private final Map<String, List<Chinese>> chinese = new TreeMap<>();

    private record English(int rank, String lemma, Map<String, Double> senses) {}

    /**
     * What a Chinese word means.
     *
     * @param rank of the English word; 0 where it is not known
     * @param senses how many meanings the English word has
     * @param weight of this one among them
     */
    record Chinese(String word, int rank, int senses, double weight) {

        double probability() {
            return SenseModel.probability(SenseModel.features(word, rank, senses, weight));
        }
    }

    /** All senses that were read of each Chinese word. */
    Map<String, List<Chinese>> chinese() {
        return chinese;
    }

    /** The one argument is the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        DictionaryCompiler compiler = new DictionaryCompiler();
        try (InputStream table = DictionaryCompiler.class.getResourceAsStream("/ecdict.csv")) {
            compiler.read(new BufferedReader(new InputStreamReader(Objects.requireNonNull(table), UTF_8)));
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (Writer writer = Files.newBufferedWriter(folder.resolve(Dictionary.ENGLISH))) {
            compiler.writeEnglish(writer);
        }
        try (Writer writer = Files.newBufferedWriter(folder.resolve(Dictionary.CHINESE))) {
            compiler.writeChinese(writer);
        }
    }

    /** Reads the lines of {@code ecdict.csv}, its heading first. */
    void read(BufferedReader table) throws IOException {
        List<String> names = fields(Objects.requireNonNull(table.readLine()));
        int word = names.indexOf("word");
        int translation = names.indexOf("translation");
        int rank = names.indexOf("frq");
        int britishRank = names.indexOf("bnc");
        int forms = names.indexOf("exchange");
        for (String line = table.readLine(); line != null; line = table.readLine()) {
            List<String> fields = fields(line);
            if (fields.size() == names.size()) {
                int contemporary = number(fields.get(rank));
                add(
                        fields.get(word).strip(),
                        contemporary > 0 ? contemporary : number(fields.get(britishRank)),
                        lemma(fields.get(forms)),
                        EcdictSenses.of(fields.get(translation)));
            }
        }
    }

    private void add(String word, int rank, String lemma, List<Sense> senses) {
        String key = word.toLowerCase(Locale.ROOT);
        boolean useful = !senses.isEmpty() || !lemma.isEmpty();
        if (!useful || key.isEmpty() || key.contains("\t") || key.split(" ", -1).length > MOST_WORDS) {
            return;
        }
        English entry = english.merge(
                key,
                new English(rank, lemma.equals(key) ? "" : lemma, new LinkedHashMap<>()),
                (known, same) -> new English(
                        known.rank == 0 ? same.rank : known.rank,
                        known.lemma.isEmpty() ? same.lemma : known.lemma,
                        known.senses));
        int position = 0;
        for (Sense sense : senses) {
            entry.senses.putIfAbsent(sense.phrase(), sense.weight());
            if (lemma.isEmpty()) {
                double weight = sense.weight() * Math.max(0.4, 1 - 0.1 * position++);
                chinese.computeIfAbsent(sense.phrase(), phrase -> new ArrayList<>())
                        .add(new Chinese(word, rank, senses.size(), weight));
            }
        }
    }

    private void writeEnglish(Writer writer) throws IOException {
        for (Map.Entry<String, English> line : english.entrySet()) {
            English entry = line.getValue();
            writer.append(line.getKey())
                    .append('\t')
                    .append(rank(entry.rank))
                    .append('\t')
                    .append(entry.lemma);
            entry.senses.forEach((phrase, weight) -> append(writer, phrase, weight));
            writer.append('\n');
        }
    }

    private void writeChinese(Writer writer) throws IOException {
        for (Map.Entry<String, List<Chinese>> line : chinese.entrySet()) {
            int rank = line.getValue().stream()
                    .max(Comparator.comparingDouble(Chinese::probability))
                    .map(Chinese::rank)
                    .orElse(0);
            if (rank == 0 && PARTICLE.matcher(line.getKey()).find()) {
                continue;
            }
            writer.append(line.getKey()).append('\t').append(rank(rank)).append('\t');
            double most =
                    line.getValue().stream().mapToDouble(Chinese::weight).max().orElse(1);
            double likeliest = line.getValue().stream()
                    .mapToDouble(Chinese::probability)
                    .max()
                    .orElse(1);
            line.getValue().stream()
                    .sorted(Comparator.comparingDouble((Chinese sense) -> -sense.probability())
                            .thenComparing(Chinese::word))
                    .limit(MOST_ENGLISH)
                    .forEach(sense -> append(writer, sense.word, most * sense.probability() / likeliest));
            writer.append('\n');
        }
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : String.valueOf(rank);
    }

    private static void append(Writer writer, String phrase, double weight) {
        try {
            int hundredths = (int) Math.max(1, Math.round(100 * weight));
            writer.append('\t').append(phrase).append(hundredths < 100 ? "@" + hundredths : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lemma(String forms) {
        Matcher lemma = LEMMA.matcher(forms);
        return lemma.find() ? lemma.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static int number(String field) {
        return field.isEmpty() ? 0 : Integer.parseInt(field);
    }

    /** The fields of a line of comma-separated values; quoted ones may hold commas and doubled quotes. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
