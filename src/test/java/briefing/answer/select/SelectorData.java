package briefing.answer.select;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.index.update.IndexProgress;
import briefing.index.update.Indexer;
import briefing.passage.PassageSplitter;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.training.CachedModels;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Questions with what the built program finds for them, as examples to learn from. */
final class SelectorData {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final String CATALOGUE = "catalogue";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One question with its candidates.
     *
     * @param set the question file
     * @param group questions of one group are never learnt from and scored together: the article that they are about
     * @param hidden whether its answer was taken out of the articles, so that none is right
     * @param retrieval what was found, of its passages the best only
     * @param met for each candidate which of the {@code must} it matches, as bits; all 0 where none is right
     * @param right for each candidate whether it stands in a right article
     */
    record Example(
            String set,
            JsonNode question,
            String group,
            boolean hidden,
            FeatureTable table,
            double[] pool,
            Retrieval retrieval,
            int[] met,
            boolean[] right) {

        boolean refuse() {
            return hidden || question.path("refuse").asBoolean();
        }

        int must() {
            return question.path("must").size();
        }
    }

    private final EmbeddingModel model;
    private final Meanings meanings;
    private final Path cache;

    SelectorData(Path cache, EmbeddingModel model) {
        this.cache = cache;
        this.model = model;
        this.meanings = new Meanings(model);
    }

    /** Reads a question file and what is found for it in a folder of articles. */
    List<Example> read(String set, Path folder, Path questions, boolean hide) throws IOException {
        List<Example> examples = new ArrayList<>();
        Corpus corpus = new Corpus(folder);
        String name = folder.getFileName().toString();
        try (LocalPassageIndex index = new LocalPassageIndex(cache.resolve("index-" + name), model.modelName())) {
            new Indexer(corpus, new ArticleReader(), new PassageSplitter(), model, index).update(IndexProgress.NONE);
            index.commit();
            index.refresh();
            PassageRetriever retriever =
                    new PassageRetriever(index, model, new DictionaryTranslator(folder.resolve("none.tsv")));
            FeatureExtractor extractor = new FeatureExtractor(index, meanings);
            CandidateSentences all = new CandidateSentences(index, new CandidateSentences.Cut());
            List<JsonNode> nodes = new ArrayList<>();
            for (String line : Files.readAllLines(questions, UTF_8)) {
                JsonNode node = JSON.readTree(line.isBlank() ? "{}" : line);
                // What is asked of the articles themselves is not answered by sentences.
                if (node.has("question") && !node.path("kind").asText().equals(CATALOGUE)) {
                    nodes.add(node);
                }
            }
            NameSwaps swaps = NameSwaps.of(
                    nodes.stream().map(node -> node.get("question").asText()).toList());
            for (JsonNode node : nodes) {
                Question question = Question.parse(node.get("question").asText(), PassageFilter.NONE, TODAY);
                Retrieval found = retriever.retrieve(question);
                QuestionAnalysis analysis = QuestionAnalysis.of(question.text(), question.language());
                List<Pattern> must = new ArrayList<>();
                node.path("must")
                        .forEach(regex -> must.add(Pattern.compile(regex.asText(), Pattern.UNICODE_CHARACTER_CLASS)));
                examples.add(example(set, name, node, found, analysis, all, extractor, must, false));
                if (hide && !must.isEmpty()) {
                    CandidateSentences without = new CandidateSentences(
                            index,
                            id -> index.article(id).map(article -> without(article, must)),
                            new CandidateSentences.Cut());
                    examples.add(example(set, name, node, found, analysis, without, extractor, must, true));
                    List<String> right = texts(node.path("article"));
                    Retrieval elsewhere = found.ranked(found.passages().stream()
                            .filter(passage -> !right.contains(passage.passage().article()))
                            .toList());
                    examples.add(example(set, name, node, elsewhere, analysis, all, extractor, must, true));
                    String there = right.stream()
                            .map(id -> index.article(id).map(Article::text).orElse(""))
                            .reduce("", String::concat);
                    Optional<String> swapped = swaps.swapped(analysis, there);
                    if (swapped.isPresent()) {
                        Question other = Question.parse(swapped.get(), PassageFilter.NONE, TODAY);
                        examples.add(example(
                                set,
                                name,
                                node,
                                retriever.retrieve(other),
                                QuestionAnalysis.of(other.text(), other.language()),
                                all,
                                extractor,
                                must,
                                true));
                    }
                }
            }
        }
        return examples;
    }

    private Example example(
            String set,
            String folder,
            JsonNode node,
            Retrieval found,
            QuestionAnalysis analysis,
            CandidateSentences source,
            FeatureExtractor extractor,
            List<Pattern> must,
            boolean hidden) {
        List<SentenceCandidate> candidates = source.of(found);
        FeatureTable words = extractor.words(found, analysis, candidates);
        FeatureTable table = extractor.meaning(
                found, words, IntStream.range(0, candidates.size()).boxed().toList());
        List<String> right = texts(node.path("article"));
        int[] met = new int[candidates.size()];
        boolean[] inRight = new boolean[candidates.size()];
        for (int i = 0; i < met.length; i++) {
            inRight[i] = right.isEmpty()
                    || right.contains(candidates.get(i).article().id());
            for (int k = 0; k < must.size() && !hidden; k++) {
                met[i] |= must.get(k).matcher(candidates.get(i).text()).find() ? 1 << k : 0;
            }
        }
        String best = found.passages().isEmpty()
                ? node.path("id").asText()
                : found.passages().get(0).passage().article();
        String group = right.isEmpty() ? best : right.get(0);
        return new Example(
                set,
                node,
                folder + "/" + group,
                hidden,
                table,
                table.pool(found),
                found.ranked(
                        found.passages().subList(0, Math.min(1, found.passages().size()))),
                met,
                inRight);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** An article without the sentences that hold an answer, all else where it was. */
    private static Article without(Article article, List<Pattern> must) {
        StringBuilder text = new StringBuilder(article.text());
        for (var span : briefing.passage.Sentences.of(article.text())) {
            String sentence = span.of(article.text());
            if (must.stream().anyMatch(regex -> regex.matcher(sentence).find())) {
                for (int i = span.start(); i < span.end(); i++) {
                    text.setCharAt(i, ' ');
                }
            }
        }
        return new Article(
                article.id(),
                article.title(),
                article.published(),
                article.source(),
                article.author(),
                article.language(),
                text.toString(),
                article.origin());
    }

    /** Writes examples for other programs: a line of JSON each, and the features as big-endian floats. */
    static void dump(List<Example> examples, Path file) throws IOException {
        try (var lines = Files.newBufferedWriter(Path.of(file + ".jsonl"));
                var numbers = new DataOutputStream(
                        new java.io.BufferedOutputStream(Files.newOutputStream(Path.of(file + ".f32")), 1 << 20))) {
            for (Example example : examples) {
                Map<String, Object> meta = new LinkedHashMap<>();
                meta.put("set", example.set());
                meta.put("q", example.question());
                meta.put("group", example.group());
                meta.put("hidden", example.hidden());
                meta.put("refuse", example.refuse());
                meta.put("lang", example.table().question.language().code());
                meta.put("analysis", example.table().question.toString());
                meta.put("types", example.table().question.types());
                List<Object> candidates = new ArrayList<>();
                for (int i = 0; i < example.met().length; i++) {
                    SentenceCandidate c = example.table().candidates.get(i);
                    candidates.add(List.of(
                            c.article().id(),
                            c.number(),
                            c.span().start(),
                            c.span().end(),
                            c.language().code(),
                            c.rank(),
                            example.met()[i],
                            example.right()[i],
                            c.text()));
                    for (double value : example.table().rows[i]) {
                        numbers.writeFloat((float) value);
                    }
                }
                for (double value : example.pool()) {
                    numbers.writeFloat((float) value);
                }
                meta.put("cands", candidates);
                lines.write(JSON.writeValueAsString(meta));
                lines.newLine();
            }
        }
        Files.write(
                Path.of(file + ".names"),
                List.of(
                        String.join(
                                " ",
                                java.util.Arrays.stream(Feature.values())
                                        .map(Feature::code)
                                        .toList()),
                        String.join(
                                " ",
                                java.util.Arrays.stream(PoolFeature.values())
                                        .map(PoolFeature::code)
                                        .toList())));
    }

    /** Dump OUT CACHE SET FOLDER QUESTIONS HIDE, the last four again and again. */
    public static void main(String[] args) throws IOException {
        Path cache = Path.of(args[1]);
        try (CachedModels models = new CachedModels(new InProcessEmbeddingModels(cache.resolve("models")), cache)) {
            SelectorData data = new SelectorData(cache, SharedSpaceEmbeddingModel.shipped(models));
            List<Example> examples = new ArrayList<>();
            for (int i = 2; i + 3 < args.length; i += 4) {
                long start = System.nanoTime();
                List<Example> read =
                        data.read(args[i], Path.of(args[i + 1]), Path.of(args[i + 2]), args[i + 3].equals("hide"));
                System.err.printf(
                        "%s %d examples in %d s%n",
                        args[i + 2], read.size(), (System.nanoTime() - start) / 1_000_000_000);
                examples.addAll(read);
                models.save();
            }
            dump(examples, Path.of(args[0]));
        }
        System.exit(0);
    }
}
