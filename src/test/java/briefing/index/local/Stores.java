package briefing.index.local;

import dev.langchain4j.store.embedding.EmbeddingStore;

/** For the benchmark, which is elsewhere. */
public final class Stores {

    private Stores() {}

    public static EmbeddingStore<String> quantized() {
        return new QuantizedEmbeddingStore();
    }
}
