package briefing.answer.endpoint;

import briefing.answer.endpoint.EndpointFailure.Kind;
import briefing.article.text.Login;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with an endpoint over HTTP. LangChain4j's own client drops {@code Retry-After} and takes a stream that
 * breaks off for one that is complete; this one says what happened, shows signs of life, and can be cut off at any time.
 */
public final class EndpointConnection implements HttpClient {

    private static final Pattern FINISHED = Pattern.compile("\"finish_reason\"\\s*+:\\s*+\"[^\"]++\"");

    /** Plain HTTP 1.1: an offer to upgrade makes some servers refuse. Its threads end with the process. */
    private static final Clock CLOCK = Clock.systemUTC();

    private static final java.net.http.HttpClient HTTP = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** An error's body is read up to here, in bytes. */
    private static final int ERROR_BODY = 10_000;

    private final Duration patience;
    private final Runnable alive;
    private final AtomicReference<@Nullable CompletableFuture<HttpResponse<InputStream>>> exchange =
            new AtomicReference<>();
    private final AtomicReference<@Nullable InputStream> body = new AtomicReference<>();

    /**
     * A connection.
     *
     * @param patience how long the response's head may take
     * @param alive called whenever bytes arrive
     */
    public EndpointConnection(Duration patience, Runnable alive) {
        this.patience = patience;
        this.alive = alive;
    }

    /** Cuts the connection; what is read from it ends. */
    public void cancel() {
        CompletableFuture<?> running = exchange.get();
        if (running != null) {
            running.cancel(true);
        }
        InputStream open = body.get();
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It is closed either way.
                return;
            }
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent = HTTP.sendAsync(jdk(request), BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() / 100 != 2) {
                throw EndpointFailure.of(
                        response.statusCode(),
                        new String(response.body(), StandardCharsets.UTF_8),
                        RetryAfter.of(response.headers(), CLOCK.instant()));
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EndpointFailure(Kind.CUT, "");
        } catch (TimeoutException e) {
            throw new EndpointFailure(Kind.STALLED, "");
        } catch (ExecutionException e) {
            throw new EndpointFailure(Kind.UNREACHABLE, detail(e));
        } finally {
            sent.cancel(true); // where nobody waits any more
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        CompletableFuture<HttpResponse<InputStream>> sent = HTTP.sendAsync(jdk(request), BodyHandlers.ofInputStream());
        exchange.set(sent);
        CompletableFuture<Void> done = sent.handleAsync((response, failure) -> {
            if (failure != null) {
                listener.onError(new EndpointFailure(Kind.UNREACHABLE, detail(failure)));
            } else {
                read(response, parser, listener);
            }
            return null;
        });
        done.exceptionally(failure -> {
            listener.onError(failure);
            return null;
        });
    }

    private void read(
            HttpResponse<InputStream> response, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (InputStream in = new Watched(response.body(), alive)) {
            body.set(in);
            if (response.statusCode() / 100 != 2) {
                String said = new String(in.readNBytes(ERROR_BODY), StandardCharsets.UTF_8);
                throw EndpointFailure.of(
                        response.statusCode(), said, RetryAfter.of(response.headers(), CLOCK.instant()));
            }
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            Whole whole = new Whole(listener);
            parser.parse(in, whole);
            whole.end();
        } catch (IOException e) {
            listener.onError(new EndpointFailure(Kind.CUT, ""));
        } catch (EndpointFailure e) {
            listener.onError(e);
        }
    }

    private static String detail(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return "timed out";
            } else if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "unknown host";
            } else if (cause instanceof SSLException) {
                return "TLS failed";
            } else if (cause instanceof ConnectException && !(root(cause) instanceof UnresolvedAddressException)) {
                return "connection refused";
            }
        }
        return "connection lost";
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private java.net.http.HttpRequest jdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder;
        try {
            Login login = Login.of(request.url());
            builder = java.net.http.HttpRequest.newBuilder(URI.create(login.address()));
            if (login.authorization() != null
                    && request.headers().keySet().stream().noneMatch("Authorization"::equalsIgnoreCase)) {
                builder.header("Authorization", login.authorization());
            }
            request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        } catch (IllegalArgumentException e) {
            throw new EndpointFailure(Kind.ADDRESS, "");
        }
        String text = request.body() == null ? "" : request.body();
        return builder.method(request.method().name(), BodyPublishers.ofString(text))
                .build();
    }

    /** This connection where LangChain4j wants to make one itself. */
    public HttpClientBuilder asBuilder() {
        return new HttpClientBuilder() {
            @Override
            public @Nullable Duration connectTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration timeout) {
                return this;
            }

            @Override
            public @Nullable Duration readTimeout() {
                return null;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration timeout) {
                return this;
            }

            @Override
            public HttpClient build() {
                return EndpointConnection.this;
            }
        };
    }

    /** Tells of each arrival of bytes: comments that keep a connection alive are signs of life too. */
    private static final class Watched extends FilterInputStream {

        private final Runnable alive;

        Watched(InputStream in, Runnable alive) {
            super(in);
            this.alive = alive;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            alive.run();
            return read;
        }
    }

    /** Lets a stream end well only where it said that it is whole. */
    private static final class Whole implements ServerSentEventListener {

        private final ServerSentEventListener listener;
        private boolean any;
        private boolean whole;
        private boolean failed;

        Whole(ServerSentEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            any = true;
            String data = event.data();
            if (ErrorBody.isError(data)) {
                onError(new EndpointFailure(Kind.REPORTED, ErrorBody.message(data)));
            } else if (!failed) {
                whole |= data.equals("[DONE]") || FINISHED.matcher(data).find();
                listener.onEvent(event, context);
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (!failed) {
                failed = true;
                listener.onError(failure instanceof IOException ? new EndpointFailure(Kind.CUT, "") : failure);
            }
        }

        void end() {
            if (!any) {
                onError(new EndpointFailure(Kind.GARBAGE, ""));
            } else if (!whole) {
                onError(new EndpointFailure(Kind.CUT, ""));
            } else if (!failed) {
                listener.onClose();
            }
        }
    }
}
