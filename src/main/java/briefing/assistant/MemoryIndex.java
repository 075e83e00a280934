package briefing.assistant;

import briefing.article.Article;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Interruption;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Instant;
import java.util.List;

/** An index of articles that are asked about once and kept nowhere. */
final class MemoryIndex {

    private MemoryIndex() {}

    static PassageIndex of(List<Article> articles, EmbeddingModel model) {
        PassageIndex index = LocalPassageIndex.inMemory(model.modelName());
        List<Passage> passages = articles.stream()
                .flatMap(article -> new PassageSplitter().split(article).stream())
                .toList();
        FileState state = new FileState(articles.get(0).id(), passages.size(), Instant.EPOCH, "");
        index.put(state, new IndexedFile.Articles(articles, passages));
        for (Passage passage : passages) {
            Interruption.check();
            index.embed(
                    List.of(passage),
                    List.of(model.embed(passage.titledText()).content().vector()));
        }
        index.refresh();
        return index;
    }
}
