package briefing.article.corpus;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.feed.AddressList;
import briefing.article.text.Login;
import briefing.article.text.PrintedText;
import briefing.language.Notice;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Puts copies of files, folders and web pages into the corpus folder. Nothing that is there is ever overwritten. */
public final class CorpusLoader {

    /** Left between two pages of a list that one host has. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Corpus corpus;
    private final ArticleReader reader;
    private final PageFetcher fetcher;
    private final KnownAddresses known;
    private final Robots robots;
    private final int most;
    private final Duration pause;
    private final Map<String, Long> lastOfHost = new HashMap<>();

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
        this.robots = new Robots(fetcher::fetchFile);
        this.most = most;
        this.pause = pause;
    }

    /**
     * Loads one file, all files of one folder, one page, or what a list of addresses names, each when the stream is asked for
     * it; never throws. What is copied is on the disk, whatever happens next. Where the thread is interrupted the stream ends,
     * and the thread stays interrupted.
     */
    public Stream<LoadOutcome> load(String fileOrFolderOrUrl) {
        String what = PrintedText.line(Login.hidden(fileOrFolderOrUrl));
        return outcomes(List.of(() -> load(what, fileOrFolderOrUrl)));
    }

    /**
     * Loads the pages of a list.
     *
     * @param what the list is called
     * @param text with an address on each line
     */
    public Stream<LoadOutcome> loadList(String what, String text) {
        return outcomes(List.of(() -> AddressList.lines(text)
                .map(list -> pages(what, list, null))
                .orElseGet(() -> Step.failed(what, Notice.of("load.list")))));
    }

    /** Something to do: it ends in an outcome, or in more to do, or in both. */
    private interface Step {
        Done run();

        static Done failed(String what, Notice notice) {
            return Done.with(new LoadOutcome.Failed(what, notice));
        }
    }

    private record Done(@Nullable LoadOutcome outcome, List<Step> next) {
        static Done with(LoadOutcome outcome) {
            return new Done(outcome, List.of());
        }
    }

    private static Stream<LoadOutcome> outcomes(List<Step> first) {
        Deque<Step> left = new ArrayDeque<>(first);
        Iterator<LoadOutcome> outcomes = new Iterator<>() {
            private @Nullable LoadOutcome next;

            @Override
            public boolean hasNext() {
                while (next == null
                        && !left.isEmpty()
                        && !Thread.currentThread().isInterrupted()) {
                    Done done = left.pop().run();
                    for (int i = done.next().size() - 1; i >= 0; i--) {
                        left.push(done.next().get(i));
                    }
                    // That it failed says nothing of the file where it was interrupted.
                    boolean cut = done.outcome() instanceof LoadOutcome.Failed
                            && Thread.currentThread().isInterrupted();
                    next = cut ? null : done.outcome();
                }
                return next != null;
            }

            @Override
            public LoadOutcome next() {
                if (!hasNext() || next == null) {
                    throw new NoSuchElementException();
                }
                LoadOutcome told = next;
                next = null;
                return told;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(outcomes, Spliterator.ORDERED), false);
    }

    private Done load(String what, String fileOrFolderOrUrl) {
        if (isAddress(fileOrFolderOrUrl)) {
            return loadAddress(what, fileOrFolderOrUrl.strip(), null);
        }
        try {
            return load(what, Path.of(fileOrFolderOrUrl));
        } catch (InvalidPathException e) {
            return Step.failed(what, Notice.of("load.nothing"));
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

    /** @param from the address of the list that names this one, where a server sent it; else null */
    private Done loadAddress(String what, String address, @Nullable String from) {
        Notice refusal = from == null ? null : refusal(from, address);
        if (refusal != null) {
            return Step.failed(what, refusal);
        }
        KnownAddresses.Known before = known.of(key(address)).orElse(new KnownAddresses.Known("", "", ""));
        FetchOutcome fetched = before.file().isEmpty()
                ? fetcher.fetchNewer(address, before.tag(), before.modified())
                : fetcher.fetch(address);
        if (fetched instanceof FetchOutcome.Listed listed) {
            Done pages = pages(what, listed.list(), address);
            Step keep = () -> {
                known.put(key(address), new KnownAddresses.Known("", listed.tag(), listed.modified()));
                return new Done(null, List.of());
            };
            // Only after all of them: a list that was cut off is asked for again.
            return pages.outcome() == null
                    ? new Done(
                            null,
                            Stream.concat(pages.next().stream(), Stream.of(keep))
                                    .toList())
                    : pages;
        } else if (fetched instanceof FetchOutcome.NotModified) {
            return Done.with(new LoadOutcome.NothingNew(what));
        }
        return Done.with(stored(what, fetched));
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
    private Done pages(String what, AddressList list, @Nullable String from) {
        List<String> fresh = list.pages().stream()
                .filter(page -> known.of(key(page)).isEmpty())
                .toList();
        List<Step> steps = new ArrayList<>();
        fresh.stream().limit(most).forEach(page -> steps.add(() -> Done.with(loadListed(page, from))));
        if (fresh.size() > most) {
            steps.add(() -> Step.failed(what, Notice.of("load.most", most, fresh.size())));
        }
        list.feeds().forEach(feed -> steps.add(() -> loadAddress(PrintedText.line(Login.hidden(feed)), feed, from)));
        return steps.isEmpty() ? Done.with(new LoadOutcome.NothingNew(what)) : new Done(null, steps);
    }

    /** One page of a list: one at a time of a host, with a pause, and only where its site lets programs in. */
    private LoadOutcome loadListed(String address, @Nullable String from) {
        String what = PrintedText.line(Login.hidden(address));
        Notice refusal = from == null ? null : refusal(from, address);
        if (refusal != null) {
            return new LoadOutcome.Failed(what, refusal);
        }
        try {
            URI page = new URI(new URI(key(address)).toASCIIString());
            if (!robots.allows(page)) {
                return new LoadOutcome.Failed(what, Notice.of("load.robots"));
            }
            leaveAlone(page);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new LoadOutcome.Failed(what, Notice.of("fetch.address"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LoadOutcome.Failed(what, Notice.of("skipped.interrupted"));
        }
        LoadOutcome outcome = stored(what, fetcher.fetch(address));
        String id = outcome instanceof LoadOutcome.Copied copied
                ? copied.id()
                : outcome instanceof LoadOutcome.Renamed renamed
                        ? renamed.id()
                        : outcome instanceof LoadOutcome.Unchanged same ? same.id() : null;
        if (id != null) {
            known.put(key(address), new KnownAddresses.Known(id, "", ""));
        }
        return outcome;
    }

    /** A list of a person's own may name what is within this network; one that a server sent may not. */
    private static @Nullable Notice refusal(String from, String address) {
        try {
            return Redirects.internal(new URI(key(from)), new URI(key(address)));
        } catch (URISyntaxException e) {
            return Notice.of("fetch.address");
        } catch (UnknownHostException e) {
            return Notice.of("fetch.host");
        }
    }

    /** Waits until the host was left alone for as long as it wants. */
    private void leaveAlone(URI page) throws InterruptedException {
        Duration asked = robots.pause(page);
        long wait = Math.max(asked.toNanos(), pause.toNanos());
        Long last = lastOfHost.get(String.valueOf(page.getHost()));
        long left = last == null ? 0 : last + wait - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
        lastOfHost.put(String.valueOf(page.getHost()), System.nanoTime());
    }

    private Done load(String what, Path path) {
        if (!Files.exists(path)) {
            return Step.failed(what, Notice.of("load.missing"));
        }
        if (!Files.isDirectory(path)) {
            AddressList list = isInCorpus(path) ? null : list(path);
            return list != null
                    ? pages(what, list, null)
                    : Done.with(loadFile(what, path, String.valueOf(path.getFileName())));
        }
        Path folder = path.toAbsolutePath().normalize();
        List<Step> steps = new ArrayList<>();
        for (CorpusFile file : new Corpus(folder).files()) {
            steps.add(() -> Done.with(loadFile(file.id(), file.path(), folder.getFileName() + "/" + file.id())));
        }
        return steps.isEmpty() ? Step.failed(what, Notice.of("load.folder")) : new Done(null, steps);
    }

    /** The addresses of a file that is a list of them, or null. */
    private static @Nullable AddressList list(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= ArticleReader.MAX_BYTES
                    ? AddressList.of(String.valueOf(file.getFileName()), Files.readAllBytes(file), "")
                            .orElse(null)
                    : null;
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
