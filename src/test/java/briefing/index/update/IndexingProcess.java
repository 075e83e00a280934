package briefing.index.update;

import briefing.article.ArticleReader;
import briefing.article.corpus.Corpus;
import briefing.embedding.HashedEmbeddingModel;
import briefing.generated.GeneratedArticles;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.passage.PassageSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process to be killed: writes articles and takes them up, a few at a time, and says after each few what is loaded. */
final class IndexingProcess {

    /** Articles between two reports. */
    static final int ROUND = 20;

    private IndexingProcess() {}

    /** Corpus folder, index folder, number of the first article. */
    public static void main(String[] args) throws IOException {
        HashedEmbeddingModel model = new HashedEmbeddingModel("1");
        Path corpus = Path.of(args[0]);
        try (LocalPassageIndex index = new LocalPassageIndex(Path.of(args[1]), model.modelName())) {
            Indexer indexer = new Indexer(new Corpus(corpus), new ArticleReader(), new PassageSplitter(), model, index);
            for (int next = Integer.parseInt(args[2]); ; next += ROUND) {
                for (int i = next; i < next + ROUND; i++) {
                    var article = GeneratedArticles.article(i % 2 == 0 ? Language.CHINESE : Language.ENGLISH, i, 0);
                    Files.writeString(corpus.resolve(article.file()), article.text());
                }
                IndexReport report = indexer.update(IndexProgress.NONE);
                if (report.stopped() != null) {
                    throw new IllegalStateException(report.stopped().inEnglish());
                }
                System.out.println("loaded " + (next + ROUND));
            }
        }
    }
}
