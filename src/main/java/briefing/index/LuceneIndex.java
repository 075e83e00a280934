package briefing.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** A Lucene index in a folder: one writer, any number of searches, each on one state of it. */
final class LuceneIndex implements AutoCloseable {

    /** To be raised whenever documents, analyzers or the cutting of passages change: older indexes are built afresh. */
    private static final String FORMAT = "1";

    /** A search, which may read from disk. */
    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final List<Runnable> refreshed = new CopyOnWriteArrayList<>();

    private LuceneIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    static LuceneIndex open(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analyzers.byField()));
            if (!FORMAT.equals(format(writer))) {
                writer.deleteAll();
                writer.setLiveCommitData(Map.of("format", FORMAT).entrySet());
                writer.commit();
            }
            return new LuceneIndex(directory, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals("format")) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A search that returns nothing. */
    interface Reading {
        void on(IndexSearcher searcher) throws IOException;
    }

    void read(Reading reading) {
        search(searcher -> {
            reading.on(searcher);
            return searcher;
        });
    }

    /** Puts documents in the place of those that have this term. */
    void replace(Term term, List<Document> documents) {
        write(() -> writer.updateDocuments(term, documents));
    }

    void delete(Term... terms) {
        write(() -> writer.deleteDocuments(terms));
    }

    void refresh() {
        write(searchers::maybeRefreshBlocking);
        refreshed.forEach(Runnable::run);
    }

    void onRefresh(Runnable callback) {
        refreshed.add(callback);
    }

    void commit() {
        write(writer::commit);
        refresh();
    }

    @Override
    public void close() {
        write(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
