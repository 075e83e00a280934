package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKED = "How many zero-carbon parks did the harbour city open in 2025?";

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
                "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                call(2, "ask", "question", ASKED),
                call(3, "read", "article", "parks.md"),
                call(4, "read", "article", "../.env"),
                call(5, "list", "source", "Notebook"),
                call(6, "ask", "query", "x"),
                call(7, "search", "question", "x".repeat(2 << 20)),
                call(9, "figures", "topic", "zero-carbon parks"),
                "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"nothing\"}");

        assertThat(answers.get("a").at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(answers.get("1").at("/result/tools").findValuesAsText("name"))
                .contains("ask", "search", "read", "list");
        ObjectNode answer = (ObjectNode) answers.get("2").at("/result/structuredContent");
        ObjectNode asked = (ObjectNode)
                JSON.readTree(Run.of(folder, "", "ask", "--json", ASKED).out());
        answer.remove("took_ms");
        asked.remove("took_ms");
        assertThat(answer).isEqualTo(asked);
        assertThat(answers.get("3").at("/result/structuredContent/text").asText())
                .contains("12 zero-carbon parks");
        assertThat(answers.get("4").at("/result/isError").asBoolean()).isTrue();
        assertThat(answers.get("5").at("/result/structuredContent/articles")).hasSize(1);
        assertThat(answers.get("6").at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(answers).doesNotContainKey("7");
        assertThat(answers.get("9").at("/result/structuredContent/answer").asText())
                .contains("12");
        assertThat(answers.get("8").at("/error/code").asInt()).isEqualTo(-32601);
    }

    private Map<String, JsonNode> converse(String... lines) throws IOException {
        Run run = Run.of(folder, String.join("\n", lines), "mcp");
        assertThat(run.code()).isZero();
        Map<String, JsonNode> answers = new HashMap<>();
        for (String line : run.out().lines().toList()) {
            JsonNode answer = JSON.readTree(line);
            answers.put(answer.path("id").asText(), answer);
        }
        return answers;
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
