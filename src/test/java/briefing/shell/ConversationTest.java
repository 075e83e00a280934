package briefing.shell;

import static briefing.answer.ChatServer.replying;
import static briefing.answer.ChatServer.saying;
import static briefing.answer.ChatServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.ChatServer;
import briefing.shell.terminal.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follow-ups, and answers that a model writes, at the real prompt. */
class ConversationTest {

    private static final String PROMPT = "briefing> ";
    private static final String PARKS = "How many zero-carbon parks did the harbour city open?";

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void aFollowUpIsAskedWithTheTopicOfTheLastQuestionUntilThatIsForgotten() throws Exception {
        try (TypedShell shell = new TypedShell(folder, Map.of())) {
            shell.until(PROMPT);
            shell.line(PARKS).until("parks.md");
            shell.line("and in 2024?").until("Understood as: " + PARKS.replace("?", " in 2024?"));
            shell.until(PROMPT);
            shell.line("reset").until(PROMPT);

            assertThat(shell.line("and in 2024?").until(PROMPT)).doesNotContain("Understood");
        }
    }

    @Test
    void itIsTheArticleOfTheLastAnswer() throws Exception {
        try (TypedShell shell = new TypedShell(folder, Map.of())) {
            shell.until(PROMPT);
            shell.line(PARKS).until("parks.md");
            shell.until(PROMPT);

            assertThat(shell.line("When was it published?").until(PROMPT))
                    .contains("“Parks of the north” was published on 2026-03-09. [1]")
                    .doesNotContain("Understood", "2026-03-10");
        }
    }

    @Test
    void linesOfStandardInputAreNoConversation() {
        Run run = Run.of(folder, PARKS + "\nand in 2024?\n", "ask");

        assertThat(run.out() + run.err()).contains("12 zero-carbon parks").doesNotContain("Understood");
    }

    @Test
    void noLineOfStandardInputIsToldToAModelWithAnother() throws Exception {
        try (ChatServer server = new ChatServer()
                .then(replying("海港城开放了多少个零碳园区？"))
                .then(saying("It opened 12 zero-carbon parks in 2025. [1]"))
                .then(replying("王敏管理什么？"))
                .then(saying("Wang Min runs the largest of them. [1]"))) {
            Run.writeEnv(folder, server);
            Run run = Run.of(folder, PARKS + "\nWhat does Wang Min run?\n");

            assertThat(run.out()).contains("It opened 12", "Wang Min runs");
            assertThat(run.err()).containsOnlyOnce("127.0.0.1");
            assertThat(server.requests().get(3))
                    .contains("What does Wang Min run?")
                    .doesNotContain(PARKS);
        }
    }

    @Test
    void whoInsistsOnAModelThatFailsGetsQuotesAndAnExitCodeThatSaysSo() throws Exception {
        try (ChatServer server = new ChatServer()
                .then(status("401 Unauthorized", "", "no"))
                .then(status("401 Unauthorized", "", "no"))
                .then(status("401 Unauthorized", "", "no"))
                .then(status("401 Unauthorized", "", "no"))) {
            Run.writeEnv(folder, server);
            Run insisting = Run.of(folder, "", "ask", "--mode", "generated", PARKS);
            assertThat(insisting.out()).contains("opened 12 zero-carbon parks");
            assertThat(insisting.code()).isEqualTo(ExitCode.UNREACHED);
            assertThat(Run.of(folder, "", "ask", PARKS).code()).isZero();
        }
    }

    @Test
    void theFirstWrittenAnswerAndStatusSayWherePassagesAreSent() throws Exception {
        try (ChatServer server = new ChatServer()
                        .then(replying("海港城开放了多少个零碳园区？"))
                        .then(saying("It opened 12 ", "zero-carbon parks ", "in 2025. [1]"))
                        .then(replying("ok"));
                TypedShell shell = shell(server)) {
            shell.until(PROMPT);
            shell.line(PARKS);

            assertThat(shell.until("parks.md"))
                    .contains("sent to 127.0.0.1:", "It opened 12 zero-carbon parks in 2025. [1]");
            assertThat(shell.line("status").until("Java"))
                    .containsPattern("m at 127\\.0\\.0\\.1:\\d+\n.*answered in \\d+ ms");
            shell.line("mode extractive").until("extractive");
            shell.line(PARKS).until("The harbour city opened 12");
            assertThat(server.requests()).hasSize(3);
            assertThat(shell.raw()).doesNotContain("sk-secret");
        }
    }

    @Test
    void ctrlCStopsAnAnswerAndTheShellGoesOn() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (ChatServer server = new ChatServer()
                        .then(replying("海港城开放了多少个零碳园区？"))
                        .then(out -> {
                            ChatServer.head(out);
                            ChatServer.part(out, "word word ");
                            stopped.await();
                            while (true) {
                                ChatServer.part(out, "word ");
                            }
                        });
                TypedShell shell = shell(server)) {
            shell.until(PROMPT);
            shell.line(PARKS).until("word word");
            shell.ctrlC().until("Stopped.");
            stopped.countDown();
            shell.until(PROMPT);

            assertThat(server.hungUp().await(10, TimeUnit.SECONDS)).isTrue();
            shell.line("why?").until("The last answer was stopped. Ask again: How many");
            shell.line("mode extractive").until("extractive");
            shell.line(PARKS).until("The harbour city opened 12");
        }
    }

    @Test
    void anEndpointThatFailsIsOneLineAndTheExtractedAnswer() throws Exception {
        try (ChatServer server = new ChatServer()
                        .then(status("401 No", "", "bad key sk-secret-key"))
                        .then(status("401 No", "", "bad key sk-secret-key"));
                TypedShell shell = shell(server)) {
            shell.until(PROMPT);
            shell.line(PARKS);

            assertThat(shell.until("parks.md"))
                    .containsSubsequence(
                            "BRIEFING_CHAT_API_KEY",
                            "The answer below is quoted",
                            "The harbour city opened 12 zero-carbon parks in 2025. [1]");
            assertThat(shell.raw()).doesNotContain("sk-secret");
        }
    }

    @Test
    void sentencesThatNothingSupportsAreMarkedInJson() throws Exception {
        try (ChatServer server = new ChatServer()
                .then(replying("海港城开放了多少个零碳园区？"))
                .then(saying("It opened 12 zero-carbon parks in 2025. [1] It opened 77 parks in 2024. [1]"))) {
            Run.writeEnv(folder, server);

            assertThat(Run.of(folder, "", "ask", "--json", PARKS).out())
                    .contains(
                            "{\"text\":\"It opened 12 zero-carbon parks in 2025. [1]\",\"citations\":[1],\"supported\":true}",
                            "{\"text\":\"It opened 77 parks in 2024. [1]\",\"citations\":[1],\"supported\":false}");
        }
    }

    @Test
    void ofAnAnswerThatBreaksOffNothingIsAmongTheResults() throws Exception {
        try (ChatServer server = new ChatServer()
                .then(replying("海港城开放了多少个零碳园区？"))
                .then(out -> {
                    ChatServer.head(out);
                    ChatServer.part(out, "It opened 12 zero-carbon");
                })) {
            Run.writeEnv(folder, server);
            Run run = Run.of(folder, "", "ask", PARKS);

            assertThat(run.out()).startsWith("The harbour city opened 12 zero-carbon parks in 2025. [1]\n\n[1] Parks");
            assertThat(run.err()).contains("broke off in the middle", "quoted from the articles instead");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void ofAnAnswerThatBreaksOffAPersonKeepsWhatCounts() throws Exception {
        try (ChatServer server = new ChatServer()
                        .then(replying("海港城开放了多少个零碳园区？"))
                        .then(out -> {
                            ChatServer.head(out);
                            ChatServer.part(out, "It opened 12 zero-carbon parks, ");
                        });
                TypedShell shell = shell(server)) {
            shell.until(PROMPT);
            shell.line(PARKS).until("The harbour city opened 12");

            String shown = shell.raw();
            int broken = shown.indexOf("It opened 12");
            assertThat(broken).isPositive();
            assertThat(shown.indexOf("\u001b[J", broken)).isBetween(broken, shown.indexOf("The harbour city", broken));
        }
    }

    @Test
    void anUnsupportedSentenceIsMarkedWhereItStands() throws Exception {
        try (ChatServer server = new ChatServer()
                .then(replying("海港城开放了多少个零碳园区？"))
                .then(saying("It opened 77 parks in 2024. [1] It opened 12 zero-carbon parks in 2025. [1]"))) {
            Run.writeEnv(folder, server);

            assertThat(Run.of(folder, "", "ask", PARKS).out())
                    .startsWith("It opened 77 parks in 2024. [1] [?] It opened 12 zero-carbon parks in 2025. [1]\n");
        }
    }

    @Test
    void statusSaysWhatItGotFromTheEndpoint() throws Exception {
        try (ChatServer server = new ChatServer()
                .then(replying("ok"))
                .then(status("401 Unauthorized", "", "{\"error\":\"bad key sk-secret-key\"}"))
                .then(status("404 Not Found", "", "{\"error\":{\"message\":\"model m not found\"}}"))
                .then(out -> ChatServer.silence())) {
            Run.writeEnv(folder, server);

            assertThat(Run.of(folder, "", "status", "--json").out())
                    .containsPattern("\"chat\":\\{\"answered\":true,\"took_ms\":\\d+}");
            Run refused = Run.of(folder, "", "status", "--json");
            assertThat(refused.out())
                    .contains("\"answered\":false", "\"failure\":\"key\"", "\"status\":401", "BRIEFING_CHAT_API_KEY")
                    .doesNotContain("sk-secret");
            assertThat(Run.of(folder, "", "status").out()).contains("has no model m (HTTP 404)");
            assertThat(Run.of(folder, "", "status").out()).contains("did not answer within 2 s");
        }
        Run gone = Run.of(folder, "", "status", "--json");
        assertThat(gone.out()).contains("\"failure\":\"unreachable\"", "connection refused");
        assertThat(gone.code()).isZero();
    }

    private TypedShell shell(ChatServer server) throws Exception {
        Run.writeEnv(folder, server);
        return new TypedShell(folder, Map.of());
    }
}
