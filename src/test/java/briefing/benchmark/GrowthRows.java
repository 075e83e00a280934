package briefing.benchmark;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.generated.GeneratedArticles;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.index.update.IndexProgress;
import briefing.index.update.Indexer;
import briefing.language.Language;
import briefing.passage.PassageSplitter;
import briefing.question.Question;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.translation.DictionaryTranslator;
import java.nio.file.Path;
import java.time.LocalDate;

/** What each article and each question costs as the corpus grows, the embedding model aside: their cost is the same. */
final class GrowthRows {

    private static final int TIMES = 20;

    private GrowthRows() {}

    private record Cost(double read, double start, double question) {}

    static void measure(Table table, Path folder, int... sizes) throws Exception {
        table.section("Growth, without the model (\"peer\": the first size, of which ratio 1 is as good)");
        cost(folder.resolve("growth-warm"), sizes[0]);
        Cost first = null;
        for (int size : sizes) {
            Cost cost = cost(folder.resolve("growth-" + size), size);
            first = first == null ? cost : first;
            table.less(
                    String.format("reading and indexing, each of %,d articles", size), cost.read(), first.read(), "ms");
            table.less(String.format("restart, each of %,d articles", size), cost.start(), first.start(), "ms");
            table.less(String.format("question among %,d articles", size), cost.question(), first.question(), "ms");
        }
    }

    private static Cost cost(Path folder, int articles) throws Exception {
        Path corpus = Corpora.folder(folder.resolve("corpus"), articles, Language.CHINESE, Language.ENGLISH);
        HashedEmbeddingModel model = new HashedEmbeddingModel("1");
        long start = System.nanoTime();
        update(folder, corpus, model);
        double read = Processes.seconds(start) * 1000 / articles;
        start = System.nanoTime();
        update(folder, corpus, model);
        double restart = Processes.seconds(start) * 1000 / articles;
        try (LocalPassageIndex index = new LocalPassageIndex(folder.resolve("index"), model.modelName())) {
            PassageRetriever retriever =
                    new PassageRetriever(index, model, new DictionaryTranslator(folder.resolve("none.tsv")));
            int[] next = {0};
            double question = Measure.millis(TIMES, () -> {
                int number = next[0]++ % TIMES % articles;
                Language language = number % 2 == 0 ? Language.CHINESE : Language.ENGLISH;
                String asked = GeneratedArticles.article(language, number, 0).question();
                retriever.retrieve(Question.parse(asked, PassageFilter.NONE, LocalDate.of(2026, 11, 23)));
            });
            return new Cost(read, restart, question);
        }
    }

    private static void update(Path folder, Path corpus, HashedEmbeddingModel model) {
        try (LocalPassageIndex index = new LocalPassageIndex(folder.resolve("index"), model.modelName())) {
            new Indexer(new Corpus(corpus), new ArticleReader(), new PassageSplitter(), model, index)
                    .update(IndexProgress.NONE);
        }
    }
}
