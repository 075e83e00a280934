package briefing.article.corpus;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.corpus.LoadStep.Done;
import briefing.article.feed.AddressList;
import briefing.article.text.Head;
import briefing.article.text.Login;
import briefing.article.text.PrintedText;
import briefing.language.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts copies of files, folders and web pages into the corpus folder. Nothing that is there is ever overwritten. */
public final class CorpusLoader {

    /** Left between two pages of a list that one host has. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Corpus corpus;
    private final ArticleReader reader;
    private final PageFetcher fetcher;
    private final KnownAddresses known;
    private final Visits visits;
    private final int most;

    public CorpusLoader(Corpus corpus, ArticleReader reader) {
        this(corpus, reader, new PageFetcher());
    }

    /**
     * A loader that takes only what is new of lists of addresses.
     *
     * @param addresses where those that were loaded are kept
     * @param most how many pages of one list are loaded by one call
     */
    public CorpusLoader(Corpus corpus, ArticleReader reader, Path addresses, int most) {
        this(corpus, reader, new PageFetcher(), addresses, most, PAUSE);
    }

    CorpusLoader(Corpus corpus, ArticleReader reader, PageFetcher fetcher) {
        this(corpus, reader, fetcher, null, Integer.MAX_VALUE, Duration.ZERO);
    }

    CorpusLoader(
            Corpus corpus,
            ArticleReader reader,
            PageFetcher fetcher,
            @Nullable Path addresses,
            int most,
            Duration pause) {
        this.corpus = corpus;
        this.reader = reader;
        this.fetcher = fetcher;
        this.known = new KnownAddresses(addresses);
        this.visits = new Visits(new Robots(fetcher::fetchFile), pause);
        this.most = most;
    }

    /**
     * Loads one file, all files of one folder, one page, or what a list of addresses names, each when the stream is asked for
     * it; never throws. What is copied is on the disk, whatever happens next. Where the thread is interrupted the stream ends,
     * and the thread stays interrupted.
     */
    public Stream<LoadOutcome> load(String fileOrFolderOrUrl) {
        String what = PrintedText.line(Login.hidden(fileOrFolderOrUrl));
        return LoadStep.outcomes(() -> load(what, fileOrFolderOrUrl));
    }

    /**
     * Loads the pages of a list.
     *
     * @param what the list is called
     * @param text with an address on each line
     */
    public Stream<LoadOutcome> loadList(String what, String text) {
        return LoadStep.outcomes(() -> AddressList.lines(text)
                .map(list -> pages(what, list, null, true))
                .orElseGet(() -> Done.failed(what, Notice.of("load.list"))));
    }

    private Done load(String what, String fileOrFolderOrUrl) {
        if (isAddress(fileOrFolderOrUrl)) {
            return loadAddress(what, fileOrFolderOrUrl.strip(), null, true);
        }
        try {
            return load(what, Path.of(fileOrFolderOrUrl));
        } catch (InvalidPathException e) {
            return Done.failed(what, Notice.of("load.nothing"));
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

    /** @param follows whether the lists that a list names are loaded too: those of them are not, or two would go on for ever */
    private Done loadAddress(String what, String address, @Nullable String from, boolean follows) {
        KnownAddresses.Known before = known.of(key(address)).orElse(new KnownAddresses.Known("", "", ""));
        FetchOutcome fetched = before.file().isEmpty()
                ? fetcher.fetchNewer(address, from, before.tag(), before.modified())
                : fetcher.fetchListed(address, from, Head.UNKNOWN);
        if (fetched instanceof FetchOutcome.Listed listed) {
            return pages(what, listed.list(), address, follows).then(() -> keep(address, listed));
        } else if (fetched instanceof FetchOutcome.NotModified) {
            return Done.with(new LoadOutcome.NothingNew(what));
        }
        return Done.with(stored(what, fetched));
    }

    /** Only once all of its pages are there: else the list is asked for again, changed or not. */
    private void keep(String address, FetchOutcome.Listed listed) {
        if (listed.list().pages().stream().allMatch(page -> known.of(key(page)).isPresent())) {
            known.put(key(address), new KnownAddresses.Known("", listed.tag(), listed.modified()));
        }
    }

    /** A list that another one names. */
    private Done loadFeed(String address, @Nullable String from) {
        String what = PrintedText.line(Login.hidden(address));
        Notice refusal = visits.refusal(address, from);
        return refusal == null ? loadAddress(what, address, from, false) : Done.failed(what, refusal);
    }

    private LoadOutcome stored(String what, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched page) {
            return reader.read(page.content(), page.fileName()) instanceof ReadOutcome.Skipped skipped
                    ? new LoadOutcome.Failed(what, skipped.notice())
                    : store(what, page.fileName(), page.content());
        }
        return new LoadOutcome.Failed(
                what, outcome instanceof FetchOutcome.Failed failed ? failed.notice() : Notice.of("load.nested"));
    }

    /** A list without addresses that passwords belong to. */
    private static String key(String address) {
        return Login.hidden(address);
    }

    /** Those of a list that were not loaded before, and the lists that it names. */
    private Done pages(String what, AddressList list, @Nullable String from, boolean follows) {
        List<String> fresh = list.pages().stream()
                .filter(page -> known.of(key(page)).isEmpty())
                .toList();
        List<LoadStep> steps = new ArrayList<>();
        fresh.stream().limit(most).forEach(page -> steps.add(() -> Done.with(loadListed(page, from, list.told(page)))));
        if (fresh.size() > most) {
            steps.add(() -> Done.failed(what, Notice.of("load.most", most, fresh.size())));
        }
        if (follows) {
            list.feeds().forEach(feed -> steps.add(() -> loadFeed(feed, from)));
        } else if (!list.feeds().isEmpty()) {
            steps.add(() -> Done.failed(what, Notice.of("load.nested")));
        }
        return steps.isEmpty() ? Done.with(new LoadOutcome.NothingNew(what)) : Done.more(steps);
    }

    private LoadOutcome loadListed(String address, @Nullable String from, Head told) {
        String what = PrintedText.line(Login.hidden(address));
        Notice refusal = visits.refusal(address, from);
        if (refusal != null) {
            return new LoadOutcome.Failed(what, refusal);
        }
        LoadOutcome outcome = stored(what, fetcher.fetchListed(address, from, told));
        String id = outcome.file();
        if (id != null) {
            known.put(key(address), new KnownAddresses.Known(id, "", ""));
        }
        return outcome;
    }

    private Done load(String what, Path path) {
        if (!Files.exists(path)) {
            return Done.failed(what, Notice.of("load.missing"));
        }
        if (!Files.isDirectory(path)) {
            AddressList list = isInCorpus(path) ? null : list(path);
            return list != null
                    ? pages(what, list, null, true)
                    : Done.with(loadFile(what, path, String.valueOf(path.getFileName())));
        }
        Path folder = path.toAbsolutePath().normalize();
        List<LoadStep> steps = new ArrayList<>();
        for (CorpusFile file : new Corpus(folder).files()) {
            steps.add(() -> Done.with(loadFile(file.id(), file.path(), folder.getFileName() + "/" + file.id())));
        }
        return steps.isEmpty() ? Done.failed(what, Notice.of("load.folder")) : Done.more(steps);
    }

    /** The addresses of a file that is a list of them, or null. */
    private static @Nullable AddressList list(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > ArticleReader.MAX_BYTES) {
                return null;
            }
            try (InputStream in = Files.newInputStream(file)) {
                if (!AddressList.mayBe(name, in.readNBytes(AddressList.START))) {
                    return null;
                }
            }
            return AddressList.of(name, Files.readAllBytes(file), "").orElse(null);
        } catch (IOException e) {
            return null; // and loading it as a file says why
        }
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

    /** Most often to the byte, which says it without reading pictures again. */
    private boolean saysTheSame(Path there, String id, byte[] content) throws IOException {
        if (Files.size(there) == content.length && Arrays.equals(Files.readAllBytes(there), content)) {
            return true;
        }
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
