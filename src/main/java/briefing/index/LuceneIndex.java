package briefing.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index in a folder, shared by processes: one writes, the others read what it commits. Any number of searches run
 * at once, each on one state of it.
 */
final class LuceneIndex implements AutoCloseable {

    /** To be raised whenever documents, analyzers or the cutting of passages change: older indexes are built afresh. */
    private static final String FORMAT = "2";

    /** How long to wait for the first commit of another process that is just making the index, in milliseconds. */
    private static final int PATIENCE = 10_000;

    /** A search, which may read from disk. */
    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /** A search that returns nothing. */
    interface Reading {
        void on(IndexSearcher searcher) throws IOException;
    }

    private interface Write {
        void on(IndexWriter writer) throws IOException;
    }

    private final Directory directory;
    private final boolean wasDamaged;
    private final List<Runnable> refreshed = new CopyOnWriteArrayList<>();
    private volatile @Nullable IndexWriter writer;
    private volatile SearcherManager searchers;
    /** Whether searches show another state than was last refreshed to. */
    private volatile boolean stale;

    private LuceneIndex(
            Directory directory, @Nullable IndexWriter writer, SearcherManager searchers, boolean wasDamaged) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.wasDamaged = wasDamaged;
    }

    /** Opens the index in a folder, made afresh where there is none, or one of another format, or a damaged one. */
    static LuceneIndex open(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            try {
                return writing(directory, OpenMode.CREATE_OR_APPEND, false);
            } catch (LockObtainFailedException e) {
                return reading(directory);
            } catch (IOException | IllegalArgumentException e) {
                // Lucene throws the latter where it does not know how to read a file.
                return writing(directory, OpenMode.CREATE, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LuceneIndex writing(Directory directory, OpenMode mode, boolean wasDamaged) throws IOException {
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analyzers.byField()).setOpenMode(mode));
        try {
            if (!FORMAT.equals(format(writer))) {
                writer.deleteAll();
                writer.setLiveCommitData(Map.of("format", FORMAT).entrySet());
                writer.commit();
            }
            SearcherManager searchers = new SearcherManager(writer, new SearcherFactory());
            LuceneIndex index = new LuceneIndex(directory, writer, searchers, wasDamaged);
            index.check();
            return index;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Reads all files and compares their checksums, at about a second a gigabyte. */
    private void check() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    private static LuceneIndex reading(Directory directory) throws IOException {
        for (int waited = 0; ; waited += 100) {
            try {
                return new LuceneIndex(directory, null, new SearcherManager(directory, new SearcherFactory()), false);
            } catch (IndexNotFoundException e) {
                if (waited >= PATIENCE) {
                    throw e;
                }
                try {
                    Thread.sleep(100);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
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

    boolean wasDamaged() {
        return wasDamaged;
    }

    /** Whether this process writes, having taken over from one that ended if need be. */
    synchronized boolean acquire() {
        if (writer != null) {
            return true;
        }
        try {
            LuceneIndex taken = writing(directory, OpenMode.APPEND, false);
            SearcherManager before = searchers;
            searchers = taken.searchers;
            writer = taken.writer;
            stale = true;
            before.close();
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T search(Search<T> search) {
        try {
            SearcherManager manager = searchers;
            IndexSearcher searcher = manager.acquire();
            try {
                return search.on(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void read(Reading reading) {
        search(searcher -> {
            reading.on(searcher);
            return searcher;
        });
    }

    /** Puts documents in the place of those that have this term. */
    void replace(Term term, List<Document> documents) {
        write(to -> to.updateDocuments(term, documents));
    }

    void delete(Term... terms) {
        write(to -> to.deleteDocuments(terms));
    }

    /** Shows searches what was written, and returns whether anything else than this process's writing changed. */
    boolean refresh() {
        try {
            long before = version();
            searchers.maybeRefreshBlocking();
            boolean changed = version() != before;
            boolean foreign = stale || (changed && writer == null);
            stale = false;
            if (changed || foreign) {
                refreshed.forEach(Runnable::run);
            }
            return foreign;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long version() {
        return search(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
    }

    /** Whether this process came to write, or to read again, since the last refresh. */
    boolean isStale() {
        return stale;
    }

    void onRefresh(Runnable callback) {
        refreshed.add(callback);
    }

    void commit() {
        write(IndexWriter::commit);
        refresh();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Write write) {
        IndexWriter to = writer;
        if (to == null) {
            throw new IllegalStateException("another process writes this index");
        }
        try {
            write.on(to);
        } catch (IOException e) {
            stopWriting(to);
            throw new UncheckedIOException(e);
        }
    }

    /** Goes back to what was committed, and only reads from then on: after a failure, as of a full disk, the writer is shut. */
    private synchronized void stopWriting(IndexWriter failed) {
        try {
            SearcherManager before = searchers;
            failed.rollback();
            searchers = new SearcherManager(directory, new SearcherFactory());
            writer = null;
            stale = true;
            before.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
