package briefing.answer.endpoint;

import static briefing.answer.ChatServer.done;
import static briefing.answer.ChatServer.head;
import static briefing.answer.ChatServer.part;
import static briefing.answer.ChatServer.saying;
import static briefing.answer.ChatServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.answer.ChatServer;
import briefing.answer.ChatServer.Play;
import briefing.answer.Found;
import briefing.answer.Transcript;
import briefing.answer.conversation.Conversation;
import briefing.answer.generate.GenerativeAnswerer;
import briefing.passage.Passage;
import briefing.retrieval.Retrieval;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EndpointFailuresTest {

    private static final String KEY = "sk-very-secret-1234";

    private static final Passage CHIPS =
            Found.passage("Chips", LocalDate.of(2026, 3, 5), "Chip exports rose by 12.5% in 2025.");

    private static final Retrieval RETRIEVAL = Found.of("How much did chip exports rise?", CHIPS);

    private final List<String> parts = new ArrayList<>();
    private ChatServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ChatServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        "wrong-key",
                        status("401 Unauthorized", "", "{\"error\":{\"message\":\"bad key " + KEY + "\"}}")),
                Arguments.of(
                        "no-such-model",
                        status("404 Not Found", "", "{\"error\":\"model 'm' not found, try pulling it\"}")),
                Arguments.of("no-such-path", status("404 Not Found", "", "<html>nothing here</html>")),
                Arguments.of(
                        "too-many-questions",
                        status(
                                "429 Too Many Requests",
                                "Retry-After: 3600\r\n",
                                "{\"error\":{\"message\":\"slow down\"}}")),
                Arguments.of("server-error", status("500 Internal Server Error", "", "boom " + KEY)),
                Arguments.of(
                        "bad-request",
                        status("400 Bad Request", "", "{\"error\":{\"message\":\"too long for " + KEY + "\"}}")),
                Arguments.of("cut-in-the-middle", (Play) out -> {
                    head(out);
                    part(out, "Chip exports rose");
                }),
                Arguments.of("ends-without-end", (Play) out -> {
                    head(out);
                    part(out, "Chip exports rose by 12.5% [1].");
                    out.write("0\r\n\r\n".getBytes(UTF_8));
                }),
                Arguments.of("web-page", status("200 OK", "Content-Type: text/html\r\n", "<html>Log in</html>")),
                Arguments.of("garbage", (Play) out -> {
                    head(out);
                    ChatServer.event(out, "{{{ not json");
                    done(out);
                }),
                Arguments.of("reported-error", (Play) out -> {
                    head(out);
                    ChatServer.event(out, "{\"error\":{\"message\":\"out of memory\"}}");
                    out.write("0\r\n\r\n".getBytes(UTF_8));
                }),
                Arguments.of("empty", saying("", " ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureIsOneLineThatSaysWhatToChangeAndTheExtractedAnswerIsGiven(String name, Play play) throws Exception {
        server.then(play);

        Answer answer = ask(endpoint(server.baseUrl()));

        Transcript.of(answer, parts).is(name);
        assertThat(answer.toString()).doesNotContain("very-secret");
    }

    @Test
    void anEndpointThatSaysNothingIsGivenUpInTime() throws Exception {
        server.then(out -> ChatServer.silence());

        Transcript.of(ask(new ChatEndpoint(server.baseUrl(), "m", KEY, Duration.ofSeconds(1))), parts)
                .is("says-nothing");
    }

    @Test
    void anEndpointThatIsNotThereIsOneLineToo() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        Answer answer = ask(endpoint("http://127.0.0.1:" + port + "/v1"));

        Transcript.of(answer, parts).is("refused-connection");
    }

    @Test
    void aKeyIsTakenOutBeforeALongMessageIsCut() {
        String key = "0123456789abcdef0123456789abcdef";
        server.then(status(
                "400 Bad Request", "", "{\"error\":{\"message\":\"" + "x".repeat(129) + key + "y".repeat(50) + "\"}}"));

        Answer answer = ask(new ChatEndpoint(server.baseUrl(), "m", key, Duration.ofSeconds(1)));

        assertThat(((Answer.Answered) answer).notice())
                .contains("x".repeat(129) + "***" + "y".repeat(28) + "…")
                .doesNotContain("0123");
    }

    @Test
    void aKeyIsInNoAnswerHoweverItIsCutIntoParts() {
        server.then(saying("Chip exports rose by 12.5% (sk-ve", "ry-secret", "-1234) in 2025 [1]."));

        Answer answer = ask(endpoint(server.baseUrl()));

        assertThat(String.join("", parts)).isEqualTo("Chip exports rose by 12.5% (***) in 2025 [1].");
        assertThat(answer.text()).isEqualTo("Chip exports rose by 12.5% (***) in 2025 [1].");
    }

    @Test
    void aPasswordInTheAddressIsUsedAndNotShown() {
        server.then(status("400 Bad Request", "", "{\"error\":\"bob:hunter2 is wrong\"}"));
        String address = server.baseUrl().replace("http://", "http://bob:hunter2@");

        Answer answer = ask(new ChatEndpoint(address, "m", null, Duration.ofSeconds(1)));

        assertThat(server.requests().get(0)).contains("Authorization: Basic Ym9iOmh1bnRlcjI=");
        assertThat(((Answer.Answered) answer).notice()).contains("(bob:*** is wrong)");
        assertThat(answer.toString()).doesNotContain("hunter2");
    }

    private static ChatEndpoint endpoint(String baseUrl) {
        return new ChatEndpoint(baseUrl, "m", KEY, Duration.ofMinutes(1));
    }

    private Answer ask(ChatEndpoint endpoint) {
        return new GenerativeAnswerer(
                        endpoint, Found.extracted(), new Conversation(), Found.INDEX, Found.DICTIONARY, Found.ALL_ALIKE)
                .answer(RETRIEVAL, parts::add);
    }
}
