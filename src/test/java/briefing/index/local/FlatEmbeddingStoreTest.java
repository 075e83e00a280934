package briefing.index.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlatEmbeddingStoreTest {

    private static final int DIMENSION = 37;

    private final Random random = new Random(1);
    private final FlatEmbeddingStore store = new FlatEmbeddingStore();
    private final Map<String, Embedding> all = new HashMap<>();

    @Test
    void findsWhatAnExactSearchFinds() {
        for (int i = 0; i < 3000; i++) {
            add("v" + i);
        }
        for (int i = 0; i < 1500; i++) {
            remove("v" + random.nextInt(3000));
        }
        for (int i = 0; i < 500; i++) {
            add("v" + random.nextInt(4000));
        }

        for (int i = 0; i < 20; i++) {
            Embedding query = vector();
            assertThat(search(query, 10))
                    .extracting(EmbeddingMatch::embeddingId)
                    .isEqualTo(exact(query, 10));
        }
        assertThat(store.size()).isEqualTo(all.size());
    }

    @Test
    void scoresAreLangChain4jsRelevance() {
        add("a");
        Embedding query = vector();

        double cosine = CosineSimilarity.between(query, all.get("a"));

        assertThat(search(query, 1).get(0).score()).isCloseTo((1 + cosine) / 2, within(1e-6));
        assertThat(store.cosine(query.vector(), "a")).isCloseTo(cosine, within(1e-6));
    }

    @Test
    void filtersAreAskedForTheId() {
        for (int i = 0; i < 2000; i++) {
            add("v" + i);
        }

        List<EmbeddingMatch<String>> found = store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(vector())
                        .maxResults(5)
                        .filter(id -> ((String) id).endsWith("7"))
                        .build())
                .matches();

        assertThat(found)
                .hasSize(5)
                .allSatisfy(match -> assertThat(match.embeddingId()).endsWith("7"));
    }

    @Test
    void resultsBelowTheLeastScoreAreLeftOut() {
        store.add("same", Embedding.from(new float[] {1, 0}));
        store.add("other", Embedding.from(new float[] {0, 1}));

        List<EmbeddingMatch<String>> found = store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(new float[] {2, 0}))
                        .maxResults(5)
                        .minScore(0.9)
                        .build())
                .matches();

        assertThat(found).extracting(EmbeddingMatch::embeddingId).containsExactly("same");
    }

    @Test
    void onlyWhatIsToBeKeptIsKept() {
        add("a");
        add("b");

        store.retain(Set.of("b", "c"));

        assertThat(store.contains("a")).isFalse();
        assertThat(store.contains("b")).isTrue();
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void vectorsOfAnotherLengthAreRefusedAndNotCompared() {
        add("a");

        assertThatThrownBy(() -> store.add("b", Embedding.from(new float[] {1})))
                .hasMessage("a vector of 1 among vectors of 37 dimensions");
        assertThat(search(Embedding.from(new float[] {1}), 5)).isEmpty();
        assertThat(store.cosine(new float[] {1}, "a")).isNull();
    }

    @Test
    void anEmptyStoreFindsNothing() {
        assertThat(search(vector(), 5)).isEmpty();
        assertThat(store.cosine(vector().vector(), "a")).isNull();
    }

    private List<EmbeddingMatch<String>> search(Embedding query, int k) {
        return store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(query)
                        .maxResults(k)
                        .build())
                .matches();
    }

    private List<String> exact(Embedding query, int k) {
        return all.keySet().stream()
                .sorted(Comparator.comparingDouble(id -> -CosineSimilarity.between(query, all.get(id))))
                .limit(k)
                .toList();
    }

    private void add(String id) {
        Embedding vector = vector();
        store.add(id, vector);
        all.put(id, vector);
    }

    private void remove(String id) {
        store.remove(id);
        all.remove(id);
    }

    private Embedding vector() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.from(vector);
    }
}
