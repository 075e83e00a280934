package briefing.article.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LoadListTest {

    @TempDir
    Path folder;

    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
            String body = sent.get(path);
            boolean feed = body != null && body.startsWith("<rss");
            exchange.getResponseHeaders()
                    .set("Content-Type", feed ? "application/rss+xml" : "text/html; charset=utf-8");
            if (feed) {
                exchange.getResponseHeaders().set("ETag", tag(body));
            }
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (feed && tag(body).equals(tag)) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
            exchange.close();
        });
        server.start();
        IntStream.rangeClosed(1, 5).forEach(i -> sent.put("/" + i, page(i)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String tag(String body) {
        return "\"" + body.hashCode() + "\"";
    }

    private static String page(int i) {
        return "<html><head><title>Pier " + i + " opens</title></head><body><h1>Pier " + i
                + " opens</h1><p>Pier number " + i
                + " opened on Monday, the mayor said, after two years of work.</p></body></html>";
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void feed(int... pages) {
        StringBuilder feed = new StringBuilder("<rss><channel>");
        for (int page : pages) {
            feed.append("<item><link>").append(address("/" + page)).append("</link></item>");
        }
        sent.put("/feed", feed.append("</channel></rss>").toString());
    }

    private CorpusLoader loader(int most) {
        return new CorpusLoader(
                new Corpus(folder.resolve("corpus")),
                new ArticleReader(),
                new PageFetcher(Duration.ofSeconds(10), Clock.systemUTC()),
                folder.resolve("state/addresses"),
                most,
                Duration.ZERO);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("corpus"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void ofAFeedOnlyWhatIsNewIsLoaded() throws IOException {
        feed(1, 2);
        assertThat(loader(9).load(address("/feed")))
                .containsExactly(
                        new LoadOutcome.Copied("Pier 1 opens.html"), new LoadOutcome.Copied("Pier 2 opens.html"));
        asked.clear();
        assertThat(loader(9).load(address("/feed"))).containsExactly(new LoadOutcome.NothingNew(address("/feed")));
        assertThat(asked).containsExactly("/feed");

        // What a person deleted since stays deleted.
        Files.delete(folder.resolve("corpus/Pier 1 opens.html"));
        feed(3, 1, 2);
        assertThat(loader(9).load(address("/feed"))).containsExactly(new LoadOutcome.Copied("Pier 3 opens.html"));
        assertThat(files()).containsExactly("Pier 2 opens.html", "Pier 3 opens.html");
    }

    @Test
    void whatAFeedTellsOfAPageCountsWhereThePageDoesNot() {
        sent.put(
                "/2",
                page(2).replace(
                                "<head>",
                                "<head><meta name='author' content='Wu Hao'><meta property='og:site_name' content='Bay Post'>"
                                        + "<meta property='article:published_time' content='2026-03-01'>"));
        String told = "<pubDate>Thu, 05 Mar 2026 08:00:00 GMT</pubDate><author>a@b.example (Li -- Na)</author>";
        StringBuilder feed = new StringBuilder("<rss><channel><title>Harbour News</title>");
        for (int page : new int[] {1, 2}) {
            feed.append("<item><link>")
                    .append(address("/" + page))
                    .append("</link>")
                    .append(told)
                    .append("</item>");
        }
        sent.put("/feed", feed.append("</channel></rss>").toString());
        assertThat(loader(9).load(address("/feed"))).hasSize(2);

        Article silent = read("Pier 1 opens.html");
        assertThat(silent.published()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(silent.author()).isEqualTo("Li -- Na");
        assertThat(silent.source()).isEqualTo("Harbour News");
        assertThat(silent.text()).isEqualTo("Pier number 1 opened on Monday, the mayor said, after two years of work.");
        Article own = read("Pier 2 opens.html");
        assertThat(own.published()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(own.author()).isEqualTo("Wu Hao");
        assertThat(own.source()).isEqualTo("Bay Post");
    }

    private Article read(String file) {
        ReadOutcome outcome = new ArticleReader().read(folder.resolve("corpus").resolve(file), file);
        return ((ReadOutcome.Read) outcome).articles().get(0);
    }

    @Test
    void ofALongListSoManyAreLoadedByOneCall() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.txt"),
                String.join(
                        "\n",
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> address("/" + i))
                                .toList()));
        List<LoadOutcome> first = loader(3).load(list.toString()).toList();
        assertThat(first).hasSize(4);
        assertThat(((LoadOutcome.Failed) first.get(3)).reason())
                .isEqualTo("3 of 5 new pages were fetched; load it again for the next (BRIEFING_LOAD_LIMIT)");
        assertThat(loader(3).load(list.toString()))
                .containsExactly(
                        new LoadOutcome.Copied("Pier 4 opens.html"), new LoadOutcome.Copied("Pier 5 opens.html"));
    }

    @Test
    void aSiteThatWantsNoProgramsIsLeftAloneUnlessAPersonNamesThePage() throws IOException {
        sent.put("/robots.txt", "User-agent: *\nDisallow: /2\n");
        feed(1, 2);
        List<LoadOutcome> outcomes = loader(9).load(address("/feed")).toList();
        assertThat(outcomes.get(0)).isEqualTo(new LoadOutcome.Copied("Pier 1 opens.html"));
        assertThat(((LoadOutcome.Failed) outcomes.get(1)).reason()).contains("robots.txt");
        assertThat(asked).doesNotContain("/2");
        assertThat(loader(9).load(address("/2"))).containsExactly(new LoadOutcome.Copied("Pier 2 opens.html"));
    }

    @Test
    void oneBadAddressCostsItselfAlone() {
        feed(1, 99, 2);
        List<LoadOutcome> outcomes = loader(9).load(address("/feed")).toList();
        assertThat(outcomes.get(0)).isInstanceOf(LoadOutcome.Copied.class);
        assertThat(outcomes.get(1)).isInstanceOf(LoadOutcome.Failed.class);
        assertThat(outcomes.get(2)).isInstanceOf(LoadOutcome.Copied.class);
    }

    @Test
    void aFeedCannotMakeItAskWhatIsWithin() throws IOException {
        sent.put("/feed", "<rss><item><link>http://127.0.0.1:1/secret</link></item></rss>");
        List<LoadOutcome> outcomes = loader(9).load(address("/feed")).toList();
        assertThat(((LoadOutcome.Failed) outcomes.get(0)).reason()).contains("this machine or its network");
    }

    @Test
    void anOutlineLoadsItsFeeds() throws IOException {
        feed(4);
        Path outline = Files.writeString(
                folder.resolve("mine.opml"), "<opml><body><outline xmlUrl='" + address("/feed") + "'/></body></opml>");
        assertThat(loader(9).load(outline.toString())).containsExactly(new LoadOutcome.Copied("Pier 4 opens.html"));
    }

    @Test
    void aFeedThatWasNotLoadedWholeIsAskedForAgainThoughItDidNotChange() {
        feed(1, 2, 3, 99);
        assertThat(loader(2).load(address("/feed"))).hasSize(3);
        assertThat(loader(2).load(address("/feed")).findFirst()).contains(new LoadOutcome.Copied("Pier 3 opens.html"));

        sent.put("/99", page(99));
        assertThat(loader(2).load(address("/feed"))).containsExactly(new LoadOutcome.Copied("Pier 99 opens.html"));
        assertThat(loader(2).load(address("/feed"))).containsExactly(new LoadOutcome.NothingNew(address("/feed")));
    }

    @Test
    void listsThatNameEachOtherEnd() throws IOException {
        sent.put("/round", "<opml><body><outline xmlUrl='" + address("/round") + "'/></body></opml>");
        List<LoadOutcome> outcomes = loader(9).load(address("/round")).toList();
        assertThat(outcomes).hasSize(1);
        assertThat(((LoadOutcome.Failed) outcomes.get(0)).reason()).startsWith("a list of addresses in a list");
    }

    @Test
    void addressesComeFromATextToo() {
        assertThat(loader(9).loadList("stdin", address("/5")))
                .containsExactly(new LoadOutcome.Copied("Pier 5 opens.html"));
        assertThat(((LoadOutcome.Failed) loader(9)
                                .loadList("stdin", "no address")
                                .findFirst()
                                .orElseThrow())
                        .reason())
                .startsWith("no addresses of pages");
    }
}
