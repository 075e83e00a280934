package briefing.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.index.HybridQuery;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.index.update.IndexProgress;
import briefing.index.update.Indexer;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import briefing.question.Question;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.training.CachedModels;
import briefing.training.SoftmaxFit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Learns the weights by which passages are ranked from questions with known articles, and says how good they are on articles
 * that they have not seen: {@code PassageTrainer OUT CACHE [SET FOLDER QUESTIONS]…}. OUT is the weights file to write, CACHE a
 * folder for indexes and vectors, and each set a name, a folder of articles and a question file as {@code evaluate} reads it.
 * Every set counts the same. Where an article in the question's language and one in another are both right, only the former
 * is learnt from, so that the weights also say how much a reader's own language is worth.
 */
final class PassageTrainer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final int FOLDS = 5;
    private static final double L2 = 0.001;

    /** Rounds in which the right passages of a question share its target by what the weights so far say. */
    private static final int ROUNDS = 4;

    /** Single features and products that are learnt. */
    private static final List<String> NAMES = List.of(
            System.getProperty("features", "cosine words translated cross").split(" "));

    /**
     * One question with its candidates.
     *
     * @param group questions of one group are never learnt from and scored together: the article that they are about
     * @param articles of the candidates
     * @param rows features of the candidates, products worked out
     * @param right for each candidate whether it may be learnt from
     */
    private record Example(
            String set, String group, List<String> articles, double[][] rows, boolean[] right, List<String> answers) {}

    private PassageTrainer() {}

    private static List<Example> read(String set, Path folder, Path questions, Path cache, EmbeddingModel model)
            throws IOException {
        List<Example> examples = new ArrayList<>();
        String name = folder.getFileName().toString();
        try (LocalPassageIndex index = new LocalPassageIndex(cache.resolve("index-" + name), model.modelName())) {
            new Indexer(new Corpus(folder), new ArticleReader(), new PassageSplitter(), model, index)
                    .update(IndexProgress.NONE);
            index.commit();
            index.refresh();
            PassageRetriever retriever =
                    new PassageRetriever(index, model, new DictionaryTranslator(folder.resolve("none.tsv")));
            LinearModel products = model(new double[NAMES.size()]);
            for (String line : Files.readAllLines(questions, UTF_8)) {
                JsonNode node = JSON.readTree(line.isBlank() ? "{}" : line);
                List<String> answers = new ArrayList<>();
                node.path("article").forEach(article -> answers.add(article.asText()));
                if (answers.isEmpty() || node.path("refuse").asBoolean()) {
                    continue;
                }
                Question question = Question.parse(node.get("question").asText(), PassageFilter.NONE, TODAY);
                PassageRetriever.Searched searched = retriever.search(question);
                HybridQuery query = searched.query();
                Map<String, Passage> candidates = searched.candidates();
                Map<Passage, double[]> features = new PassageRanking(question, index)
                        .features(query, candidates.values(), index.scores(query, candidates.keySet()));
                List<Passage> passages = List.copyOf(features.keySet());
                boolean own = passages.stream()
                        .anyMatch(passage ->
                                answers.contains(passage.article()) && passage.language() == question.language());
                List<Pattern> must = new ArrayList<>();
                node.path("must")
                        .forEach(regex -> must.add(Pattern.compile(regex.asText(), Pattern.UNICODE_CHARACTER_CLASS)));
                boolean[] right = new boolean[passages.size()];
                boolean any = false;
                for (int strict = 1; strict >= 0 && !any; strict--) {
                    for (int i = 0; i < right.length; i++) {
                        Passage passage = passages.get(i);
                        boolean says = must.stream()
                                .anyMatch(regex -> regex.matcher(passage.text()).find());
                        right[i] = answers.contains(passage.article())
                                && (!own || passage.language() == question.language())
                                && (strict == 0 || says);
                        any |= right[i];
                    }
                }
                examples.add(new Example(
                        set,
                        name + "/" + answers.get(0),
                        passages.stream().map(Passage::article).toList(),
                        features.values().stream().map(products::expand).toArray(double[][]::new),
                        right,
                        answers));
            }
        }
        return examples;
    }

    private static LinearModel model(double[] weights) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            named.put(NAMES.get(i), weights[i]);
        }
        return new LinearModel(PassageRanking.FEATURES, named);
    }

    private static double score(double[] weights, double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(k -> weights[k] * row[k])
                .sum();
    }

    /** Weights of the features, the first of which is scaled to 1. */
    private static double[] fit(List<Example> examples, Map<String, Long> sizes) {
        double[] weights = new double[NAMES.size()];
        for (int round = 0; round < ROUNDS; round++) {
            List<SoftmaxFit.Question> questions = new ArrayList<>();
            for (Example example : examples) {
                double[] target = new double[example.rows().length];
                double sum = 0;
                for (int i = 0; i < target.length; i++) {
                    target[i] = example.right()[i] ? Math.exp(score(weights, example.rows()[i])) : 0;
                    sum += target[i];
                }
                if (sum == 0) {
                    continue;
                }
                float[][] rows = new float[target.length][];
                for (int i = 0; i < target.length; i++) {
                    target[i] /= sum;
                    rows[i] = new float[NAMES.size()];
                    for (int k = 0; k < NAMES.size(); k++) {
                        rows[i][k] = (float) example.rows()[i][k];
                    }
                }
                double weight = 1000.0 / sizes.get(example.set());
                questions.add(new SoftmaxFit.Question(rows, target, new boolean[target.length], new double[0], weight));
            }
            weights = SoftmaxFit.fit(questions, false, L2, 100).rows();
        }
        double scale = weights[0];
        return Arrays.stream(weights).map(weight -> weight / scale).toArray();
    }

    /** The rank of the first right article, from 1; 0 where there is none. */
    private static int rank(Example example, double[] weights) {
        List<String> articles = IntStream.range(0, example.rows().length)
                .boxed()
                .sorted((a, b) -> Double.compare(score(weights, example.rows()[b]), score(weights, example.rows()[a])))
                .map(example.articles()::get)
                .distinct()
                .toList();
        return 1
                + IntStream.range(0, articles.size())
                        .filter(i -> example.answers().contains(articles.get(i)))
                        .findFirst()
                        .orElse(-1);
    }

    private static String report(List<Example> examples, double[][] weights) {
        StringBuilder lines = new StringBuilder();
        for (String set : examples.stream().map(Example::set).distinct().toList()) {
            int[] ranks = IntStream.range(0, examples.size())
                    .filter(i -> examples.get(i).set().equals(set))
                    .map(i -> rank(examples.get(i), weights[i]))
                    .toArray();
            lines.append(String.format(
                    Locale.ROOT,
                    "%-12s %4d questions, article@1 %.1f, @5 %.1f%n",
                    set,
                    ranks.length,
                    100.0 * Arrays.stream(ranks).filter(r -> r == 1).count() / ranks.length,
                    100.0 * Arrays.stream(ranks).filter(r -> r >= 1 && r <= 5).count() / ranks.length));
        }
        return lines.toString();
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 5) {
            throw new IllegalArgumentException("OUT CACHE SET FOLDER QUESTIONS…");
        }
        Path cache = Path.of(args[1]).toAbsolutePath();
        List<Example> examples = new ArrayList<>();
        try (CachedModels models = new CachedModels(new InProcessEmbeddingModels(cache.resolve("models")), cache)) {
            for (int i = 2; i + 2 < args.length; i += 3) {
                examples.addAll(read(
                        args[i],
                        Path.of(args[i + 1]),
                        Path.of(args[i + 2]),
                        cache,
                        SharedSpaceEmbeddingModel.shipped(models)));
                models.save();
            }
        }
        Map<String, Long> sizes = new LinkedHashMap<>();
        examples.forEach(example -> sizes.merge(example.set(), 1L, Long::sum));
        List<String> groups = new ArrayList<>(
                examples.stream().map(Example::group).distinct().sorted().toList());
        Collections.shuffle(groups, new Random(1));
        double[][] unseen = new double[examples.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[] weights = fit(
                    examples.stream()
                            .filter(example -> groups.indexOf(example.group()) % FOLDS != held)
                            .toList(),
                    sizes);
            for (int i = 0; i < unseen.length; i++) {
                unseen[i] = groups.indexOf(examples.get(i).group()) % FOLDS == held ? weights : unseen[i];
            }
        }
        String report = report(examples, unseen);
        double[] weights = fit(examples, sizes);
        List<String> lines = new ArrayList<>(List.of("# Learnt by PassageTrainer; cross-validated by article:"));
        report.lines().forEach(line -> lines.add("# " + line));
        model(weights).weights().forEach((name, weight) -> lines.add("passage\t%s\t%.4g".formatted(name, weight)));
        lines.forEach(System.out::println);
        Files.write(Path.of(args[0]), lines);
        System.exit(0);
    }
}
