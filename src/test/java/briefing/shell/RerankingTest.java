package briefing.shell;

import static briefing.answer.ChatServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.ChatServer;
import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import briefing.retrieval.rerank.TinyCrossEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cross-encoder of the user's own, behind the search. */
class RerankingTest {

    private static final String PARKS = "How many parks were opened in 2025?";

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.write(folder.resolve("corpus/harbour.txt"), "In 2025 the harbour city opened 12 parks.\n");
        Run.write(folder.resolve("corpus/mountain.txt"), "In 2025 the mountain city opened 30 parks.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "mountain"})
    void theSearchAndTheAnswerFollowTheModelOfAFile(String word) throws IOException {
        ModelFile model = TinyCrossEncoder.likes(folder.resolve("model"), word);
        Run.write(folder.resolve(".env"), "BRIEFING_RERANKER=" + model.model() + "\n");

        Run search = run("search", PARKS);
        assertThat(search.out()).startsWith("1. ").contains("rerank 2.000  " + word + ".txt");
        assertThat(search.out().indexOf(word + ".txt")).isLessThan(search.out().indexOf("rerank 0.000"));
        assertThat(run("search", PARKS, "--json").out().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"article\":\"" + word + ".txt\"", "\"rerank\":2.0,"),
                        second -> assertThat(second).contains("\"rerank\":0.0,"));
        assertThat(run("ask", PARKS).out()).contains("the " + word + " city");
        assertThat(run("status", "--json").out())
                .contains("\"reranker\":\"" + model.model() + "\"", "\"scores\":{\"answered\":");
        assertThat(search.err()).doesNotContain("BRIEFING_RERANKER");
    }

    @Test
    void whyShowsTheScores() throws Exception {
        ModelFile model = TinyCrossEncoder.likes(folder.resolve("model"), "mountain");
        Run.write(folder.resolve(".env"), "BRIEFING_RERANKER=" + model.model() + "\n");

        try (TypedShell shell = new TypedShell(folder, Map.of())) {
            shell.line(PARKS).until("mountain city");
            assertThat(shell.line("why").until("   2.000  ")).contains("score cosine   bm25  rerank");
        }
    }

    @Test
    void aModelThatIsBrokenIsToldOnceAndTheAnswersAreThoseWithoutIt() throws IOException {
        String questions = PARKS + "\nWhich city opened 12 parks?\n";
        Run without = Run.of(folder, questions, "ask");
        ModelFile model = TinyCrossEncoder.likes(folder.resolve("model"), "harbour");
        Files.writeString(model.model(), "<html>Log in</html>");
        Run.write(folder.resolve(".env"), "BRIEFING_RERANKER=" + model.model() + "\n");

        Run broken = Run.of(folder, questions, "ask");

        assertThat(broken.out()).isEqualTo(without.out()).isNotBlank();
        assertThat(broken.err()).containsOnlyOnce("does not work as a cross-encoder");
        assertThat(broken.code()).isZero();
        assertThat(run("status", "--json").out()).contains("\"scores\":{\"answered\":false", "\"message\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask parks", "search parks", "status", "articles", "index", "summary", "read harbour.txt"})
    void aFileThatIsMissingIsToldByEveryCommand(String call) {
        Run.write(folder.resolve(".env"), "BRIEFING_RERANKER=" + folder.resolve("gone.onnx") + "\n");

        Run run = run(call.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("BRIEFING_RERANKER=" + folder.resolve("gone.onnx") + " cannot be")
                .contains("Mend it in " + folder.resolve(".env"));
    }

    @Test
    void theSearchFollowsAnEndpointAndItsFailureIsTold() throws Exception {
        try (ChatServer server = new ChatServer()) {
            for (List<String> scores : List.of(List.of("0.2", "0.9"), List.of("0.9", "0.2"))) {
                server.then(status(
                        "200 OK",
                        "",
                        "{\"results\":[{\"index\":0,\"relevance_score\":" + scores.get(0)
                                + "},{\"index\":1,\"relevance_score\":" + scores.get(1) + "}]}"));
            }
            server.then(status("401 Unauthorized", "", "{\"detail\":\"no key sk-secret-key\"}"));
            Run.write(
                    folder.resolve(".env"),
                    "BRIEFING_RERANKER=" + server.baseUrl()
                            + "/rerank\nBRIEFING_RERANKER_MODEL=m\nBRIEFING_RERANKER_API_KEY=sk-secret-key\n");

            String one = run("search", PARKS, "--json").out();
            String other = run("search", PARKS, "--json").out();
            Run refused = run("search", PARKS, "--json");

            assertThat(one.lines().findFirst().orElseThrow()).contains("\"rerank\":0.9");
            assertThat(other.lines().findFirst().orElseThrow()).contains("\"rerank\":0.9");
            assertThat(first(one)).isNotEqualTo(first(other));
            assertThat(one).contains("\"rerank\":0.9", "\"rerank\":0.2");
            assertThat(refused.out()).contains("harbour.txt", "mountain.txt").doesNotContain("rerank");
            assertThat(refused.err())
                    .containsOnlyOnce("refused the key (HTTP 401)")
                    .contains("BRIEFING_RERANKER_API_KEY")
                    .doesNotContain("sk-secret");
            assertThat(server.requests()).hasSize(3).allMatch(request -> request.contains("Bearer sk-secret-key"));
        }
    }

    @Test
    void statusSaysWhereTheEndpointIsAndThatItIsNotThere() throws Exception {
        ChatServer server = new ChatServer();
        server.close();
        Run.write(
                folder.resolve(".env"),
                "BRIEFING_RERANKER=" + server.baseUrl().replace("http://", "http://bob:hunter2@")
                        + "/rerank\nBRIEFING_RERANKER_MODEL=m\n");

        assertThat(run("status", "--json").out())
                .contains("\"reranker\":\"m at 127.0.0.1:", "\"scores\":{\"answered\":false", "\"message\":")
                .doesNotContain("hunter2");
        assertThat(run("status").out()).contains("Passages reranked by:", "m at 127.0.0.1:");
    }

    private Run run(String... arguments) {
        return Run.of(folder, "", arguments);
    }

    /** The article of the first line. */
    private static String first(String lines) {
        return lines.replaceFirst("(?s)^.*?\"article\":\"([^\"]++)\".*$", "$1");
    }
}
