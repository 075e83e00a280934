package briefing.article.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.language.Notice;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LoadPageTest {

    private static final String PAGE = "<html><head><title>Pier opens</title></head><body><h1>Pier opens</h1>"
            + "<p>The pier opened on Monday, the mayor said, after two years of work.</p></body></html>";

    private static final String HTML = "text/html; charset=utf-8";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private CorpusLoader loader;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.start();
        loader = new CorpusLoader(
                new Corpus(folder), new ArticleReader(), new PageFetcher(Duration.ofSeconds(10), Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPageThatWasPackedOnTheWayIsUnpacked() throws IOException {
        page("/gzip", Map.of("Content-Encoding", "gzip"), packed(GZIPOutputStream::new));
        page("/deflate", Map.of("Content-Encoding", "Deflate"), packed(DeflaterOutputStream::new));
        page(
                "/raw",
                Map.of("Content-Encoding", "deflate"),
                packed(out -> new DeflaterOutputStream(out, new Deflater(9, true))));
        page("/plain", Map.of("Content-Encoding", "identity"), PAGE.getBytes(UTF_8));

        assertThat(load("/gzip")).isEqualTo(new LoadOutcome.Copied("Pier opens.html"));
        assertThat(Files.readString(folder.resolve("Pier opens.html"))).endsWith(PAGE);
        int n = 2;
        for (String path : List.of("/deflate", "/raw", "/plain")) {
            String name = "Pier opens-" + n++ + ".html";
            assertThat(load(path)).isEqualTo(new LoadOutcome.Renamed(name, "Pier opens.html"));
            assertThat(Files.readString(folder.resolve(name))).endsWith(PAGE);
        }
        assertThat(load("/plain")).isEqualTo(new LoadOutcome.Unchanged("Pier opens-4.html"));
    }

    @Test
    void aPageWithoutATextOfItsOwnIsNotLoaded() throws IOException {
        page(
                "/app",
                Map.of(),
                "<html><head><title>App</title></head><body><div id=root></div><script src=a.js></script></body></html>"
                        .getBytes(UTF_8));
        page("/frames", Map.of(), "<html><frameset><frame src='/a.html'></frameset></html>".getBytes(UTF_8));

        assertThat(reason("/app"))
                .isEqualTo("a page that scripts fill in, without a text of its own; save it from the browser");
        assertThat(reason("/frames"))
                .isEqualTo("a page of frames without a text of its own; load the page in its frame");
        assertThat(files()).isEmpty();
    }

    @Test
    void aPageThatUnpacksToMoreThanAnyPageOrNotAtAllIsNotLoaded() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        page("/bomb", Map.of("Content-Encoding", "gzip"), bomb.toByteArray());
        page("/broken", Map.of("Content-Encoding", "gzip"), PAGE.getBytes(UTF_8));
        page("/cut", Map.of("Content-Encoding", "gzip"), java.util.Arrays.copyOf(packed(GZIPOutputStream::new), 60));
        page("/br", Map.of("Content-Encoding", "br"), new byte[] {1, 2, 3});
        page("/twice", Map.of("Content-Encoding", "gzip, gzip"), new byte[] {1, 2, 3});

        assertThat(reason("/bomb")).isEqualTo("larger than 10 MB");
        assertThat(reason("/broken")).isEqualTo("packed, and cannot be unpacked");
        assertThat(reason("/cut")).isEqualTo("packed, and cannot be unpacked");
        assertThat(reason("/br")).isEqualTo("packed as br, which cannot be unpacked here");
        assertThat(reason("/twice")).isEqualTo("packed as gzip, gzip, which cannot be unpacked here");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsNoArticleIsNotLoadedWhateverItIsCalled() throws IOException {
        byte[] picture = new byte[4000];
        new java.util.Random(1).nextBytes(picture);
        page("/picture", Map.of(), picture);
        page("/nothing", Map.of(), "<html><title>Pier</title><body></body></html>".getBytes(UTF_8));
        page("/empty", Map.of(), new byte[0]);
        page("/tags", Map.of(), "<b>".repeat(200_001).getBytes(UTF_8));

        assertThat(reason("/picture")).isEqualTo("not text, whatever its type says");
        assertThat(reason("/nothing")).isEqualTo("no text in it");
        assertThat(reason("/empty")).isEqualTo("no text in it");
        assertThat(reason("/tags")).isEqualTo("more markup than any article has");
        assertThat(files()).isEmpty();
    }

    @Test
    void aPageWithoutATitleIsCalledAfterItsAddress() {
        page(
                "/news/pier",
                Map.of(),
                "<title> </title><h1></h1><p>The pier opened on Monday, the mayor said, after years.".getBytes(UTF_8));

        assertThat(load("/news/pier")).isEqualTo(new LoadOutcome.Copied("127.0.0.1 news pier.html"));
    }

    @Test
    void aPasswordInAnAddressIsUsedThereAndNeitherStoredNorShown() throws IOException {
        page("/pier", Map.of(), PAGE.getBytes(UTF_8));
        redirect("/old", address("/pier").replace("http://", "http://eve:other@"));
        redirect("/away", "http://eve:other@10.255.255.1/");

        assertThat(loader.load(address("/old").replace("http://", "http://bob:hunter2@")))
                .containsExactly(new LoadOutcome.Copied("Pier opens.html"));
        assertThat(asked).containsExactly("/old Basic Ym9iOmh1bnRlcjI=", "/pier Basic Ym9iOmh1bnRlcjI=");
        assertThat(Files.readString(folder.resolve("Pier opens.html")))
                .contains("saved from url=(0")
                .contains(address("/pier"))
                .doesNotContain("bob", "hunter2", "eve", "other");
        assertThat(loader.load(address("/away").replace("http://", "http://bob:hunter2@")))
                .containsExactly(
                        new LoadOutcome.Failed(address("/away"), Notice.of("fetch.internal", "http://10.255.255.1/")));
    }

    @Test
    void aServerCannotSendUsToAnotherOfThisMachine() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        other.start();
        try {
            String inside = "http://localhost:" + other.getAddress().getPort() + "/secret";
            redirect("/inside", inside);
            redirect("/nowhere", "http://[");

            assertThat(reason("/inside"))
                    .isEqualTo("it leads to this machine or its network; load " + inside + " if you mean that");
            assertThat(reason("/nowhere")).isEqualTo("it leads to what is no address");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsSaidClearly(@TempDir Path keys) throws Exception {
        Path store = keys.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        assertThat(new ProcessBuilder(
                                (keytool + " -genkeypair -alias a -keyalg EC -dname CN=localhost -storepass changeit"
                                                + " -keystore " + store)
                                        .split(" "))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
        KeyStore loaded = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(loaded, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.start();
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread answering = new Thread(() -> {
                try (Socket socket = open.accept()) {
                    // What is closed unread is reset, and the answer may be lost with it.
                    assertThat(socket.getInputStream().read(new byte[8192])).isPositive();
                    socket.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            answering.start();
            String host = "localhost:" + secure.getAddress().getPort() + "/";

            assertThat(loader.load("https://" + host))
                    .containsExactly(new LoadOutcome.Failed("https://" + host, Notice.of("fetch.certificate")));
            String plain = "https://127.0.0.1:" + open.getLocalPort() + "/";
            assertThat(loader.load(plain))
                    .containsExactly(new LoadOutcome.Failed(plain, Notice.of("fetch.encryption")));
            answering.join();
        } finally {
            secure.stop(0);
        }
    }

    private interface Packing {
        OutputStream to(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.to(packed)) {
            out.write(PAGE.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private void page(String path, Map<String, String> headers, byte[] body) {
        answer(path, 200, headers, body);
    }

    private void redirect(String path, String to) {
        answer(path, 302, Map.of("Location", to), new byte[0]);
    }

    private void answer(String path, int status, Map<String, String> headers, byte[] body) {
        server.createContext(path, exchange -> {
            asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            Headers sent = exchange.getResponseHeaders();
            sent.set("Content-Type", HTML);
            headers.forEach(sent::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private LoadOutcome load(String path) {
        return loader.load(address(path)).toList().get(0);
    }

    private String reason(String path) {
        return ((LoadOutcome.Failed) load(path)).reason();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
