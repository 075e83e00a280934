package briefing.index.local;

import briefing.index.PassageIndex.Opened;
import briefing.index.StoreFailure;
import briefing.language.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index, shared by processes: one writes, the others read what it commits. Any number of searches run at once,
 * each on one state of it.
 */
final class LuceneIndex implements AutoCloseable {

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
    private final Opened opened;
    private final @Nullable Notice unkept;
    private final List<Runnable> refreshed = new CopyOnWriteArrayList<>();
    private volatile @Nullable IndexWriter writer;
    private volatile SearcherManager searchers;
    /** Whether searches show another state than was last refreshed to. */
    private volatile boolean stale;

    LuceneIndex(LuceneFiles files) {
        directory = files.directory();
        writer = files.writer();
        searchers = files.searchers();
        opened = files.opened();
        unkept = files.unkept();
    }

    Opened opened() {
        return opened;
    }

    Optional<Notice> unkept() {
        return Optional.ofNullable(unkept);
    }

    /** Whether this process writes, having taken over from one that ended if need be. */
    synchronized boolean acquire() {
        if (writer != null) {
            return true;
        }
        try {
            LuceneFiles taken = LuceneFiles.write(directory, OpenMode.APPEND, Opened.AS_LEFT);
            show(taken.searchers());
            writer = taken.writer();
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw failure(e);
        }
    }

    <T> T search(Search<T> search) {
        try {
            SearcherManager manager = searchers;
            IndexSearcher searcher;
            try {
                searcher = manager.acquire();
            } catch (AlreadyClosedException e) {
                if (manager == searchers) {
                    throw e;
                }
                return search(search);
            }
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

    /** What could not be committed is lost, and done again at the next start. */
    @Override
    public void close() {
        try {
            searchers.close();
            IndexWriter last = writer;
            if (last != null) {
                try {
                    last.close();
                } catch (IOException | AlreadyClosedException e) {
                    last.rollback();
                }
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
        } catch (IOException | AlreadyClosedException e) {
            // The latter where Lucene's own threads failed before.
            stopWriting(to);
            throw failure(e);
        }
    }

    /** Goes back to what was committed, and only reads from then on: after a failure, as of a full disk, the writer is shut. */
    private synchronized void stopWriting(IndexWriter failed) {
        try {
            failed.rollback();
            show(new SearcherManager(directory, new SearcherFactory()));
            writer = null;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void show(SearcherManager now) throws IOException {
        SearcherManager before = searchers;
        searchers = now;
        stale = true;
        before.close();
    }

    /** Lucene wraps what went wrong; people are told the cause, which the operating system words. */
    private static StoreFailure failure(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new StoreFailure(Notice.of("store.unwritable", String.valueOf(cause.getMessage())), e);
    }
}
