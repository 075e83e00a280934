package briefing.retrieval.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.index.lucene.Analyzers;
import briefing.language.Folding;
import briefing.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Learns the weights of {@link SenseModel} by logistic regression: for each word of a Chinese sentence which of its English
 * words the translation has, where it has one.
 *
 * <pre>mvn -q test-compile exec:java@sense-weights -Dexec.args="pairs.tsv ntrex tat"</pre>
 *
 * <p>The first argument is a file of pairs as {@code SharedSpaceTrainer} reads it, the others the sets to learn from. Printed
 * are the weights, and how often the likeliest sense is one that the translation has, by every tenth pair, which is not learnt
 * from; first as the dictionary has the senses, then by the weights.
 */
final class SenseTrainer {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+");
    private static final int LONGEST = 8;
    private static final int TESTED = 10;
    private static final int MOST_PAIRS = 6000;

    private record Word(List<double[]> features, List<Double> weights, List<Boolean> said) {}

    private SenseTrainer() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        DictionaryCompiler compiler = new DictionaryCompiler();
        try (InputStream table = DictionaryCompiler.class.getResourceAsStream("/ecdict.csv")) {
            compiler.read(new BufferedReader(new InputStreamReader(Objects.requireNonNull(table), UTF_8)));
        }
        Set<String> sets = new HashSet<>(Arrays.asList(arguments).subList(1, arguments.length));
        List<Word> learnt = new ArrayList<>();
        List<Word> held = new ArrayList<>();
        for (String set : sets) {
            int pair = 0;
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                String[] fields = line.split("\t", -1);
                if (fields[0].equals(set) && pair < MOST_PAIRS) {
                    (pair++ % TESTED == 0 ? held : learnt).addAll(words(compiler, fields[1], fields[2]));
                }
            }
        }
        double[] weights = fit(learnt);
        System.out.println(Arrays.toString(weights));
        System.out.printf(
                Locale.ROOT,
                "of %,d words the first sense is right for %.1f %%, the likeliest for %.1f %%%n",
                held.size(),
                100.0
                        * held.stream()
                                .filter(word -> word.said.get(best(word.weights)))
                                .count()
                        / held.size(),
                100.0
                        * held.stream()
                                .filter(word -> word.said.get(best(scores(word, weights))))
                                .count()
                        / held.size());
        System.exit(0);
    }

    private static List<Word> words(DictionaryCompiler compiler, String english, String chinese) {
        List<String> said = Analyzers.tokens(Language.ENGLISH, english);
        List<Word> words = new ArrayList<>();
        Matcher run = RUN.matcher(Folding.fold(chinese));
        while (run.find()) {
            for (String word : ChineseWords.cut(run.group(), LONGEST, compiler.chinese()::containsKey)) {
                List<DictionaryCompiler.Chinese> senses = compiler.chinese().getOrDefault(word, List.of());
                if (senses.size() < 2 || StopWords.CHINESE.contains(word)) {
                    continue;
                }
                Word one = new Word(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                for (DictionaryCompiler.Chinese sense : senses) {
                    List<String> tokens = Analyzers.tokens(Language.ENGLISH, sense.word());
                    one.features.add(SenseModel.features(sense.word(), sense.rank(), sense.senses(), sense.weight()));
                    one.weights.add(sense.weight());
                    one.said.add(!tokens.isEmpty() && Collections.indexOfSubList(said, tokens) >= 0);
                }
                if (one.said.contains(true)) {
                    words.add(one);
                }
            }
        }
        return words;
    }

    private static List<Double> scores(Word word, double[] weights) {
        return word.features.stream().map(row -> SenseModel.logit(row, weights)).toList();
    }

    private static int best(List<Double> scores) {
        return scores.indexOf(Collections.max(scores));
    }

    /** Newton's method; so few weights on so many rows need no penalty. */
    private static double[] fit(List<Word> words) {
        int size = words.get(0).features.get(0).length;
        double[] weights = new double[size];
        for (int step = 0; step < 12; step++) {
            double[][] curve = new double[size][size];
            double[] slope = new double[size];
            for (Word word : words) {
                for (int i = 0; i < word.said.size(); i++) {
                    double[] row = word.features.get(i);
                    double p = 1 / (1 + Math.exp(-SenseModel.logit(row, weights)));
                    for (int a = 0; a < size; a++) {
                        slope[a] += row[a] * ((word.said.get(i) ? 1 : 0) - p);
                        for (int b = 0; b < size; b++) {
                            curve[a][b] += row[a] * row[b] * p * (1 - p);
                        }
                    }
                }
            }
            DMatrixRMaj move = new DMatrixRMaj(size, 1);
            CommonOps_DDRM.solve(new DMatrixRMaj(curve), new DMatrixRMaj(size, 1, true, slope), move);
            for (int a = 0; a < size; a++) {
                weights[a] += move.get(a, 0);
            }
        }
        return weights;
    }
}
