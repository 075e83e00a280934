package briefing.benchmark;

import briefing.article.Article;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.generated.GeneratedArticles;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import briefing.question.Question;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.DictionaryTranslator;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * From a question to its ranked passages, its embedding included, against Easy RAG's retriever on its store; the passages
 * are the same on both sides, and so are their vectors, made beforehand.
 */
final class QuestionRows {

    private static final int TIMES = 40;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private QuestionRows() {}

    static void measure(Table table, Path folder, int... sizes) throws Exception {
        table.section("Question to ranked passages, English, against Easy RAG's retriever; same vectors");
        for (int size : sizes) {
            List<String> questions = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                questions.add(GeneratedArticles.article(Language.ENGLISH, i, 0).question());
            }
            double[] ours = ours(folder.resolve("questions-" + size), size, questions, Language.ENGLISH);
            double[] peer = peer(size, questions);
            table.less(String.format("latency among %,d passages", size), ours[0], peer[0], "ms");
            table.less(String.format("heap for each of %,d passages", size), ours[1], peer[1], "B");
        }
    }

    static void chinese(Table table, Path folder, int... sizes) throws Exception {
        table.section("The same for Chinese, where Easy RAG has no model; and the largest corpus");
        for (int size : sizes) {
            List<String> questions = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                questions.add(GeneratedArticles.article(Language.CHINESE, i, 0).question());
            }
            double[] ours = ours(folder.resolve("chinese-" + size), size, questions, Language.CHINESE);
            table.alone(String.format("latency among %,d passages", size), ours[0], "ms");
            table.alone(String.format("heap for each of %,d passages", size), ours[1], "B");
            table.alone(String.format("opening the index of %,d passages", size), ours[2], "ms");
            for (int gigabytes : new int[] {1, 4}) {
                // A quarter of the heap is left to questions, to loading and to the collector.
                table.alone(
                        "thousands of passages in a heap of " + gigabytes + " GB",
                        0.75 * gigabytes * (1 << 30) / ours[1] / 1000,
                        "k");
            }
        }
    }

    /** Milliseconds a question, bytes a passage, milliseconds to open. */
    private static double[] ours(Path folder, int size, List<String> questions, Language language) throws Exception {
        EmbeddingModel model = SharedSpaceEmbeddingModel.shipped(new InProcessEmbeddingModels());
        model.embed(questions.get(0));
        fill(folder, size, language, model);
        long before = Measure.heap();
        long start = System.nanoTime();
        try (LocalPassageIndex index = new LocalPassageIndex(folder, model.modelName())) {
            double opening = Processes.seconds(start) * 1000;
            double bytes = (double) (Measure.heap() - before) / size;
            PassageRetriever retriever =
                    new PassageRetriever(index, model, new DictionaryTranslator(folder.resolve("none.tsv")));
            int[] next = {0};
            double millis = Measure.millis(TIMES, () -> {
                String question = questions.get(next[0]++ % TIMES);
                Retrieval found = retriever.retrieve(Question.parse(question, PassageFilter.NONE, TODAY));
                if (found.passages().isEmpty()) {
                    throw new IllegalStateException("nothing found for " + question);
                }
            });
            return new double[] {millis, bytes, opening};
        }
    }

    private static void fill(Path folder, int size, Language language, EmbeddingModel model) {
        int dimension = model.dimension();
        Random random = new Random(1);
        try (LocalPassageIndex index = new LocalPassageIndex(folder, model.modelName())) {
            int passages = 0;
            for (int i = 0; passages < size; i++) {
                List<Passage> added = articlePassages(language, i, index);
                index.embed(
                        added,
                        added.stream()
                                .map(passage -> Vectors.random(random, dimension))
                                .toList());
                passages += added.size();
            }
            index.commit();
        }
    }

    private static List<Passage> articlePassages(Language language, int number, LocalPassageIndex index) {
        var generated = GeneratedArticles.article(language, number, 0);
        String[] parts = generated.text().split("\n\n", 3);
        Article article = new Article(
                generated.file(), parts[0], LocalDate.parse(parts[1]), null, null, language, parts[2], null);
        List<Passage> passages = new PassageSplitter().split(article);
        index.put(
                new FileState(generated.file(), generated.text().length(), Instant.EPOCH, "hash-" + number),
                new IndexedFile.Articles(List.of(article), passages));
        return passages;
    }

    private static double[] peer(int size, List<String> questions) {
        long before = Measure.heap();
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        Random random = new Random(1);
        for (int i = 0; store.size() < size; i++) {
            var generated = GeneratedArticles.article(Language.ENGLISH, i, 0);
            String[] parts = generated.text().split("\n\n", 3);
            Article article =
                    new Article(generated.file(), parts[0], null, null, null, Language.ENGLISH, parts[2], null);
            for (Passage passage : new PassageSplitter().split(article)) {
                store.add(Embedding.from(Vectors.random(random, 384)), TextSegment.from(passage.text()));
            }
        }
        double bytes = (double) (Measure.heap() - before) / size;
        EmbeddingStoreContentRetriever retriever = EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(EasyRag.model())
                .build();
        int[] next = {0};
        double millis = Measure.millis(TIMES, () -> retriever.retrieve(Query.from(questions.get(next[0]++ % TIMES))));
        return new double[] {millis, bytes};
    }
}
