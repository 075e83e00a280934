package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import dev.langchain4j.service.tool.ToolExecutionResult;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process, called by two clients that were not written here. */
@Tag("slow")
class McpClientsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Some are answered, some are not, and one is none. */
    private static final List<String> QUESTIONS = List.of(
            "How many zero-carbon parks did the harbour city open in 2025?",
            "Who runs the largest zero-carbon park?",
            "学校购买了多少副智能眼镜？",
            "Who won the chess championship in Oslo?",
            "Which articles mention Wang Min?",
            "hello");

    private static final Map<String, Map<String, Object>> ARGUMENTS = Map.of(
            "ask", Map.of("question", QUESTIONS.get(0)),
            "search", Map.of("question", "parks", "top", 3),
            "read", Map.of("article", "parks.md", "from", 1, "max", 5),
            "list", Map.of("since", "2026-03-01"),
            "summary", Map.of("article", "parks.md"),
            "new", Map.of(),
            "figures", Map.of("topic", "zero-carbon parks"),
            "timeline", Map.of("topic", "zero-carbon parks"),
            "related", Map.of("article", "parks.md"),
            "compare", Map.of("a", "parks.md", "b", "glasses.txt"));

    @TempDir
    Path folder;

    @BeforeEach
    void index() {
        Run.writeCorpus(folder);
        assertThat(Run.of(folder, "", "index").code()).isZero();
    }

    @Test
    void theOfficialClientCallsEachToolAndItsResultFitsItsSchema() {
        McpJsonMapper mapper = new JacksonMcpJsonMapper(JSON);
        JsonSchemaValidator validator = new DefaultJsonSchemaValidator(JSON);
        List<String> command = command();
        StdioClientTransport transport = new StdioClientTransport(
                ServerParameters.builder(command.get(0))
                        .args(command.subList(1, command.size()))
                        .build(),
                mapper);
        try (McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(LONG)
                .initializationTimeout(LONG)
                .jsonSchemaValidator(validator)
                .build()) {
            client.initialize();
            client.ping();
            assertThat(client.getServerInstructions()).contains("2 articles (en, zh), the newest of 2026-03-10");

            List<Tool> tools = client.listTools().tools();
            assertThat(tools.stream().map(Tool::name)).containsExactlyInAnyOrderElementsOf(ARGUMENTS.keySet());
            for (Tool tool : tools) {
                assertThat(validator.validateSchema(tool.inputSchema()).valid()).isTrue();
                assertThat(validator.validateSchema(tool.outputSchema()).valid())
                        .isTrue();
                assertThat(tool.annotations().readOnlyHint()).isTrue();
                assertThat(tool.annotations().openWorldHint()).isFalse();
                CallToolResult result = client.callTool(CallToolRequest.builder(tool.name())
                        .arguments(ARGUMENTS.get(tool.name()))
                        .build());
                assertThat(result.isError()).as(tool.name() + result).isNotEqualTo(true);
                JsonSchemaValidator.ValidationResponse fits =
                        validator.validate(tool.outputSchema(), result.structuredContent());
                assertThat(fits.valid())
                        .as(tool.name() + ": " + fits.errorMessage())
                        .isTrue();
                assertThat(result.content()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void langChain4jGetsTheAnswersThatAskPrints(String version) throws Exception {
        try (DefaultMcpClient client = new DefaultMcpClient.Builder()
                .transport(new StdioMcpTransport.Builder().command(command()).build())
                .protocolVersion(version)
                .initializationTimeout(LONG)
                .toolExecutionTimeout(LONG)
                .autoHealthCheck(false)
                .toolResultExtractor((result, error) -> ToolExecutionResult.builder()
                        .resultText(result.toString())
                        .build())
                .build()) {
            assertThat(client.listTools().stream().map(ToolSpecification::name))
                    .containsExactlyInAnyOrderElementsOf(ARGUMENTS.keySet());
            Run printed = Run.of(folder, String.join("\n", QUESTIONS), "ask", "--json", "--top", "5");
            List<JsonNode> expected = new ArrayList<>();
            for (String line : printed.out().lines().toList()) {
                expected.add(JSON.readTree(line));
            }
            assertThat(expected).hasSameSizeAs(QUESTIONS);
            for (int i = 0; i < QUESTIONS.size(); i++) {
                assertThat(told(client, QUESTIONS.get(i))).isEqualTo(withoutTime(expected.get(i)));
            }
        }
    }

    private static JsonNode told(DefaultMcpClient client, String question) throws IOException {
        JsonNode message = JSON.readTree(client.executeTool(ToolExecutionRequest.builder()
                        .name("ask")
                        .arguments(JSON.writeValueAsString(Map.of("question", question)))
                        .build())
                .resultText());
        return withoutTime(message.has("structuredContent") ? message.path("structuredContent") : message);
    }

    private static JsonNode withoutTime(JsonNode answer) {
        return ((ObjectNode) answer).without("took_ms");
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HashedProgram.class.getName(),
                folder.toString(),
                "mcp",
                "--corpus",
                folder.resolve("corpus").toString());
    }
}
