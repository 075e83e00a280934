package briefing.answer.endpoint;

import static briefing.answer.ChatServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.answer.ChatServer;
import briefing.answer.ChatServer.Play;
import briefing.retrieval.rerank.RerankFailure;
import briefing.retrieval.rerank.RerankerSetting.Endpoint;
import dev.langchain4j.data.segment.TextSegment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EndpointScoringModelTest {

    private static final String KEY = "sk-very-secret-1234";

    private static final Play SCORES = results("{\"index\":1,\"relevance_score\":0.9,\"document\":{\"text\":\"b\"}},"
            + "{\"index\":0,\"relevance_score\":-1.5}");

    private ChatServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ChatServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void theScoresAreThoseOfThePassagesHoweverTheyAreSorted() {
        server.then(SCORES);

        assertThat(scores(at(KEY, Duration.ofSeconds(30)))).containsExactly(-1.5, 0.9);
        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("POST /v1/rerank HTTP/1.1\r\n")
                .contains("Authorization: Bearer " + KEY + "\r\n", "Content-Type: application/json\r\n")
                .endsWith("{\"model\":\"jina-reranker\",\"query\":\"哪些园区？\",\"top_n\":2,\"documents\":[\"a\",\"b\"]}");
    }

    @Test
    void aPasswordInTheAddressIsSentInPlaceOfAKey() {
        server.then(SCORES);
        String url = url().replace("http://", "http://bob:hunter2@");

        scores(new Endpoint(url, "jina-reranker", null, Duration.ofSeconds(30)));

        assertThat(server.requests()).singleElement().asString().contains("Authorization: Basic Ym9iOmh1bnRlcjI=\r\n");
    }

    @Test
    void whatMayPassIsAskedOnceMore() {
        server.then(status("503 Service Unavailable", "", "loading")).then(SCORES);
        assertThat(scores(at(KEY, Duration.ofSeconds(30)))).containsExactly(-1.5, 0.9);

        server.then(status("429 Too Many Requests", "Retry-After: 0\r\n", "")).then(SCORES);
        assertThat(scores(at(KEY, Duration.ofSeconds(30)))).containsExactly(-1.5, 0.9);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        status("401 Unauthorized", "", "{\"detail\":\"bad key " + KEY + "\"}"),
                        "refused the key (HTTP 401); passages stay as the search ranks them."
                                + " Set BRIEFING_RERANKER_API_KEY in .env."),
                Arguments.of(
                        status("429 Too Many Requests", "Retry-After: 3600\r\n", ""),
                        "allows no more requests for now (HTTP 429)"),
                Arguments.of(
                        status("400 Bad Request", "", "{\"message\":\"no model for " + KEY + "\"}"),
                        "refused the request (HTTP 400: no model for ***)"),
                Arguments.of(
                        status("422 Unprocessable Entity", "", "{\"detail\":\"no such model\"}"),
                        "refused the request (HTTP 422: no such model)"),
                Arguments.of(status("404 Not Found", "", "<html>"), "refused the request (HTTP 404);"),
                Arguments.of(status("200 OK", "", "<html>Log in</html>"), "did not give a score for each passage"),
                Arguments.of(status("200 OK", "", ""), "did not give a score for each passage"),
                Arguments.of(status("200 OK", "", "{\"results\":[]}"), "did not give a score for each passage"),
                Arguments.of(results("{\"index\":0,\"relevance_score\":0.9}"), "did not give a score for each passage"),
                Arguments.of(
                        results("{\"index\":0,\"relevance_score\":0.9},{\"index\":0,\"relevance_score\":0.8}"),
                        "did not give a score for each passage"),
                Arguments.of(
                        results("{\"index\":0,\"relevance_score\":0.9},{\"index\":2,\"relevance_score\":0.8}"),
                        "did not give a score for each passage"),
                Arguments.of(
                        results("{\"index\":0,\"relevance_score\":0.9},{\"index\":1,\"relevance_score\":\"NaN\"}"),
                        "did not give a score for each passage"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsOneLineThatSaysWhatToChangeWithoutTheKey(Play play, String line) {
        server.then(play);

        assertThatThrownBy(() -> scores(at(KEY, Duration.ofSeconds(30))))
                .isInstanceOf(RerankFailure.class)
                .hasMessageStartingWith("jina-reranker at 127.0.0.1:")
                .hasMessageContaining(line)
                .hasMessageContaining("BRIEFING_RERANKER")
                .message()
                .doesNotContain("secret", "\n");
    }

    @Test
    void anEndpointThatSaysNothingIsGivenUpInTime() {
        server.then(out -> ChatServer.silence());

        assertThatThrownBy(() -> scores(at(KEY, Duration.ofSeconds(1))))
                .isInstanceOf(RerankFailure.class)
                .hasMessageContaining("within 1 s")
                .hasMessageEndingWith("set BRIEFING_RERANKER_TIMEOUT higher.");
    }

    @Test
    void anEndpointThatIsNotThereIsOneLineToo() throws Exception {
        server.close();

        assertThatThrownBy(() -> scores(at(KEY, Duration.ofSeconds(30))))
                .isInstanceOf(RerankFailure.class)
                .hasMessageStartingWith("Cannot reach jina-reranker at 127.0.0.1:")
                .hasMessageContaining("connection refused");
    }

    @Test
    void anInterruptEndsItAndIsNoFailureOfTheEndpoint() {
        server.then(out -> ChatServer.silence());

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> scores(at(KEY, Duration.ofSeconds(30)))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static Play results(String results) {
        return status(
                "200 OK", "Content-Type: application/json\r\n", "{\"model\":\"m\",\"results\":[" + results + "]}");
    }

    private String url() {
        return server.baseUrl() + "/rerank";
    }

    private Endpoint at(String key, Duration patience) {
        return new Endpoint(url(), "jina-reranker", key, patience);
    }

    private static List<Double> scores(Endpoint endpoint) {
        return new EndpointScoringModel(endpoint)
                .scoreAll(List.of(TextSegment.from("a"), TextSegment.from("b")), "哪些园区？")
                .content();
    }
}
