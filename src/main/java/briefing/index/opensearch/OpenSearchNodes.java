package briefing.index.opensearch;

import briefing.index.StoreFailure;
import briefing.language.Notice;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Requests to whichever node answers. All of ours may be sent twice without harm, so that one that a node did not answer
 * goes to the next; a cluster that is busy or has just lost a node is asked again while there is time.
 */
final class OpenSearchNodes {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Too many requests, and what proxies and clusters without a manager say. */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

    private static final int PAUSE_MILLIS = 200;

    private static final String NDJSON = "application/x-ndjson";

    /** What a node said; the body is missing where it is no JSON. */
    record Reply(int status, JsonNode body) {

        boolean ok() {
            return status / 100 == 2;
        }

        /** Whether it may soon be otherwise: all of it, or one of several searches. */
        boolean busy() {
            boolean busy = BUSY.contains(status);
            for (JsonNode response : body.path("responses")) {
                busy |= BUSY.contains(response.path("status").asInt());
            }
            return busy;
        }

        String errorType() {
            JsonNode error = body.path("error");
            return error.path("root_cause")
                    .path(0)
                    .path("type")
                    .asText(error.path("type").asText(""));
        }

        String reason() {
            JsonNode error = body.path("error");
            String reason = error.path("root_cause")
                    .path(0)
                    .path("reason")
                    .asText(error.path("reason").asText(error.asText("")));
            return "HTTP " + status + (reason.isEmpty() ? "" : ", " + reason);
        }
    }

    private final OpenSearchSettings settings;
    private final HttpClient http;
    private final AtomicInteger current;
    private final @Nullable OpenSearchQuestion question;

    OpenSearchNodes(OpenSearchSettings settings) {
        this.settings = settings;
        this.current = new AtomicInteger();
        this.question = null;
        Duration connect = settings.timeout().compareTo(LONGEST_CONNECT) < 0 ? settings.timeout() : LONGEST_CONNECT;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connect);
        if (settings.authorities() != null) {
            builder.sslContext(Authorities.trusting(settings.authorities()));
        }
        http = builder.build();
    }

    private OpenSearchNodes(OpenSearchNodes nodes, OpenSearchQuestion question) {
        this.settings = nodes.settings;
        this.http = nodes.http;
        this.current = nodes.current;
        this.question = question;
    }

    /** The same nodes for the requests of one question, which all wait within its time. */
    OpenSearchNodes of(OpenSearchQuestion asked) {
        return new OpenSearchNodes(this, asked);
    }

    /**
     * Sends a request within the time of a question, or what is left of it.
     *
     * @param body JSON or lines of JSON, or null
     * @throws StoreFailure where no node answers, or none says more than that it is busy
     */
    Reply send(String method, String path, @Nullable String body) {
        if (question == null) {
            return send(method, path, body, settings.timeout());
        }
        long start = System.nanoTime();
        try {
            return send(method, path, body, question.left());
        } finally {
            question.waited(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** The same with the time that work may take; a cluster that is down is then waited for. */
    Reply send(String method, String path, @Nullable String body, Duration timeout) {
        boolean patient = timeout.compareTo(settings.timeout()) > 0;
        long deadline = System.nanoTime() + timeout.toNanos();
        IOException failure = null;
        for (int attempt = 1; ; attempt++) {
            int node = Math.floorMod(current.get(), settings.urls().size());
            long left = deadline - System.nanoTime();
            boolean others = attempt < settings.urls().size();
            try {
                Reply reply =
                        send(settings.urls().get(node), method, path, body, Duration.ofNanos(others ? left / 2 : left));
                if (!reply.busy()
                        || OpenSearchFailures.isBlock(reply.status(), reply.errorType())
                        || deadline - System.nanoTime() < 0) {
                    return reply;
                }
            } catch (SSLException e) {
                throw OpenSearchFailures.notTrusted(settings.urls().get(node), e);
            } catch (IOException e) {
                failure = e;
            }
            current.compareAndSet(node, node + 1);
            if (attempt >= settings.urls().size()) {
                if (deadline - System.nanoTime() < PAUSE_MILLIS * 1_000_000L
                        || !patient && attempt > 3 && isDown(failure)) {
                    throw OpenSearchFailures.unanswered(settings, patient ? timeout : settings.timeout(), failure);
                }
                pause(PAUSE_MILLIS);
            }
        }
    }

    /** Nothing listens there: a question need not wait for that to change. */
    private static boolean isDown(@Nullable IOException failure) {
        return failure instanceof java.net.ConnectException;
    }

    private Reply send(URI node, String method, String path, @Nullable String body, Duration timeout)
            throws IOException {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new HttpTimeoutException("no time left");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base(node) + path))
                .timeout(timeout)
                .header(
                        "Content-Type",
                        path.contains("_bulk") || path.contains("_msearch") ? NDJSON : "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (settings.authorization() != null) {
            request.header("Authorization", settings.authorization());
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(Notice.of("store.stopped"), e);
        }
    }

    private static String base(URI node) {
        String text = node.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(Notice.of("store.stopped"), e);
        }
    }
}
