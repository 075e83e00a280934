package briefing.cluster;

import briefing.index.PassageIndex;
import briefing.language.Language;
import briefing.passage.Passage;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Puts generated articles into an index as the indexer does: words first, vectors after, with a commit now and then. */
final class Loading {

    private static final int COMMIT_EVERY = 50;

    private final PassageIndex index;
    private final EmbeddingModel model;
    private final List<Integer> acknowledged = new ArrayList<>();
    private int passages;
    private long longestPause;
    private long last;

    Loading(PassageIndex index, EmbeddingModel model) {
        this.index = index;
        this.model = model;
    }

    /** Loads the articles of these numbers; tells the number of each before it is put. */
    void load(int from, int to, IntConsumer before) {
        last = System.nanoTime();
        List<Integer> waiting = new ArrayList<>();
        for (int number = from; number < to; number++) {
            before.accept(number);
            NumberedArticle article = NumberedArticle.of(number);
            passages += article.content().passages().size();
            index.put(article.state(), article.content());
            waiting.add(number);
            if (waiting.size() == COMMIT_EVERY || number == to - 1) {
                index.commit();
                acknowledged.addAll(waiting);
                waiting.clear();
                step();
            }
        }
        for (List<Passage> next = index.withoutVector(512); !next.isEmpty(); next = index.withoutVector(512)) {
            for (Language language : Language.values()) {
                List<Passage> of = next.stream()
                        .filter(passage -> passage.language() == language)
                        .toList();
                if (!of.isEmpty()) {
                    index.embed(of, vectors(of));
                }
            }
            step();
        }
        index.commit();
        step();
    }

    private List<float[]> vectors(List<Passage> passages) {
        return model
                .embedAll(passages.stream()
                        .map(passage -> TextSegment.from(passage.titledText()))
                        .toList())
                .content()
                .stream()
                .map(Embedding::vector)
                .toList();
    }

    private void step() {
        long now = System.nanoTime();
        longestPause = Math.max(longestPause, now - last);
        last = now;
    }

    /** The numbers of the articles that a commit has acknowledged. */
    List<Integer> acknowledged() {
        return acknowledged;
    }

    int passages() {
        return passages;
    }

    double longestPauseSeconds() {
        return longestPause / 1e9;
    }
}
