package briefing.benchmark;

import briefing.index.local.Stores;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Our vector store against LangChain4j's, with the same vectors. */
final class StoreRows {

    private static final int DIMENSION = 320;
    private static final int QUESTIONS = 20;
    private static final int K = 10;

    private StoreRows() {}

    private record Measured(double millis, double bytes, List<Set<String>> found) {}

    static void measure(Table table, int... sizes) {
        table.section("Vector store, 10 nearest, against InMemoryEmbeddingStore; 320 dimensions");
        for (int size : sizes) {
            Measured ours = store(Stores.quantized(), size);
            Measured peer = store(new InMemoryEmbeddingStore<>(), size);
            table.less(String.format("search among %,d", size), ours.millis(), peer.millis(), "ms");
            table.less(String.format("heap for each of %,d", size), ours.bytes(), peer.bytes(), "B");
            double shared = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                Set<String> both = new HashSet<>(ours.found().get(i));
                both.retainAll(peer.found().get(i));
                shared += both.size();
            }
            table.alone("recall@10 against its exact search", shared / (K * QUESTIONS), "");
        }
    }

    /** Where the other would need more memory than many machines have. */
    static void alone(Table table, int size) {
        Measured ours = store(Stores.quantized(), size);
        table.alone(String.format("search among %,d", size), ours.millis(), "ms");
        table.alone(String.format("heap for each of %,d", size), ours.bytes(), "B");
    }

    private static Measured store(EmbeddingStore<String> store, int size) {
        long before = Measure.heap();
        Random random = new Random(1);
        for (int i = 0; i < size; i++) {
            store.add("vector-" + i, Embedding.from(Vectors.random(random, DIMENSION)));
        }
        double bytes = (double) (Measure.heap() - before) / size;
        List<EmbeddingSearchRequest> requests = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            requests.add(EmbeddingSearchRequest.builder()
                    .queryEmbedding(Embedding.from(Vectors.random(random, DIMENSION)))
                    .maxResults(K)
                    .build());
        }
        List<Set<String>> found = new ArrayList<>();
        for (EmbeddingSearchRequest request : requests) {
            Set<String> ids = new HashSet<>();
            for (EmbeddingMatch<String> match : store.search(request).matches()) {
                ids.add(match.embeddingId());
            }
            found.add(ids);
        }
        int[] next = {0};
        double millis = Measure.millis(QUESTIONS, () -> store.search(requests.get(next[0]++ % QUESTIONS)));
        return new Measured(millis, bytes, found);
    }
}
