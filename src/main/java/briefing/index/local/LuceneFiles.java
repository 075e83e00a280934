package briefing.index.local;

import briefing.index.PassageIndex.Opened;
import briefing.index.lucene.Analyzers;
import briefing.index.lucene.IndexFormat;
import briefing.language.Notice;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The files of a Lucene index, opened.
 *
 * @param writer null where another process writes
 * @param opened how it was found
 * @param unkept why the index is in memory only, or null where it is on disk
 */
public record LuceneFiles(
        Directory directory,
        @Nullable IndexWriter writer,
        SearcherManager searchers,
        Opened opened,
        @Nullable Notice unkept) {

    private static final String FORMAT = String.valueOf(IndexFormat.CURRENT);

    /** How long to wait for the first commit of another process that is just making the index, in milliseconds. */
    private static final int PATIENCE = 10_000;

    /** The index in a folder, whatever is there; in memory, from what can be read there, where nothing can be written. */
    static LuceneFiles open(Path folder) throws IOException {
        try {
            return open(folder(folder));
        } catch (IOException e) {
            LuceneFiles copy = open(copy(folder));
            return new LuceneFiles(copy.directory(), copy.writer(), copy.searchers(), copy.opened(), reason(e));
        }
    }

    static LuceneFiles inMemory() throws IOException {
        return open(new ByteBuffersDirectory());
    }

    private static Directory copy(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new ByteBuffersDirectory();
        }
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (Directory disk = FSDirectory.open(folder)) {
            for (String file : disk.listAll()) {
                if (isPart(file)) {
                    memory.copyFrom(disk, file, file, IOContext.READONCE);
                }
            }
            return memory;
        } catch (IOException e) {
            return new ByteBuffersDirectory();
        }
    }

    /** As the operating system words it. */
    private static Notice reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return Notice.of("store.no.permission");
        }
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return reason == null ? Notice.of("store.not.written") : Notice.plain(reason);
    }

    private static boolean isPart(String file) {
        return file.startsWith("_") || file.startsWith(IndexFileNames.SEGMENTS);
    }

    /** The folder of an index, made where it is missing, without what only a mistake can have put there. */
    static Directory folder(Path folder) throws IOException {
        for (Path ours : List.of(folder.toAbsolutePath().getParent(), folder)) {
            if (!Files.isDirectory(ours)) {
                Files.deleteIfExists(ours);
            }
        }
        Files.createDirectories(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (isPart(name) || name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    IOUtils.rm(entry);
                }
            }
        }
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.isRegularFile(lock) && Files.size(lock) > 0) {
            // As after a crash of the file system; Lucene would take it for nobody's lock for ever.
            Files.write(lock, new byte[0]);
        }
        return FSDirectory.open(folder);
    }

    /** Opens an index, made afresh where there is none, or one of another format, or a damaged one. */
    public static LuceneFiles open(Directory directory) throws IOException {
        try {
            return write(directory, OpenMode.CREATE_OR_APPEND, isBeheaded(directory) ? Opened.DAMAGED : Opened.AS_LEFT);
        } catch (LockObtainFailedException e) {
            return read(directory);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            if (!isDamage(e)) {
                throw e;
            }
            clear(directory);
            return write(directory, OpenMode.CREATE, Opened.DAMAGED);
        }
    }

    /**
     * Opens an index that nobody writes.
     *
     * @throws LockObtainFailedException where somebody does
     */
    static LuceneFiles write(Directory directory, OpenMode mode, Opened found) throws IOException {
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analyzers.byField()).setOpenMode(mode));
        try {
            Opened opened = found;
            String format = format(writer);
            if (!format.equals(FORMAT)) {
                opened = format.isEmpty() ? found : Opened.OUTDATED;
                writer.deleteAll();
                writer.setLiveCommitData(Map.of("format", FORMAT).entrySet());
                writer.commit();
            }
            LuceneFiles files = new LuceneFiles(
                    directory, writer, new SearcherManager(writer, new SearcherFactory()), opened, null);
            files.check();
            return files;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static LuceneFiles read(Directory directory) throws IOException {
        for (int waited = 0; ; waited += 100) {
            try {
                return new LuceneFiles(
                        directory, null, new SearcherManager(directory, new SearcherFactory()), Opened.AS_LEFT, null);
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

    /** What a broken file leads to, and not a full disk, a limit on open files or a folder of somebody else's. */
    private static boolean isDamage(Exception e) {
        return e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof EOFException
                || e instanceof FileNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof RuntimeException;
    }

    /** Whether there are files of an index, but not the one that lists them. */
    private static boolean isBeheaded(Directory directory) throws IOException {
        List<String> files = List.of(directory.listAll());
        return files.stream().anyMatch(file -> file.startsWith("_"))
                && files.stream().noneMatch(file -> file.startsWith(IndexFileNames.SEGMENTS));
    }

    private static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
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
}
