package briefing.index.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import briefing.index.QuantizedVector;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuantizedEmbeddingStoreTest {

    private static final int DIMENSION = 320;

    private final Random random = new Random(1);
    private final QuantizedEmbeddingStore store = new QuantizedEmbeddingStore();
    private final Map<String, Embedding> all = new HashMap<>();

    /** Passages of a corpus lie in clusters, some near their middle and some far from it. */
    @Test
    void findsNinetyNineOfAHundredThatAnExactSearchFinds() {
        List<float[]> topics = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            topics.add(gaussian(1));
        }
        for (int i = 0; i < 40_000; i++) {
            float distance = 0.4f + 0.8f * random.nextFloat();
            add("v" + i, near(topics.get(random.nextInt(topics.size())), distance));
        }

        int found = 0;
        int queries = 100;
        for (int i = 0; i < queries; i++) {
            Embedding query = near(topics.get(random.nextInt(topics.size())), 0.8f);
            Set<String> exact = new HashSet<>(exact(query, 10));
            found += (int) search(query, 10).stream()
                    .filter(match -> exact.contains(match.embeddingId()))
                    .count();
        }

        assertThat(found / 10.0 / queries).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void whatWasAddedChangedAndRemovedIsFoundAsItIsNow() {
        for (int i = 0; i < 1500; i++) {
            add("v" + i, Embedding.from(gaussian(1)));
        }
        for (int i = 0; i < 700; i++) {
            String id = "v" + random.nextInt(1500);
            store.remove(id);
            all.remove(id);
        }
        for (int i = 0; i < 300; i++) {
            add("v" + random.nextInt(2000), Embedding.from(gaussian(1)));
        }

        assertThat(store.size()).isEqualTo(all.size());
        all.forEach((id, vector) -> {
            EmbeddingMatch<String> first = search(vector, 1).get(0);
            assertThat(first.embeddingId()).isEqualTo(id);
            assertThat(first.score()).isCloseTo(1, within(1e-4));
        });
    }

    @Test
    void scoresAreLangChain4jsRelevance() {
        add("a", Embedding.from(gaussian(1)));
        Embedding query = Embedding.from(gaussian(1));

        double cosine = CosineSimilarity.between(query, all.get("a"));

        assertThat(search(query, 1).get(0).score()).isCloseTo((1 + cosine) / 2, within(1e-3));
        assertThat(store.cosine(query.vector(), "a")).isCloseTo(cosine, within(2e-3));
    }

    @Test
    void filtersAreAskedForTheId() {
        for (int i = 0; i < 5000; i++) {
            add("v" + i, Embedding.from(gaussian(1)));
        }
        Embedding query = Embedding.from(gaussian(1));

        List<EmbeddingMatch<String>> found = store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(query)
                        .maxResults(5)
                        .filter(id -> ((String) id).endsWith("77"))
                        .build())
                .matches();

        all.keySet().removeIf(id -> !id.endsWith("77"));
        assertThat(found).extracting(EmbeddingMatch::embeddingId).isEqualTo(exact(query, 5));
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
        add("a", Embedding.from(gaussian(1)));
        add("b", Embedding.from(gaussian(1)));

        store.retain(Set.of("b", "c"));

        assertThat(store.contains("a")).isFalse();
        assertThat(store.contains("b")).isTrue();
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void vectorsOfAnotherLengthAreRefusedAndNotCompared() {
        add("a", Embedding.from(gaussian(1)));

        assertThatThrownBy(() -> store.add("b", Embedding.from(new float[] {1})))
                .hasMessage("a vector of 1 among vectors of 320 dimensions");
        assertThat(search(Embedding.from(new float[] {1}), 5)).isEmpty();
        assertThat(store.cosine(new float[] {1}, "a")).isNull();
    }

    @Test
    void anEmptiedStoreTakesVectorsOfAnotherModel() {
        add("a", Embedding.from(gaussian(1)));
        store.remove("a");

        store.add("b", Embedding.from(new float[] {0, 3}));

        assertThat(search(Embedding.from(new float[] {0, 1}), 5))
                .extracting(EmbeddingMatch::embeddingId)
                .containsExactly("b");
    }

    @Test
    void anEmptyStoreFindsNothing() {
        assertThat(search(Embedding.from(gaussian(1)), 5)).isEmpty();
        assertThat(store.cosine(gaussian(1), "a")).isNull();
    }

    @Test
    void aVectorOfZerosIsLikeNothing() {
        store.add("nothing", Embedding.from(new float[DIMENSION]));

        assertThat(store.cosine(gaussian(1), "nothing")).isZero();
        assertThat(search(Embedding.from(new float[DIMENSION]), 5)).hasSize(1);
    }

    @Test
    void aVectorReadFromDiskIsTheOneThatWasWritten() {
        QuantizedVector vector = QuantizedVector.of(gaussian(1));
        byte[] file = new byte[500];
        System.arraycopy(vector.bytes(), 0, file, 7, vector.bytes().length);

        QuantizedVector read = QuantizedVector.of(file, 7, vector.bytes().length);

        assertThat(read.scale()).isEqualTo(vector.scale());
        assertThat(read.codes()).isEqualTo(vector.codes());
        assertThat(vector.bytes()).hasSize(324);
    }

    @Test
    void aVectorTakesAThousandBytesOfMemoryAtMostWithItsId() {
        long before = used();
        for (int i = 0; i < 30_000; i++) {
            store.add("%040x".formatted(i), Embedding.from(gaussian(1)));
        }

        long after = used();

        assertThat((after - before) / store.size()).isLessThan(1000);
    }

    /** The least of a few looks: other tests of this process may hold memory for a moment. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private List<EmbeddingMatch<String>> search(Embedding query, int k) {
        return store.search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(query)
                        .maxResults(k)
                        .build())
                .matches();
    }

    private List<String> exact(Embedding query, int k) {
        Map<String, Double> cosines = new HashMap<>();
        all.forEach((id, vector) -> cosines.put(id, CosineSimilarity.between(query, vector)));
        return cosines.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue()))
                .limit(k)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String id, Embedding vector) {
        store.add(id, vector);
        all.put(id, vector);
    }

    private Embedding near(float[] topic, float distance) {
        float[] vector = gaussian(distance);
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] += topic[i];
        }
        return Embedding.from(vector);
    }

    private float[] gaussian(float deviation) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = deviation * (float) random.nextGaussian();
        }
        return vector;
    }
}
