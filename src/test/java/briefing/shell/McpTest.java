package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol, line by line, as no well-behaved client would try it. */
class McpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKED = "How many zero-carbon parks did the harbour city open in 2025?";
    private static final String MODERN = "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    @TempDir
    Path folder;

    @BeforeEach
    void corpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void toolsAnswerWhatWasAskedBeforeTheInputEnded() throws IOException {
        Map<String, JsonNode> answers = converse(
                "",
                "not json",
                initialize("2025-06-18"),
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"} and more",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                call(2, "ask", "question", ASKED),
                call(3, "read", "article", "parks.md"),
                call(4, "read", "article", "../.env"),
                call(5, "list", "source", "Notebook"),
                call(6, "ask", "query", "x"),
                call(9, "figures", "topic", "zero-carbon parks"),
                call(10, "related", "article", "parks.md"),
                "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"nothing\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":11,\"method\":\"ping\"}");

        assertThat(answers.get("null").at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(answers.get("a").at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(answers.get("1").at("/result/tools").findValuesAsText("name"))
                .containsExactly(
                        "ask", "search", "read", "list", "summary", "new", "figures", "timeline", "related", "compare");
        assertThat(withoutTime(answers.get("2").at("/result/structuredContent"))
                        .retain("question", "answered", "mode", "language", "answer", "citations"))
                .isEqualTo(printed("ask", ASKED)
                        .retain("question", "answered", "mode", "language", "answer", "citations"));
        assertThat(answers.get("3").at("/result/structuredContent/text").asText())
                .contains("12 zero-carbon parks");
        assertThat(answers.get("4").at("/result/isError").asBoolean()).isTrue();
        assertThat(answers.get("5").at("/result/structuredContent/articles")).hasSize(1);
        assertThat(answers.get("6").at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(withoutTime(answers.get("9").at("/result/structuredContent")))
                .isEqualTo(printed("figures", "zero-carbon parks"));
        assertThat(withoutTime(answers.get("10").at("/result/structuredContent"))
                        .path("command")
                        .asText())
                .isEqualTo("related");
        assertThat(answers.get("8").at("/error/code").asInt()).isEqualTo(-32601);
        assertThat(answers.get("11").at("/result")).isEmpty();
    }

    @Test
    void eachVersionIsSpokenAsItIs() throws IOException {
        for (String version : List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")) {
            Map<String, JsonNode> answers = converse(
                    initialize(version),
                    "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}," + call(2, "list", "title", "Parks") + "]",
                    call(3, "ask", "query", "x"));

            boolean batches = version.compareTo("2025-06-18") < 0;
            assertThat(answers.get("a").at("/result/protocolVersion").asText()).isEqualTo(version);
            assertThat(answers.containsKey("batch")).isEqualTo(batches);
            assertThat(answers.getOrDefault("batch", JSON.createArrayNode())).hasSize(batches ? 2 : 0);
            assertThat(answers.get("3").has("error")).isEqualTo(!version.equals("2025-11-25"));
        }
        assertThat(converse(initialize("1999-01-01"))
                        .get("a")
                        .at("/result/protocolVersion")
                        .asText())
                .isEqualTo("2025-11-25");
    }

    @Test
    void withoutAHandshakeEachRequestNamesItsVersion() throws IOException {
        Map<String, JsonNode> answers = converse(
                request(1, "server/discover", MODERN),
                request(2, "tools/list", MODERN),
                request(3, "ping", MODERN),
                request(4, "tools/list", MODERN.replace("2026-07-28", "2099-01-01")),
                request(5, "tools/list", "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}"),
                call(6, "ask", "question", ASKED).replace("\"arguments\"", "\"_meta\":" + MODERN + ",\"arguments\""));

        assertThat(answers.get("1").at("/result/supportedVersions").get(0).asText())
                .isEqualTo("2026-07-28");
        assertThat(answers.get("1").at("/result/instructions").asText()).contains("articles");
        assertThat(answers.get("2").at("/result/resultType").asText()).isEqualTo("complete");
        assertThat(answers.get("2").at("/result/ttlMs").asInt()).isPositive();
        assertThat(answers.get("3").at("/error/code").asInt()).isEqualTo(-32601);
        assertThat(answers.get("4").at("/error/code").asInt()).isEqualTo(-32022);
        assertThat(answers.get("4").at("/error/data/supported")).isNotEmpty();
        assertThat(answers.get("5").at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(answers.get("6").at("/result/resultType").asText()).isEqualTo("complete");
        assertThat(answers.get("6").at("/result/structuredContent/answered").asBoolean())
                .isTrue();
    }

    @Test
    void aMessageTooLongGetsAnErrorUnderItsId() throws IOException {
        String argument = "x".repeat(16 << 20);
        String idLast = "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{\"name\":\"ask\",\"arguments\":"
                + "{\"question\":\"" + argument + "\"}},\"id\":\"late\"}";

        Map<String, JsonNode> answers =
                converse(call(1, "ask", "question", argument), idLast, call(2, "ask", "question", ASKED));

        assertThat(answers.get("1").at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(answers.get("late").at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(answers.get("2").at("/result/structuredContent/answered").asBoolean())
                .isTrue();
    }

    @Test
    void aThousandCallsAreAnsweredAndACancelledOneIsNot() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            lines.add(call(i, "list", "title", "Parks"));
        }
        lines.add("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1000}}");
        lines.add("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"none\"}}");

        Map<String, JsonNode> answers = converse(lines.toArray(String[]::new));

        assertThat(answers).hasSize(999).doesNotContainKey("1000");
        assertThat(answers.values())
                .allSatisfy(answer -> assertThat(answer.has("result")).isTrue());
    }

    @Test
    void progressIsToldUnderTheTokenOfTheCallAndGrows() throws IOException {
        String line = call(1, "ask", "question", ASKED)
                .replace("\"arguments\"", "\"_meta\":{\"progressToken\":\"t\"},\"arguments\"");

        List<JsonNode> told = messages(line).stream()
                .filter(message -> message.path("method").asText().equals("notifications/progress"))
                .map(message -> message.path("params"))
                .toList();

        assertThat(told)
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.path("progressToken").asText()).isEqualTo("t"));
        assertThat(told.stream().map(one -> one.path("progress").asInt()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aClientThatClosesEarlyEndsItQuietly() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("closed");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        Run run = Run.of(
                folder,
                initialize("2025-11-25") + "\n" + call(1, "ask", "question", ASKED),
                new briefing.embedding.HashedEmbeddingModel("1"),
                closed,
                "mcp");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    private static ObjectNode withoutTime(JsonNode node) {
        return (ObjectNode) ((ObjectNode) node).without("took_ms");
    }

    private ObjectNode printed(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.add(1, "--json");
        return withoutTime(
                JSON.readTree(Run.of(folder, "", all.toArray(String[]::new)).out()));
    }

    private Map<String, JsonNode> converse(String... lines) throws IOException {
        Map<String, JsonNode> answers = new HashMap<>();
        for (JsonNode answer : messages(lines)) {
            answers.put(
                    answer.isArray()
                            ? "batch"
                            : answer.path("id").isNull()
                                    ? "null"
                                    : answer.path("id").asText(),
                    answer);
        }
        return answers;
    }

    /** Each line of stdout is one message, and stderr has nothing. */
    private List<JsonNode> messages(String... lines) throws IOException {
        Run run = Run.of(folder, String.join("\n", lines), "mcp");
        assertThat(run.code()).isZero();
        List<JsonNode> messages = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            messages.add(JSON.readTree(line));
        }
        return messages;
    }

    private static String initialize(String version) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
                + version + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";
    }

    private static String request(int id, String method, String meta) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{\"_meta\":" + meta
                + "}}";
    }

    private static String call(int id, String tool, String argument, String value) {
        ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
        message.put("method", "tools/call")
                .putObject("params")
                .put("name", tool)
                .putObject("arguments")
                .put(argument, value);
        return message.toString();
    }
}
