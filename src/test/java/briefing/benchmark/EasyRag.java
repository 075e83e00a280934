package briefing.benchmark;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** LangChain4j's Easy RAG as its documentation shows it: a folder, ingested; a question, its passages. */
final class EasyRag {

    private EasyRag() {}

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
