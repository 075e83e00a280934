package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InteractiveTest {

    private static final String PROMPT = "briefing> ";

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void theFirstStartSaysWhatThereIsWhatToAskAndHowToLeave() throws Exception {
        try (TypedShell shell = start()) {
            assertThat(shell.until(PROMPT))
                    .contains("2 files in", "Ask anything about them, in English or Chinese", "exit or Ctrl-D leaves");
            shell.line("exit");

            assertThat(shell.end()).isZero();
        }
    }

    @Test
    void anAnswerCanBeOpenedAndExplained() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("How many zero-carbon parks did the harbour city open?");
            assertThat(shell.until("parks.md")).contains("The harbour city opened 12 zero-carbon parks in 2025. [1]");

            shell.line("open 1");
            assertThat(shell.until("of them.")).contains("Parks of the north");
            assertThat(shell.raw()).contains("\u001b[7mThe harbour city opened 12 zero-carbon parks in 2025.\u001b[0m");

            shell.line("why");
            assertThat(shell.until("bm25"))
                    .contains("Asked for: a number of", "Best: The harbour city opened 12", "has: ", "zero-carbon")
                    .contains("It counts as an answer (odds ", "score cosine");
            shell.line("sources");
            shell.until("[1] Parks of the north");
            shell.line("How many zero-carbon parks did the harbour city open in 2016?")
                    .until(PROMPT);
            shell.line("why");
            assertThat(shell.until("bm25"))
                    .contains("lacks: 2016", "Refused whatever the odds: it is said of another time.");
        }
    }

    @Test
    void aLongArticleOpensInAPagerThatSaysHowToLeave() throws Exception {
        StringBuilder text = new StringBuilder("Lighthouses\n\n");
        for (int i = 1; i <= 60; i++) {
            text.append("Coastal town number ").append(i).append(" repaired its harbour wall that year.\n\n");
        }
        Run.write(folder.resolve("corpus/long.txt"), text + "The lighthouse of Kexing opened on 2 April 2026.\n");
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("When did the lighthouse of Kexing open?").until("long.txt");
            shell.line("open 1");

            assertThat(shell.until("q leaves"))
                    .contains("number 50 ", "The lighthouse of Kexing")
                    .doesNotContain("~");
            shell.type("q").until(PROMPT);
        }
    }

    @Test
    void noNumberOfCtrlCLeaves() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            for (int i = 0; i < 5; i++) {
                shell.type("half a question").until("half a question");
                shell.ctrlC().until(PROMPT);
            }
            shell.line("学校购买了多少副智能眼镜？");
            shell.until("glasses.txt");
            shell.until(PROMPT);
            shell.type("\u0004");

            assertThat(shell.end()).isZero();
        }
    }

    @Test
    void twoCtrlCAtAnEmptyPromptAreToldHowToLeave() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            assertThat(shell.ctrlC().until(PROMPT)).doesNotContain("Ctrl-D");
            shell.ctrlC().until("exit or Ctrl-D leaves.");
            shell.until(PROMPT);
        }
    }

    @Test
    void commandsHaveChineseNamesWhichTabCompletes() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("文章").until("2 articles");
            shell.until(PROMPT);
            shell.type("打\t").until("打开 ");
            shell.type("Pa\t").until("Parks of the north ");
            shell.line("").until("Wang Min runs");
        }
    }

    @Test
    void tabCompletesCommandsAndTitles() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("articles").until("2 articles");
            shell.until(PROMPT);
            shell.type("sta\t").until("status ");
            shell.ctrlC().until(PROMPT);
            shell.type("open Pa\t").until("open Parks of the north ");
            shell.line("").until("Wang Min runs");
            shell.until(PROMPT);
            shell.type("load " + folder + "/corp\t").until("/corpus/");
            shell.ctrlC().until(PROMPT);
            shell.type("parks source:\t").until("source:Notebook ");
            shell.ctrlC().until(PROMPT);
            shell.type("/ask --mode gen\t").until("generated ");
        }
    }

    @Test
    void linesThatArePastedAreAQuestionEachAndNeverACommand() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.type("\u001b[200~exit\r学校购买了多少副智能眼镜？\rHow many zero-carbon parks opened?\u001b[201~")
                    .line("");
            shell.until(PROMPT + "exit\n");
            shell.until("exit or Ctrl-D leaves the shell.");
            shell.until(PROMPT + "学校购买了多少副智能眼镜？\n");
            shell.until("3400");
            shell.until(PROMPT + "How many zero-carbon parks opened?\n");
            shell.until("12 zero-carbon parks");
            shell.until(PROMPT);
            shell.line("：：：")
                    .line("exit")
                    .line("How many zero-carbon parks opened?")
                    .line("：：：");
            shell.until("12 zero-carbon parks");
        }
    }

    @Test
    void afterAResizeLinesAreBrokenAtTheNewWidth() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.resize(40, 24);
            shell.line("How many zero-carbon parks did the harbour city open?");

            assertThat(shell.until("[1]")).contains("The harbour city opened 12 zero-carbon\nparks in 2025. [1]");
        }
    }

    @Test
    void aFileThatIsDroppedIntoTheFolderIsNewsAtTheNextPrompt() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("articles").until("2 articles");
            shell.line("mode").until("extractive");
            Run.write(
                    folder.resolve("corpus/new.txt"),
                    "Bridge\n\nThe long bridge of Kexing opened on 5 May 2025 after years.\n");

            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(shell.line("mode").until(PROMPT))
                            .contains("+1 article: Bridge")
                            .doesNotContain("articles"));
            shell.line("When did the bridge of Kexing open?").until("5 May 2025");
        }
    }

    @Test
    void whatIsLoadedIsToldOnce() throws Exception {
        Run.write(folder.resolve("my files/long bridge.txt"), "The long bridge of Kexing opened on 5 May 2025.\n");
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("articles").until("2 articles");
            shell.line("load " + folder + "/my files/long bridge.txt");
            assertThat(shell.until(PROMPT + "")).isNotEmpty();
            shell.line("articles").until("1 added");
            assertThat(shell.until("3 articles")).doesNotContain("+1");
        }
    }

    @Test
    void tabCompletesPathsWithSpacesHoweverTheyAreWritten() throws Exception {
        Run.write(folder.resolve("my files/新闻 稿.txt"), "text\n");
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.type("load " + folder + "/m\t").until("/my\\ files/");
            shell.type("\t").until("新闻\\ 稿.txt ");
            shell.ctrlC().until(PROMPT);
            shell.type("load " + folder + "/my files/新闻 \t").until("稿.txt ");
            shell.ctrlC().until(PROMPT);
            shell.type("load '" + folder + "/my files/\t").until("新闻 稿.txt' ");
        }
    }

    @Test
    void aCommandWithAnArgumentThatIsNoneSaysSo() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("load /no/such/file").until("There is no file or folder /no/such/file to load");
            shell.line("staus").until("There is no command staus. Did you mean status?");
            shell.line("http://127.0.0.1:1/page.html").until("A web address is loaded: http://127.0.0.1:1/page.html");
        }
    }

    @Test
    void anArticleOpensByAPartOfItsTitleOrItsNumberInTheList() throws Exception {
        Run.write(folder.resolve("corpus/south.md"), "---\ntitle: Parks of the south\n---\nThey are few and small.\n");
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("articles").until("3 articles");
            shell.line("open SOUTH").until("They are few");
            shell.line("open 智能眼镜").until("3400");
            shell.line("open parks").until("Several articles have “parks”");
            shell.line("open 2").until("Number 2 of the list: Parks of the south");
            shell.until("They are few");
            shell.line("open 3").until("The list has numbers 1 to 2.");
            shell.line("How many zero-carbon parks did the harbour city open?").until("parks.md");
            shell.line("open 1").until("Wang Min runs");
        }
    }

    @Test
    void generatedAnswersAreNotSwitchedOnWithoutAModel() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("mode generated").until("No model is named. Set BRIEFING_CHAT_BASE_URL");
            shell.line("mode").until("mode: extractive");
        }
    }

    @Test
    void theHistoryHasEachLineOnceInEverySession() throws Exception {
        for (int session = 0; session < 2; session++) {
            try (TypedShell shell = start()) {
                shell.until(PROMPT);
                shell.line("mode").until("extractive");
                shell.line("mode extractive").until("mode: extractive");
                shell.line("mode").until("mode: extractive");
                shell.type("\u0010\u0010").until("mode extractive");
                shell.ctrlC().until(PROMPT);
                shell.line("exit").end();
            }
        }

        assertThat(Files.readAllLines(folder.resolve("state/history")))
                .map(line -> line.replaceFirst("^\\d+:", ""))
                .containsSubsequence("mode extractive", "mode", "exit")
                .hasSizeLessThan(9);
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
        }
        assertThat(Files.readAllLines(folder.resolve("state/history")))
                .map(line -> line.replaceFirst("^\\d+:", ""))
                .containsExactly("mode extractive", "mode", "exit");
    }

    @Test
    void anUnknownCommandIsNamedWithTheNearest() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("/sorces").until("There is no /sorces. Did you mean /sources?");
            shell.line("/articles --sinec 2026").until("There is no option --sinec. Did you mean --since?");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no POSIX permissions there")
    void questionsAreKeptForTheirOwnerOnly() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("mode").until("extractive");
            shell.line("exit").end();
        }
        Path history = folder.resolve("state/history");

        assertThat(Files.readString(history)).contains("mode");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
    }

    @Test
    void historyCanBeSwitchedOff() throws Exception {
        try (TypedShell shell = new TypedShell(folder, Map.of("briefing.history", "off"))) {
            shell.until(PROMPT);
            shell.line("mode").until("extractive");
            shell.line("exit").end();
        }

        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void withNoColorNothingIsStyled() throws Exception {
        try (TypedShell shell = new TypedShell(folder, Map.of("NO_COLOR", "1"))) {
            shell.until(PROMPT);
            shell.line("How many zero-carbon parks did the harbour city open?").until("parks.md");

            assertThat(shell.raw()).doesNotContainPattern("\u001b\\[[0-9;]+m");
        }
    }

    @Test
    void ctrlCLeavesThePagerForThePrompt() throws Exception {
        Run.write(
                folder.resolve("corpus/long.txt"),
                "Lighthouses\n\n" + "The harbour wall was repaired.\n\n".repeat(60)
                        + "The lighthouse of Kexing opened on 2 April 2026.\n");
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("When did the lighthouse of Kexing open?").until("long.txt");
            for (int i = 0; i < 2; i++) {
                shell.line("open 1").until("q leaves");
                assertThat(shell.ctrlC().until(PROMPT)).doesNotContain("wrong");
            }
            shell.line("mode").until("mode: extractive");
        }
    }

    @Test
    void ctrlCInAnAnswerStopsItAndSaysNothingElse() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (TypedShell shell = waitingAt("sundial", asked)) {
            shell.until(PROMPT);
            shell.line("Where is the sundial?");
            asked.await();

            assertThat(shell.ctrlC().until(PROMPT)).endsWith("sundial?\nStopped.\n\n" + PROMPT);
            shell.line("tell me more").until("The last answer was stopped. Ask again: Where is the sundial?");
            shell.line("mode").until("mode: extractive");
        }
    }

    @Test
    void whatATerminalPastesAsIfItWereTypedHoldsNobodyUp() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.type("How many zero-carbon parks opened?" + " parks".repeat(50_000))
                    .line("");
            shell.until("The question is long: its first 2000 characters were read.");
            shell.until("12 zero-carbon parks");
            shell.until(PROMPT);
            shell.line("mode").until("mode: extractive");
        }
    }

    @Test
    void aLongParagraphThatIsPastedIsAQuestion() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.type("\u001b[200~" + "工业和信息化部部长李乐成说，".repeat(230) + "\u001b[201~")
                    .line("");
            shell.until("The question is long: its first 2000 characters were read.");
            shell.until(PROMPT);
            shell.line("学校购买了多少副智能眼镜？").until("glasses.txt");
        }
    }

    @Test
    void questionsOfOneLineAreAnsweredInTurnEachWithItsQuotes() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("学校购买了多少副智能眼镜？How many zero-carbon parks opened? why?");
            shell.until(PROMPT + "学校购买了多少副智能眼镜？\n");
            shell.until("[1] 智能眼镜走进课堂");
            shell.until(PROMPT + "How many zero-carbon parks opened?\n");
            shell.until("[1] Parks of the north");
            shell.until(PROMPT + "why?\n");
            shell.until("gives no reason for it");
        }
    }

    @Test
    void ctrlCStopsWhatWasPastedBehindALineToo() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (TypedShell shell = waitingAt("sundial", asked)) {
            shell.until(PROMPT);
            shell.line("Where is the sundial now? How many zero-carbon parks opened?");
            asked.await();
            shell.ctrlC().until("Stopped.\n\n" + PROMPT);
            shell.line("mode");

            assertThat(shell.until("mode: extractive")).doesNotContain("How many");
        }
    }

    @Test
    void signsThatNobodyTypesDoNoHarm() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.type("\u001b[200~How many \u0007zero-carbon \u001b[31mparks\u0001 opened?\u001b[201~")
                    .line("");
            shell.until("12 zero-carbon parks");
            shell.until(PROMPT);
            shell.line("\u202e?\u200b").until(PROMPT);
            shell.line("mode").until("mode: extractive");
        }
    }

    @Test
    void clearEmptiesTheScreen() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("clear").until(PROMPT);

            assertThat(shell.raw()).contains("\u001b[H\u001b[2J").doesNotContain("All right");
        }
    }

    @Test
    void aNumberBeyondWhatWasShownSaysHowManyThereAre() throws Exception {
        try (TypedShell shell = start()) {
            shell.until(PROMPT);
            shell.line("open 3").until("The list has numbers 1 to 2.");
            shell.line("and the second one?").until("Nothing was answered yet.");
            shell.line("How many zero-carbon parks opened?").until("parks.md");
            shell.line("open 99999").until("No article has “99999” in its title or path");
            shell.line("open 99").until("The last answer has citations 1 to 1.");
            shell.line("open 0").until("The last answer has citations 1 to 1.");
            shell.line("number 7").until("The last answer has no list.");
            shell.line("articles").until("2 articles");
            shell.line("open 3").until("The list has numbers 1 to 2.");
        }
    }

    private TypedShell start() throws IOException {
        return new TypedShell(folder, Map.of());
    }

    /** A shell whose model never ends with a text that has a word in it. */
    private TypedShell waitingAt(String word, CountDownLatch asked) throws Exception {
        ScriptedModel waiting = new ScriptedModel(Map.of(word, () -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        return new TypedShell(folder, Map.of(), waiting);
    }
}
