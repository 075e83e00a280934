package briefing.index;

import briefing.article.Article;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Instant;
import java.util.List;

/** Puts articles into an index without files. */
public final class Indexed {

    private Indexed() {}

    /** An article that is one passage, found by its words after a refresh. */
    public static Passage whole(PassageStore index, Article article) {
        Passage passage = Passage.of(article, 0, article.text().length());
        put(index, article, List.of(passage));
        return passage;
    }

    /** An article cut into passages, with their vectors; it can be found at once. */
    public static void split(PassageStore index, Article article, EmbeddingModel model) {
        List<Passage> passages = new PassageSplitter().split(article);
        put(index, article, passages);
        for (Passage passage : passages) {
            index.embed(
                    List.of(passage),
                    List.of(model.embed(passage.titledText()).content().vector()));
        }
        index.refresh();
    }

    private static void put(PassageStore index, Article article, List<Passage> passages) {
        FileState state = new FileState(article.id(), article.text().length(), Instant.EPOCH, article.id());
        index.put(state, new IndexedFile.Articles(List.of(article), passages));
    }
}
