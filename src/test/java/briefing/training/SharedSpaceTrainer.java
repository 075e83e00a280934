package briefing.training;

import briefing.embedding.EmbeddingModels;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpace;
import briefing.embedding.SharedSpace.Projection;
import briefing.language.Folding;
import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;

/**
 * Learns the {@link SharedSpace} of the two models that come with the program from sentences and their translations:
 *
 * <pre>mvn -q test-compile exec:java@shared-space \
 *     -Dexec.args="pairs.tsv src/main/resources/briefing/embedding/shared-space.bin ntrex tat ecdict glossary"</pre>
 *
 * <p>The first argument is a file of pairs, {@code set TAB English TAB Chinese} a line, the second the resource to write,
 * the others the sets to learn from: those of the file that {@link TrainingSet} knows the terms of, {@code ecdict}, names
 * from the dictionary, and {@code glossary}, the project's own. Every set counts the same, however many pairs it has.
 * Whether the space is any good is said at the end, by pairs that are kept from the learning. The same
 * pairs give the same space.
 */
public final class SharedSpaceTrainer {

    /**
     * 256 to 384 dimensions find the same; 320 keep most of what tells passages of one language apart. So few pairs need a
     * ridge near the mean variance: a tenth of it finds 8 articles fewer of 100 in the other language. Whole powers of the
     * correlations gain a point across languages and lose three within one.
     */
    private static final CanonicalCorrelation SETTINGS = new CanonicalCorrelation(320, 0.7, 0.5);

    /** One pair of so many is kept for the test. */
    private static final int TESTED = 20;

    private final EmbeddingModels models;

    private SharedSpaceTrainer(EmbeddingModels models) {
        this.models = models;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("pairs.tsv shared-space.bin set…");
        }
        List<TrainingSet> sets = new ArrayList<>();
        for (String name : List.of(arguments).subList(2, arguments.length)) {
            sets.add(TrainingSet.read(name, Path.of(arguments[0])));
        }
        SharedSpace space = new SharedSpaceTrainer(new InProcessEmbeddingModels()).learn(sets);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            space.write(out);
        }
        System.out.println(space.provenance());
    }

    /** A set's pairs as vectors, one of {@value #TESTED} kept from the learning. */
    private record Embedded(TrainingSet set, List<float[]> english, List<float[]> chinese) {

        boolean isTested(int pair) {
            return pair % TESTED == 0;
        }

        int tested() {
            return (english.size() + TESTED - 1) / TESTED;
        }

        List<float[]> some(List<float[]> vectors, boolean tested) {
            return IntStream.range(0, vectors.size())
                    .filter(pair -> isTested(pair) == tested)
                    .mapToObj(vectors::get)
                    .toList();
        }
    }

    private SharedSpace learn(List<TrainingSet> sets) {
        List<Embedded> all = sets.stream()
                .map(set -> new Embedded(
                        set, embed(Language.ENGLISH, set.english()), embed(Language.CHINESE, set.chinese())))
                .toList();
        List<float[]> english = new ArrayList<>();
        List<float[]> chinese = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Embedded set : all) {
            english.addAll(set.some(set.english(), false));
            chinese.addAll(set.some(set.chinese(), false));
            int learnt = set.english().size() - set.tested();
            weights.addAll(Collections.nCopies(learnt, 1.0 / all.size() / learnt));
        }
        double[] shares = weights.stream().mapToDouble(Double::doubleValue).toArray();
        CanonicalCorrelation.Projections projections = SETTINGS.of(english, chinese, shares);
        // Any rotation keeps all cosines. A random one makes the dimensions alike, which one scale a vector and a bit a
        // dimension lose less of.
        DMatrixRMaj rotation =
                RandomMatrices_DDRM.orthogonal(SETTINGS.dimension(), SETTINGS.dimension(), new Random(1));
        double[] englishMean = CanonicalCorrelation.mean(english, shares);
        double[] chineseMean = CanonicalCorrelation.mean(chinese, shares);
        Map<Language, Projection> maps = Map.of(
                Language.ENGLISH, projection(Language.ENGLISH, englishMean, projections.x(), rotation),
                Language.CHINESE, projection(Language.CHINESE, chineseMean, projections.y(), rotation));
        SharedSpace untold = new SharedSpace(SETTINGS.dimension(), "", maps);
        return new SharedSpace(SETTINGS.dimension(), provenance(all, untold), maps);
    }

    private static String provenance(List<Embedded> sets, SharedSpace space) {
        StringBuilder told =
                new StringBuilder("Learnt by canonical correlation analysis, %d dimensions, ridge %s, power %s, from"
                        .formatted(SETTINGS.dimension(), SETTINGS.ridge(), SETTINGS.power()));
        for (Embedded set : sets) {
            List<float[]> english = set.some(set.english(), true).stream()
                    .map(vector -> space.map(Language.ENGLISH, vector))
                    .toList();
            List<float[]> chinese = set.some(set.chinese(), true).stream()
                    .map(vector -> space.map(Language.CHINESE, vector))
                    .toList();
            told.append(
                    "\n- %s; of %d not learnt from, %.0f %% find theirs among them from English, %.0f %% from Chinese"
                            .formatted(
                                    set.set().provenance(),
                                    set.tested(),
                                    found(english, chinese),
                                    found(chinese, english)));
        }
        return told.toString();
    }

    private Projection projection(Language language, double[] mean, DMatrixRMaj directions, DMatrixRMaj rotation) {
        DMatrixRMaj rotated = new DMatrixRMaj(directions.numRows, rotation.numCols);
        CommonOps_DDRM.mult(directions, rotation, rotated);
        // Halves are exact to three digits between 0.0001 and 65,504: bring the numbers there.
        double largest = CommonOps_DDRM.elementMaxAbs(rotated);
        return new Projection(models.name(language), floats(mean, 1), floats(rotated.data, 1000 / largest));
    }

    private static float[] floats(double[] numbers, double factor) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) (numbers[i] * factor);
        }
        return floats;
    }

    /** As the index embeds passages. */
    private List<float[]> embed(Language language, Collection<String> texts) {
        List<TextSegment> segments = texts.stream()
                .map(text -> TextSegment.from(Folding.simplified(text)))
                .toList();
        return models.of(language).embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    /** For how many of 100 vectors the nearest is that of the same place. */
    private static double found(List<float[]> from, List<float[]> among) {
        int found = 0;
        for (int i = 0; i < from.size(); i++) {
            int best = 0;
            for (int j = 1; j < among.size(); j++) {
                if (dot(from.get(i), among.get(j)) > dot(from.get(i), among.get(best))) {
                    best = j;
                }
            }
            found += best == i ? 1 : 0;
        }
        return 100.0 * found / from.size();
    }

    private static double dot(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }
}
