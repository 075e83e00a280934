package briefing.answer.select;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.answer.select.SelectorData.Example;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.retrieval.LinearModel;
import briefing.training.CachedModels;
import briefing.training.SoftmaxFit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns the selector's weights from questions with known answers, and says how good they are on articles that they have not
 * seen: {@code SelectorTrainer OUT CACHE [SET FOLDER QUESTIONS HIDE WEIGHT NONE]…}. OUT is the weights file to write, CACHE a
 * folder for indexes and vectors, and each set a name, a folder of articles, a question file as
 * {@code evaluate} reads it, {@code hide} to make near misses of its questions by taking their answers out of the articles
 * (else {@code -}), how much a question of it counts, and how much one without an answer:
 * where sets have unequal shares of these, a threshold on what is learnt is another one for each set.
 */
final class SelectorTrainer {

    /** Features that count otherwise across languages, and in English. */
    private static final List<String> DOUBLED = List.of(
            "cov cov_window cov_title cosine near_type type passage_gap article_lead cov_local unit names_window position length rel_cosine rel_cov"
                    .split(" "));

    private static final Set<String> MEANING = Set.of("cosine", "cosine_rest", "rel_cosine", "rel_cosine_rest");

    private static final double RANK_L2 = 0.03;
    private static final double GATE_L2 = 0.01;
    private static final int ITERATIONS = 60;
    private static final int FOLDS = 5;

    /** How much an example whose answer was hidden counts beside a real one. */
    private static final double HIDDEN = 0.2;

    /** More than any log-odds of the gate. */
    private static final double RULED = 50;

    /** The share of answerable questions that may be refused. */
    private static final double LOST = 0.055;

    /**
     * Characters of an answer; and in log-odds how much less likely than the first sentence a further one may be, and from where
     * on it is told apart as related: of answers that have it, 93 to 96 of 100 have it in what stands before (cross-validated).
     */
    private static final Map<String, Double> LENGTHS =
            Map.of("length_zh", 200.0, "length_en", 500.0, "gap", 4.0, "related", 1.0);

    /** An example with how much it counts. */
    private record Weighted(Example example, double weight) {}

    private final List<Weighted> examples;
    private final PrintStream out;

    private SelectorTrainer(List<Weighted> examples, PrintStream out) {
        this.examples = examples;
        this.out = out;
    }

    private static List<String> doubled(List<String> features) {
        List<String> names = new ArrayList<>(features);
        for (String by : List.of("cross", "english")) {
            DOUBLED.stream().filter(features::contains).forEach(name -> names.add(name + "*" + by));
        }
        return names;
    }

    private static List<String> rowNames() {
        return doubled(SelectorWeights.FEATURES);
    }

    private static List<String> coarseNames() {
        return doubled(SelectorWeights.FEATURES.stream()
                .filter(name -> !MEANING.contains(name))
                .toList());
    }

    private static List<String> gateNames() {
        List<String> names = new ArrayList<>(SelectorWeights.GATE);
        SelectorWeights.FEATURES.stream()
                .filter(name -> !name.equals("cross"))
                .forEach(name -> names.add(name + "*cross"));
        return names;
    }

    private static LinearModel blank(List<String> table, List<String> names) {
        Map<String, Double> zeros = new LinkedHashMap<>();
        names.forEach(name -> zeros.put(name, 0.0));
        return new LinearModel(table, zeros);
    }

    private static LinearModel model(List<String> table, List<String> names, double[] weights) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            named.put(names.get(i), weights[i]);
        }
        return new LinearModel(table, named);
    }

    /** Questions as the fit takes them, over the features of those names. */
    private List<SoftmaxFit.Question> questions(List<String> names, List<Weighted> from) {
        LinearModel expanding = blank(SelectorWeights.FEATURES, names);
        List<SoftmaxFit.Question> questions = new ArrayList<>();
        for (Weighted weighted : from) {
            Example example = weighted.example();
            int n = example.met().length;
            double[] target = new double[n];
            boolean[] masked = new boolean[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double share = (double) Integer.bitCount(example.met()[i]) / Math.max(1, example.must());
                masked[i] = share > 0 && !example.right()[i];
                target[i] = example.right()[i] && !example.refuse() ? share * share : 0;
                sum += target[i];
            }
            if (n == 0 || sum == 0) {
                continue;
            }
            for (int i = 0; i < n && sum > 0; i++) {
                target[i] /= sum;
            }
            float[][] rows = new float[n][];
            for (int i = 0; i < n; i++) {
                double[] values = expanding.expand(example.table().rows[i]);
                rows[i] = new float[values.length];
                for (int k = 0; k < values.length; k++) {
                    rows[i][k] = (float) values[k];
                }
            }
            questions.add(new SoftmaxFit.Question(rows, target, masked, example.pool(), weighted.weight()));
        }
        return questions;
    }

    /** What ranks; the gate is learnt on top of it. */
    private SelectorWeights ranking(List<Weighted> from) {
        SoftmaxFit.Fitted coarse = SoftmaxFit.fit(questions(coarseNames(), from), false, RANK_L2, ITERATIONS);
        SoftmaxFit.Fitted rank = SoftmaxFit.fit(questions(rowNames(), from), false, RANK_L2, ITERATIONS);
        return new SelectorWeights(
                model(SelectorWeights.FEATURES, coarseNames(), coarse.rows()),
                model(SelectorWeights.FEATURES, rowNames(), rank.rows()),
                blank(SelectorWeights.GATE, List.of()),
                LENGTHS);
    }

    /**
     * What the best sentence in the question's language would give where another is the best.
     *
     * @param lag how much worse it is
     */
    private record Own(double lag, boolean found) {}

    /** What the ranking makes of one example: as {@link SentenceRanker} does, up to the gate. */
    private record Ranked(
            Weighted of,
            FeatureTable table,
            double[] scores,
            int best,
            double[] gate,
            String quote,
            boolean found,
            Ruling ruling,
            Own own) {

        /** What the gate makes of it, unless a rule says so. */
        double sure(double gated) {
            return ruling.answers() ? gated + RULED : ruling.refuses() ? gated - RULED : gated;
        }
    }

    private static Ranked rank(Weighted weighted, SelectorWeights weights) {
        Example example = weighted.example();
        if (example.met().length == 0) {
            return new Ranked(
                    weighted,
                    example.table(),
                    new double[0],
                    -1,
                    new double[SelectorWeights.GATE.size()],
                    "",
                    false,
                    Ruling.UNRELATED,
                    new Own(0, false));
        }
        FeatureTable table = example.table().narrowed(SentenceRanker.foremost(example.table(), weights));
        double[] pool = table.pool(example.retrieval());
        double[] scores = SentenceRanker.scores(table, weights);
        List<Integer> order = SentenceRanker.order(scores);
        SentenceRanker.Proposal proposal = SentenceRanker.propose(
                table, order, scores, weights, example.retrieval().called());
        String quote = quote(proposal);
        boolean found = isFound(example, quote);
        double[] gate = SelectorWeights.gated(table, order.get(0), pool);
        Own own = own(example, table, order, scores, weights).orElse(new Own(0, found));
        return new Ranked(weighted, table, scores, order.get(0), gate, quote, found, proposal.ruling(), own);
    }

    private static String quote(SentenceRanker.Proposal proposal) {
        return proposal.quotes().stream().map(Selection.Quote::text).collect(Collectors.joining("\n"));
    }

    private static boolean isFound(Example example, String quote) {
        boolean found = true;
        for (var regex : example.question().path("must")) {
            found &= Pattern.compile(regex.asText(), Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(quote)
                    .find();
        }
        return found;
    }

    /** Empty where the best sentence is in the question's language, or none is. */
    private static Optional<Own> own(
            Example example, FeatureTable table, List<Integer> order, double[] scores, SelectorWeights weights) {
        Predicate<Integer> mine = row -> table.candidates.get(row).language() == table.question.language();
        Optional<Integer> first = order.stream().filter(mine).findFirst();
        if (first.isEmpty() || mine.test(order.get(0))) {
            return Optional.empty();
        }
        List<Integer> ownFirst = order.stream()
                .sorted(Comparator.comparing(row -> !mine.test(row)))
                .toList();
        String quote = quote(SentenceRanker.propose(
                table, ownFirst, scores, weights, example.retrieval().called()));
        return Optional.of(
                new Own(SentenceRanker.lag(table, scores, order.get(0), first.get()), isFound(example, quote)));
    }

    /** By how much a sentence in another language must be better to be quoted: as much as costs no right answer. */
    private static double handicap(List<Ranked> from) {
        List<Ranked> answerable =
                from.stream().filter(ranked -> !ranked.of().example().refuse()).toList();
        ToLongFunction<Double> right = handicap -> answerable.stream()
                .filter(ranked -> ranked.own().lag() <= handicap ? ranked.own().found() : ranked.found())
                .count();
        return IntStream.rangeClosed(0, 16)
                .mapToObj(step -> 0.5 * step)
                .max(Comparator.comparingLong(right).thenComparing(Comparator.naturalOrder()))
                .orElse(0.0);
    }

    /** Logistic regression as a softmax of one candidate and "none". */
    private static LinearModel gate(List<Ranked> from) {
        LinearModel expanding = blank(SelectorWeights.GATE, gateNames());
        List<SoftmaxFit.Question> questions = new ArrayList<>();
        for (Ranked ranked : from) {
            double[] values = expanding.expand(ranked.gate());
            float[] row = new float[values.length];
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) values[k];
            }
            double answers = ranked.of().example().refuse() ? 0 : 1;
            questions.add(new SoftmaxFit.Question(
                    new float[][] {row},
                    new double[] {answers},
                    new boolean[1],
                    new double[] {1},
                    ranked.of().weight()));
        }
        SoftmaxFit.Fitted fitted = SoftmaxFit.fit(questions, true, GATE_L2, 4 * ITERATIONS);
        fitted.rows()[gateNames().indexOf("pool.one")] -= fitted.pool()[0];
        return model(SelectorWeights.GATE, gateNames(), fitted.rows());
    }

    /**
     * What a point of the best sentence's score is worth beside the score of an article's best passage, so that right
     * articles come first: by a softmax over the articles of each question, with sentences ranked by what other folds taught.
     */
    private static double rerank(List<Ranked> from) {
        List<SoftmaxFit.Question> questions = new ArrayList<>();
        for (Ranked ranked : from) {
            Example example = ranked.of().example();
            if (example.refuse() || ranked.best() < 0) {
                continue;
            }
            Map<String, float[]> articles = new LinkedHashMap<>();
            Map<String, Double> right = new LinkedHashMap<>();
            for (int i = 0; i < ranked.scores().length; i++) {
                String article = ranked.table().candidates.get(i).article().id();
                float score = (float) ranked.scores()[i];
                float[] row = articles.computeIfAbsent(article, id -> new float[] {0, score});
                row[0] = (float) ranked.table().get(i, Feature.ARTICLE_GAP);
                row[1] = Math.max(row[1], score);
                boolean stands =
                        SelectorData.texts(example.question().path("article")).contains(article);
                right.put(article, stands ? 1.0 : 0.0);
            }
            if (right.containsValue(1.0) && right.containsValue(0.0)) {
                questions.add(new SoftmaxFit.Question(
                        articles.values().toArray(float[][]::new),
                        right.values().stream().mapToDouble(Double::doubleValue).toArray(),
                        new boolean[right.size()],
                        new double[] {1},
                        ranked.of().weight()));
            }
        }
        double[] fitted =
                SoftmaxFit.fit(questions, false, GATE_L2, 4 * ITERATIONS).rows();
        return fitted[1] / fitted[0];
    }

    private int[] folds(int seed) {
        List<String> groups = new ArrayList<>(examples.stream()
                .map(e -> e.example().group())
                .distinct()
                .sorted()
                .toList());
        Collections.shuffle(groups, new Random(seed));
        return examples.stream()
                .mapToInt(e -> groups.indexOf(e.example().group()) % FOLDS)
                .toArray();
    }

    private SelectorWeights learn() {
        int[] fold = folds(1);
        Ranked[] ranked = new Ranked[fold.length];
        for (int k = 0; k < FOLDS; k++) {
            int held = k;
            SelectorWeights weights = ranking(IntStream.range(0, fold.length)
                    .filter(i -> fold[i] != held)
                    .mapToObj(examples::get)
                    .toList());
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == k) {
                    ranked[i] = rank(examples.get(i), weights);
                }
            }
        }
        int[] gateFold = folds(2);
        double[] gated = new double[fold.length];
        for (int k = 0; k < FOLDS; k++) {
            int held = k;
            LinearModel gate = gate(IntStream.range(0, fold.length)
                    .filter(i -> gateFold[i] != held)
                    .mapToObj(i -> ranked[i])
                    .toList());
            for (int i = 0; i < fold.length; i++) {
                gated[i] = gateFold[i] == k ? gate.score(ranked[i].gate()) : gated[i];
            }
        }
        double[] sure = new double[fold.length];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = ranked[i].sure(gated[i]);
        }
        double threshold = threshold(sure, LOST);
        double near = threshold(gated, 0) - threshold; // no answerable question is farther from an answer
        report(ranked, sure, threshold, near);
        SelectorWeights all = ranking(examples);
        Map<String, Double> limits = new TreeMap<>(LENGTHS);
        limits.put("answered", threshold);
        limits.put("near", near);
        limits.put("rerank", rerank(List.of(ranked)));
        limits.put("own", handicap(List.of(ranked)));
        return new SelectorWeights(all.coarse(), all.rank(), gate(List.of(ranked)), limits);
    }

    /** Below which of the answerable questions of the first set such a share is. */
    private double threshold(double[] sure, double share) {
        String first = examples.get(0).example().set();
        double[] answerable = IntStream.range(0, sure.length)
                .filter(i -> examples.get(i).example().set().equals(first))
                .filter(i -> !examples.get(i).example().refuse())
                .mapToDouble(i -> sure[i])
                .sorted()
                .toArray();
        return answerable[(int) (share * answerable.length)];
    }

    /** Whether quotes are shown, as an answer or as what is closest. */
    private static boolean isShown(Ruling ruling, boolean near) {
        return ruling == Ruling.OPEN ? near : ruling != Ruling.UNRELATED;
    }

    private void report(Ranked[] ranked, double[] sure, double threshold, double near) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int i = 0; i < ranked.length; i++) {
            Example example = ranked[i].of().example();
            String set = example.set();
            if (example.hidden()) {
                rows.computeIfAbsent(set + " (answer hidden)", key -> new ArrayList<>())
                        .add(i);
                continue;
            }
            rows.computeIfAbsent(set, key -> new ArrayList<>()).add(i);
            String kind = example.question().path("kind").asText("");
            if (!kind.isEmpty()) {
                rows.computeIfAbsent(set + " " + kind, key -> new ArrayList<>()).add(i);
            }
            if (!example.refuse() && ranked[i].best() >= 0) {
                String to = ranked[i]
                        .table()
                        .candidates
                        .get(ranked[i].best())
                        .language()
                        .code();
                rows.computeIfAbsent(
                                set + " " + example.table().question.language().code() + "→" + to,
                                key -> new ArrayList<>())
                        .add(i);
            }
        }
        out.printf("%-26s %5s  %5s %5s %5s %5s  %s%n", "", "n", "found", "shown", "lost", "false", "characters");
        rows.forEach((name, of) -> {
            List<Integer> answerable =
                    of.stream().filter(i -> !ranked[i].of().example().refuse()).toList();
            List<Integer> refuse =
                    of.stream().filter(i -> ranked[i].of().example().refuse()).toList();
            int[] lengths = answerable.stream()
                    .filter(i -> sure[i] >= threshold)
                    .mapToInt(i -> ranked[i].quote().length())
                    .sorted()
                    .toArray();
            out.printf(
                    Locale.ROOT,
                    "%-26s %5d  %5s %5s %5s %5s  %s%n",
                    name,
                    of.size(),
                    percent(
                            answerable.stream()
                                    .filter(i -> ranked[i].found() && sure[i] >= threshold)
                                    .count(),
                            answerable.size()),
                    percent(
                            answerable.stream()
                                    .filter(i -> ranked[i].found()
                                            && isShown(ranked[i].ruling(), sure[i] >= threshold + near))
                                    .count(),
                            answerable.size()),
                    percent(answerable.stream().filter(i -> sure[i] < threshold).count(), answerable.size()),
                    percent(refuse.stream().filter(i -> sure[i] >= threshold).count(), refuse.size()),
                    lengths.length == 0 ? "" : String.valueOf(lengths[lengths.length / 2]));
        });
        for (double lost : new double[] {0.02, 0.03, 0.04, 0.05, 0.06, 0.08}) {
            double at = threshold(sure, lost);
            StringBuilder line = new StringBuilder();
            for (String set :
                    examples.stream().map(e -> e.example().set()).distinct().toList()) {
                List<Integer> of = rows.get(set);
                long found = of.stream()
                        .filter(i -> !ranked[i].of().example().refuse() && ranked[i].found() && sure[i] >= at)
                        .count();
                long less = of.stream()
                        .filter(i -> !ranked[i].of().example().refuse() && sure[i] < at)
                        .count();
                long all = of.stream()
                        .filter(i -> !ranked[i].of().example().refuse())
                        .count();
                long wrong = of.stream()
                        .filter(i -> ranked[i].of().example().refuse() && sure[i] >= at)
                        .count();
                line.append(String.format(
                        Locale.ROOT,
                        "  %s: found %s lost %s false %s;",
                        set,
                        percent(found, all),
                        percent(less, all),
                        percent(wrong, of.size() - all)));
            }
            out.printf(Locale.ROOT, "lost %.0f %%:%s%n", 100 * lost, line);
        }
    }

    private static String percent(long part, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / all);
    }

    /** The weights as a resource, with where they are from. */
    static List<String> lines(SelectorWeights weights, List<String> sources) {
        List<String> lines = new ArrayList<>();
        sources.forEach(source -> lines.add("# " + source));
        Map<String, LinearModel> models = new LinkedHashMap<>();
        models.put("coarse", weights.coarse());
        models.put("rank", weights.rank());
        models.put("gate", weights.gate());
        models.forEach((name, model) -> model.weights().forEach((feature, weight) -> {
            if (Math.abs(weight) > 1e-6) {
                lines.add(String.format(Locale.ROOT, "%s\t%s\t%.5g", name, feature, weight));
            }
        }));
        weights.limits()
                .forEach((name, value) -> lines.add(String.format(Locale.ROOT, "limit\t%s\t%.5g", name, value)));
        return lines;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 5) {
            throw new IllegalArgumentException("OUT CACHE SET FOLDER QUESTIONS HIDE WEIGHT NONE…");
        }
        Path cache = Path.of(args[1]);
        List<Weighted> examples = new ArrayList<>();
        List<String> sources =
                new ArrayList<>(List.of("Learnt by SelectorTrainer: model, feature or product of features, weight."));
        try (CachedModels models = new CachedModels(new InProcessEmbeddingModels(cache.resolve("models")), cache)) {
            SelectorData data = new SelectorData(cache, SharedSpaceEmbeddingModel.shipped(models));
            for (int i = 2; i + 5 < args.length; i += 6) {
                double weight = Double.parseDouble(args[i + 4]);
                double none = Double.parseDouble(args[i + 5]);
                List<Example> read =
                        data.read(args[i], Path.of(args[i + 1]), Path.of(args[i + 2]), args[i + 3].equals("hide"));
                read.forEach(example -> examples.add(
                        new Weighted(example, example.hidden() ? weight * HIDDEN : example.refuse() ? none : weight)));
                sources.add(String.format(
                        Locale.ROOT, "%s: %d examples of weight %.2f and %.2f", args[i], read.size(), weight, none));
                System.err.println(sources.get(sources.size() - 1));
                models.save();
            }
        }
        if (System.getProperty("dump") != null) {
            SelectorData.dump(examples.stream().map(Weighted::example).toList(), Path.of(System.getProperty("dump")));
        }
        var report = new java.io.ByteArrayOutputStream();
        SelectorWeights weights = new SelectorTrainer(examples, new PrintStream(report, true, UTF_8)).learn();
        System.out.print(report.toString(UTF_8));
        sources.add("Cross-validated by article:");
        report.toString(UTF_8).lines().forEach(sources::add);
        Files.write(Path.of(args[0]), lines(weights, sources));
        System.exit(0);
    }
}
