package briefing.article.corpus;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.text.Login;
import briefing.article.text.PrintedText;
import briefing.language.Notice;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts copies of files, folders and web pages into the corpus folder. Nothing that is there is ever overwritten. */
public final class CorpusLoader {

    private final Corpus corpus;
    private final ArticleReader reader;
    private final PageFetcher fetcher;

    public CorpusLoader(Corpus corpus, ArticleReader reader) {
        this(corpus, reader, new PageFetcher());
    }

    CorpusLoader(Corpus corpus, ArticleReader reader, PageFetcher fetcher) {
        this.corpus = corpus;
        this.reader = reader;
        this.fetcher = fetcher;
    }

    /**
     * Loads one file, all files of one folder, or one page, each when the stream is asked for it; never throws. What is
     * copied is on the disk, whatever happens next. Where the thread is interrupted the stream ends, and the thread stays
     * interrupted.
     */
    public Stream<LoadOutcome> load(String fileOrFolderOrUrl) {
        return loads(fileOrFolderOrUrl).stream()
                .takeWhile(next -> !Thread.currentThread().isInterrupted())
                .map(Supplier::get)
                .takeWhile(outcome -> !(outcome instanceof LoadOutcome.Failed
                        && Thread.currentThread().isInterrupted())); // that it failed says nothing of the file
    }

    private List<Supplier<LoadOutcome>> loads(String fileOrFolderOrUrl) {
        String what = PrintedText.line(Login.hidden(fileOrFolderOrUrl));
        if (isAddress(fileOrFolderOrUrl)) {
            return List.of(() -> loadPage(what, fileOrFolderOrUrl.strip()));
        }
        try {
            return loads(what, Path.of(fileOrFolderOrUrl));
        } catch (InvalidPathException e) {
            return List.of(() -> new LoadOutcome.Failed(what, Notice.of("load.nothing")));
        }
    }

    /** Whether a person means an address and not a file, as in {@code https://example.com/a}. */
    public static boolean isAddress(String text) {
        String address = text.strip();
        int scheme = address.indexOf("://");
        return scheme >= 2
                && isLetter(address.charAt(0))
                && address.substring(0, scheme)
                        .chars()
                        .allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || "+.-".indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private LoadOutcome loadPage(String what, String address) {
        FetchOutcome outcome = fetcher.fetch(address);
        if (outcome instanceof FetchOutcome.Fetched page) {
            return reader.read(page.content(), page.fileName()) instanceof ReadOutcome.Skipped skipped
                    ? new LoadOutcome.Failed(what, skipped.notice())
                    : store(what, page.fileName(), page.content());
        }
        return new LoadOutcome.Failed(what, ((FetchOutcome.Failed) outcome).notice());
    }

    private List<Supplier<LoadOutcome>> loads(String what, Path path) {
        if (!Files.exists(path)) {
            return List.of(() -> new LoadOutcome.Failed(what, Notice.of("load.missing")));
        }
        if (!Files.isDirectory(path)) {
            return List.of(() -> loadFile(what, path, String.valueOf(path.getFileName())));
        }
        Path folder = path.toAbsolutePath().normalize();
        List<Supplier<LoadOutcome>> loads = new ArrayList<>();
        for (CorpusFile file : new Corpus(folder).files()) {
            loads.add(() -> loadFile(file.id(), file.path(), folder.getFileName() + "/" + file.id()));
        }
        return loads.isEmpty() ? List.of(() -> new LoadOutcome.Failed(what, Notice.of("load.folder"))) : loads;
    }

    private LoadOutcome loadFile(String what, Path file, String wanted) {
        if (isInCorpus(file)) {
            return new LoadOutcome.Unchanged(corpus.id(file.toAbsolutePath().normalize()));
        }
        if (wanted.startsWith(".")) {
            return new LoadOutcome.Failed(what, Notice.of("load.hidden"));
        }
        if (reader.read(file, wanted) instanceof ReadOutcome.Skipped skipped) {
            return new LoadOutcome.Failed(what, skipped.notice(), skipped.cause());
        }
        try {
            return store(what, wanted, Files.readAllBytes(file));
        } catch (IOException e) {
            return new LoadOutcome.Failed(what, Notice.of("skipped.unreadable"));
        }
    }

    private boolean isInCorpus(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(corpus.folder().toAbsolutePath().normalize());
    }

    private LoadOutcome store(String what, String wanted, byte[] content) {
        try {
            for (int n = 1; ; n++) {
                String id = n == 1 ? wanted : numbered(wanted, n);
                Path target = corpus.folder().resolve(id);
                if (!Files.exists(target)) {
                    PartFile.write(target, content);
                    String copied = corpus.id(target);
                    return n == 1 ? new LoadOutcome.Copied(copied) : new LoadOutcome.Renamed(copied, wanted);
                }
                if (saysTheSame(target, id, content)) {
                    return new LoadOutcome.Unchanged(id);
                }
            }
        } catch (FileSystemException e) {
            return new LoadOutcome.Failed(what, unwritable(e.getReason()));
        } catch (IOException e) {
            // A write that fails, unlike an open, has nothing but the operating system's words.
            return new LoadOutcome.Failed(what, unwritable(PrintedText.line(String.valueOf(e.getMessage()))));
        } catch (InvalidPathException e) {
            return new LoadOutcome.Failed(what, unwritable(null));
        }
    }

    private static Notice unwritable(@Nullable String why) {
        return why == null ? Notice.of("load.unwritable") : Notice.of("load.unwritable.why", why);
    }

    private boolean saysTheSame(Path there, String id, byte[] content) {
        return reader.read(there, id) instanceof ReadOutcome.Read old
                && reader.read(content, id) instanceof ReadOutcome.Read fresh
                && old.articles().equals(fresh.articles());
    }

    /** {@code report.pdf}, {@code report-2.pdf}, {@code report-3.pdf} … */
    private static String numbered(String name, int n) {
        int slash = name.lastIndexOf('/');
        int dot = name.indexOf('.', slash + 2);
        for (int i = dot; i >= 0 && name.length() - i > 9; i = dot) {
            dot = name.indexOf('.', i + 1);
        }
        return dot < 0 ? name + "-" + n : name.substring(0, dot) + "-" + n + name.substring(dot);
    }
}
