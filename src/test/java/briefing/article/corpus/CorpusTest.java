package briefing.article.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.language.Notice;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final String PAGE = "<html><head><title>Pier opens</title></head><body><h1>Pier opens</h1>"
            + "<p>The pier opened on Monday, the mayor said, after two years of work.</p></body></html>";

    @TempDir
    Path temp;

    private Path folder;
    private Corpus corpus;
    private CorpusLoader loader;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(temp.resolve("corpus"));
        corpus = new Corpus(folder);
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
        loader = new CorpusLoader(corpus, new ArticleReader(), new PageFetcher(Duration.ofMinutes(1), clock));
    }

    private Path write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void everyFileInAnyFolderIsListedButHiddenOnesTheGlossaryAndPartsOfPages() throws IOException {
        write("corpus/b.txt", "b");
        write("corpus/deep er/😀.txt", "a");
        write("corpus/.hidden.txt", "no");
        write("corpus/glossary.tsv", "no");
        write("corpus/page.html", PAGE);
        write("corpus/page_files/style.css", "no");
        assertThat(corpus.files()).extracting(CorpusFile::id).containsExactly("b.txt", "deep er/😀.txt", "page.html");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links want a privilege there")
    void aCircleOfLinksIsReportedAndTheRestIsListed() throws IOException {
        write("corpus/a.txt", "a");
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), folder);
        assertThat(corpus.files()).extracting(CorpusFile::id).containsExactly("a.txt", "circle");
        assertThat(new ArticleReader().read(circle, "circle"))
                .isEqualTo(new ReadOutcome.Skipped(Notice.of("skipped.folder")));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no name there has such a character")
    void aLineBreakInANameReachesNoTerminal() throws IOException {
        write("corpus/a\n\u001b[31mb.txt", "a");
        assertThat(corpus.files()).extracting(CorpusFile::id).containsExactly("a\ufffd\ufffd[31mb.txt");
    }

    @Test
    void changesAreTold() throws Exception {
        Semaphore changes = new Semaphore(0);
        try (AutoCloseable watch = corpus.watch(changes::release)) {
            write("corpus/new/sub/a.txt", "a");
            assertThat(changes.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
            write("corpus/new/sub/a.txt", "another");
            assertThat(changes.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
            Files.delete(folder.resolve("new/sub/a.txt"));
            assertThat(changes.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void aFileIsCopiedOnceAndNeverOverwritten() throws IOException {
        Path file = write("a.txt", "Pier\n\nThe pier opened on Monday.");
        assertThat(loader.load(file.toString())).containsExactly(new LoadOutcome.Copied("a.txt"));
        assertThat(loader.load(file.toString())).containsExactly(new LoadOutcome.Unchanged("a.txt"));
        write("a.txt", "Pier\n\nThe pier opened on Tuesday.");
        assertThat(loader.load(file.toString())).containsExactly(new LoadOutcome.Renamed("a-2.txt", "a.txt"));
        assertThat(folder.resolve("a.txt")).hasContent("Pier\n\nThe pier opened on Monday.");
    }

    @Test
    void aFolderKeepsItsNamesAndWhatCannotBeReadIsNamed() throws IOException {
        write("news/x/a.txt", "Pier\n\nThe pier opened on Monday.");
        write("news/b.gif", "x");
        assertThat(loader.load(temp.resolve("news").toString()))
                .containsExactly(
                        new LoadOutcome.Failed("b.gif", Notice.of("skipped.kind.picture", "GIF")),
                        new LoadOutcome.Copied("news/x/a.txt"));
        assertThat(loader.load("nowhere"))
                .containsExactly(new LoadOutcome.Failed("nowhere", Notice.of("load.missing")));
    }

    @Test
    void aFolderThatVanishesInTheMiddleCostsWhatWasNotReadYet() throws IOException {
        write("news/a.txt", "Pier\n\nThe pier opened on Monday.");
        write("news/b.txt", "Pier\n\nThe pier opened on Tuesday.");
        Iterator<LoadOutcome> outcomes =
                loader.load(temp.resolve("news").toString()).iterator();
        assertThat(outcomes.next()).isEqualTo(new LoadOutcome.Copied("news/a.txt"));

        Files.delete(temp.resolve("news/b.txt"));

        assertThat(outcomes.next()).isEqualTo(new LoadOutcome.Failed("b.txt", Notice.of("skipped.missing")));
        assertThat(folder.resolve("news/a.txt")).exists();
    }

    @Test
    void anInterruptEndsALoadAndIsNoFailureOfAFile() throws IOException {
        write("news/a.txt", "Pier\n\nThe pier opened on Monday.");
        write("news/b.txt", "Pier\n\nThe pier opened on Tuesday.");
        Iterator<LoadOutcome> outcomes =
                loader.load(temp.resolve("news").toString()).iterator();
        outcomes.next();

        Thread.currentThread().interrupt();

        assertThat(outcomes.hasNext()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPageIsSavedUnderItsHeadlineWithItsAddressAndTime() throws IOException {
        try (Site site = new Site()) {
            site.page("/pier", 200, "text/html; charset=utf-8", PAGE);
            site.redirect("/old", "/pier");
            assertThat(loader.load(site.address("/old"))).containsExactly(new LoadOutcome.Copied("Pier opens.html"));
            Path saved = folder.resolve("Pier opens.html");
            assertThat(Files.readString(saved)).contains(site.address("/pier") + " at 2026-03-02T12:00:00Z");
            Article article = ((ReadOutcome.Read) new ArticleReader().read(saved, "p.html"))
                    .articles()
                    .get(0);
            assertThat(article.origin()).isEqualTo(site.address("/pier"));
        }
    }

    @Test
    void whatIsNoPageIsSaidClearly() throws IOException {
        try (Site site = new Site()) {
            site.page("/gone", 404, "text/html", "no");
            site.page("/pdf", 200, "application/pdf", "%PDF");
            site.page("/big", 200, "text/html", "x".repeat(11 << 20));
            site.redirect("/round", "/round");
            site.redirect("/file", "file:///etc/passwd");
            assertThat(reason(site.address("/gone"))).isEqualTo("no such page (404)");
            site.page("/zip", 200, "application/zip", "PK");
            assertThat(reason(site.address("/pdf")))
                    .isEqualTo("PDF is read, but this file is broken, or not what its name says");
            assertThat(reason(site.address("/zip")))
                    .isEqualTo("not a web page but application/zip; save it and load the file");
            assertThat(reason(site.address("/big"))).isEqualTo("larger than 10 MB");
            assertThat(reason(site.address("/round"))).isEqualTo("more than 5 redirects");
            assertThat(reason(site.address("/file"))).isEqualTo("only http and https addresses can be loaded");
            assertThat(reason("ftp://example.org/a")).isEqualTo("only http and https addresses can be loaded");
        }
    }

    @Test
    void aPageThatDoesNotEndIsGivenUp() throws IOException {
        try (Site site = new Site()) {
            site.slow("/slow");
            CorpusLoader hasty = new CorpusLoader(
                    corpus, new ArticleReader(), new PageFetcher(Duration.ofSeconds(1), Clock.systemUTC()));

            assertThat(hasty.load(site.address("/slow")))
                    .containsExactly(new LoadOutcome.Failed(site.address("/slow"), Notice.of("fetch.timeout", 1)));
        }
    }

    private String reason(String address) {
        return ((LoadOutcome.Failed) loader.load(address).findFirst().orElseThrow()).reason();
    }

    /** A site on this machine. */
    private static final class Site implements AutoCloseable {

        private final HttpServer server;

        Site() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
        }

        String address(String path) {
            return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                    + server.getAddress().getPort() + path;
        }

        void page(String path, int status, String type, String content) {
            server.createContext(path, exchange -> {
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
        }

        void redirect(String path, String to) {
            server.createContext(path, exchange -> {
                exchange.getResponseHeaders().add("Location", to);
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
        }

        void slow(String path) {
            server.createContext(path, exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
            });
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
