package briefing.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointEmbeddingModelTest {

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", exchange -> {
            requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body = "{\"data\":[{\"index\":0,\"embedding\":[0.6,0.8]}],\"model\":\"bge-m3\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneModelEmbedsBothLanguages() {
        EmbeddingModel model = new EndpointEmbeddingModel(new EmbeddingEndpoint(baseUrl(), "bge-m3", "secret"));

        for (String text : List.of("零碳园区", "Zero-carbon parks")) {
            assertThat(model.embed(text).content().vector()).containsExactly(0.6f, 0.8f);
            assertThat(requests).last().asString().contains("Bearer secret", "bge-m3", text);
        }
        assertThat(model.modelName()).startsWith("bge-m3 at 127.0.0.1:").doesNotContain("secret");
    }

    @Test
    void aPasswordInTheAddressIsUsedAndNotShown() {
        EmbeddingModel model = new EndpointEmbeddingModel(
                new EmbeddingEndpoint(baseUrl().replace("http://", "http://bob:hunter2@"), "bge-m3", null));

        model.embed("parks");

        assertThat(requests).singleElement().asString().startsWith("Basic Ym9iOmh1bnRlcjI= ");
        assertThat(model.modelName()).startsWith("bge-m3 at 127.0.0.1:");
    }

    @Test
    void aFailureSaysWhatToChangeAndNotTheKey() {
        status = 401;

        assertThatThrownBy(() ->
                        new EndpointEmbeddingModel(new EmbeddingEndpoint(baseUrl(), "bge-m3", "secret")).embed("parks"))
                .isInstanceOf(EmbeddingFailure.class)
                .hasMessage(
                        "No vectors from bge-m3 at 127.0.0.1 (it refused the key): check BRIEFING_EMBEDDING_BASE_URL, _MODEL and"
                                + " _API_KEY in .env");
    }

    @Test
    void anotherNumberOfVectorsThanTextsIsAFailure() {
        assertThatThrownBy(() -> new EndpointEmbeddingModel(new EmbeddingEndpoint(baseUrl(), "bge-m3", null))
                        .embedAll(List.of(
                                dev.langchain4j.data.segment.TextSegment.from("a"),
                                dev.langchain4j.data.segment.TextSegment.from("b"))))
                .isInstanceOf(EmbeddingFailure.class);
    }

    private String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }
}
