package briefing.index.update;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.generated.GeneratedArticles;
import briefing.index.Hit;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.passage.PassageSplitter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A process to be killed: adds, changes and deletes articles at random and takes that up, while it is asked. */
final class SoakProcess {

    /** The number of articles that there may be; two of three are there at any time. */
    static final int ARTICLES = 10_000;

    private static final int CHANGES = 200;

    private final Random random;
    private final Path corpus;
    private final HashedEmbeddingModel model = new HashedEmbeddingModel("1");
    private volatile boolean ended;
    private volatile Throwable failure;

    private SoakProcess(Path corpus, long seed) {
        this.corpus = corpus;
        random = new Random(seed);
    }

    /** Corpus folder, index folder, seed, number of rounds. Prints bytes of heap an article, and open files, after each round. */
    public static void main(String[] args) throws Exception {
        new SoakProcess(Path.of(args[0]), Long.parseLong(args[2])).run(Path.of(args[1]), Integer.parseInt(args[3]));
    }

    private void run(Path folder, int rounds) throws Exception {
        try (LocalPassageIndex index = new LocalPassageIndex(folder, model.modelName())) {
            if (index.opened() != PassageIndex.Opened.AS_LEFT) {
                throw new IllegalStateException("the index was " + index.opened());
            }
            Indexer indexer = new Indexer(new Corpus(corpus), new ArticleReader(), new PassageSplitter(), model, index);
            Thread asking = new Thread(() -> ask(index));
            asking.start();
            for (int round = 0; round < rounds && failure == null; round++) {
                for (int i = 0; i < CHANGES; i++) {
                    change();
                }
                IndexReport report = indexer.update(IndexProgress.NONE);
                if (report.stopped() != null) {
                    throw new IllegalStateException(report.stopped().inEnglish());
                }
                for (int i = 0; i < 2; i++) {
                    System.gc();
                }
                Runtime runtime = Runtime.getRuntime();
                String[] open = new File("/proc/self/fd").list();
                System.out.println((runtime.totalMemory() - runtime.freeMemory())
                                / index.files().size() + " " + (open == null ? 0 : open.length));
            }
            ended = true;
            asking.join();
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private void change() throws IOException {
        int number = random.nextInt(ARTICLES);
        Language language = number % 2 == 0 ? Language.CHINESE : Language.ENGLISH;
        var article = GeneratedArticles.article(language, number, random.nextInt(3));
        Path file = corpus.resolve(article.file());
        if (Files.exists(file) && random.nextBoolean()) {
            Files.delete(file);
        } else {
            Files.writeString(file, article.text());
        }
    }

    private void ask(LocalPassageIndex index) {
        Random asked = new Random(2);
        try {
            while (!ended) {
                Language language = Language.values()[asked.nextInt(2)];
                String question = GeneratedArticles.article(language, asked.nextInt(ARTICLES), 0)
                        .question();
                float[] vector = model.embed(question).content().vector();
                for (Hit hit : index.lexical(language, new LexicalQuery.Words(question), PassageFilter.NONE, 10)) {
                    index.article(hit.passage().article());
                    index.copies(List.of(hit.passage().article()));
                }
                index.nearest(vector, PassageFilter.NONE, 10);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }
}
