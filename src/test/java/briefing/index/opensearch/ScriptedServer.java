package briefing.index.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on loopback that answers each request as a test says, and notes what it was asked: method, path and body. */
record ScriptedServer(HttpServer server, String scheme) implements AutoCloseable {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

    static ScriptedServer http(int status, Function<String, String> answers, List<String> asked) {
        try {
            return new ScriptedServer(HttpServer.create(ANY_PORT, 0), "http").started(status, answers, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the certificate of a PKCS#12 store. */
    static ScriptedServer https(Path store, String password, Function<String, String> answers, List<String> asked)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(ANY_PORT, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        return new ScriptedServer(secure, "https").started(200, answers, asked);
    }

    URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private ScriptedServer started(int status, Function<String, String> answers, List<String> asked) {
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> answer(exchange, status, answers, asked));
        server.start();
        return this;
    }

    private static void answer(HttpExchange exchange, int status, Function<String, String> answers, List<String> asked)
            throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent;
        asked.add(request);
        byte[] body = answers.apply(request).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
