package briefing.benchmark;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.spi.model.embedding.EmbeddingModelFactory;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** LangChain4j's Easy RAG as its documentation shows it: a folder, ingested; a question, its passages. */
final class EasyRag {

    private EasyRag() {}

    /** It takes the only embedding model that it finds, so it must not find ours. */
    static boolean needs(String jar) {
        return !jar.contains("all-minilm") && !jar.contains("bge-small-zh");
    }

    /** The model that it comes with. */
    static EmbeddingModel model() {
        return ServiceLoader.load(EmbeddingModelFactory.class).stream()
                .filter(factory -> factory.type().getName().contains("bgesmallenv15q"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Easy RAG is only there in the profile benchmark"))
                .get()
                .create();
    }

    /** A folder or a store saved as JSON, and a question. Prints the seconds that loading took, and the passages. */
    public static void main(String[] args) {
        Path from = Path.of(args[0]);
        long start = System.nanoTime();
        InMemoryEmbeddingStore<TextSegment> store;
        if (Files.isDirectory(from)) {
            store = new InMemoryEmbeddingStore<>();
            List<Document> documents = FileSystemDocumentLoader.loadDocumentsRecursively(from);
            EmbeddingStoreIngestor.ingest(documents, store);
        } else {
            store = InMemoryEmbeddingStore.fromFile(from);
        }
        System.out.println("loaded " + Processes.seconds(start));
        EmbeddingStoreContentRetriever.from(store)
                .retrieve(Query.from(args[1]))
                .forEach(content -> System.out.println(content.textSegment().text()));
        System.exit(0);
    }
}
