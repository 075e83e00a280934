package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.shell.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneShotTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void anAnswerIsItsQuoteWithItsSource() {
        Run run = run("ask", "How many zero-carbon parks did the harbour city open?");

        assertThat(run.out()).isEqualTo("""
                        The harbour city opened 12 zero-carbon parks in 2025. [1]

                        [1] Parks of the north
                            2026-03-09 · Notebook · parks.md
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void whatTheArticlesDoNotSayIsRefusedAndNothingIsListedThatIsNotNear() {
        Run run = run("ask", "Who won the chess olympiad?");

        assertThat(run.out()).isEqualTo("The articles do not answer this question.\n");
        assertThat(run.code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
    }

    @Test
    void questionsOnStandardInputAreAnsweredInOrderAndNoneIsACommand() {
        Run run = Run.of(folder, "exit\n\n学校购买了多少副智能眼镜？\n", "ask", "--json", "--top", "1");

        assertThat(run.out().lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"question\":\"exit\",\"answered\":"),
                        second -> assertThat(second)
                                .startsWith(
                                        "{\"question\":\"学校购买了多少副智能眼镜？\",\"answered\":true,\"mode\":\"extractive\",\"language\":\"zh\"")
                                .contains(
                                        "\"citations\":[{\"n\":1,\"article\":\"glasses.txt\",\"title\":\"智能眼镜走进课堂\",\"published\":\"2026-03-10\"")
                                .containsOnlyOnce("\"score\":"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void articlesAreListedWithWhatWasSkipped() throws IOException {
        Files.write(folder.resolve("corpus/broken.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});

        Run run = run("articles");

        assertThat(run.out())
                .startsWith("1  2026-03-10  智能眼镜走进课堂\n               glasses.txt · 1 passage\n2  2026-03-09")
                .contains("2 articles\n\n1 file was skipped:\n- broken.txt (7 B): ");
    }

    @Test
    void theCatalogueAnswersForItself() {
        assertThat(run("ask", "How many articles are there?").out())
                .isEqualTo("There are 2 articles, from 2026-03-09 to 2026-03-10.\n");
        assertThat(run("ask", "哪些文章提到了王敏？").out())
                .isEqualTo("有 2 篇文章提到“王敏”，日期从 2026-03-09 到 2026-03-10。\n- 智能眼镜走进课堂（2026-03-10） [1]\n"
                        + "- Parks of the north（2026-03-09） [2]\n");
        assertThat(run("ask", "昨天有哪些文章？").out()).isEqualTo("2026-03-11 没有文章；最新的一篇日期为 2026-03-10。\n");
        assertThat(run("ask", "Which articles were published in May 2026?").out())
                .isEqualTo("There are no articles from 2026-05-01 to 2026-05-31; the newest is of 2026-03-10.\n");
        assertThat(run("ask", "What is the oldest article?").out())
                .isEqualTo("The oldest article is of 2026-03-09:\n- Parks of the north (2026-03-09) [1]\n");
        assertThat(run("ask", "最新的文章是哪篇？").out()).isEqualTo("最新的文章日期为 2026-03-10：\n- 智能眼镜走进课堂（2026-03-10） [1]\n");
    }

    @Test
    void asOfADayOnlyArticlesUntilThenAnswerAndTimesAreCountedFromIt() {
        assertThat(run("ask", "--as-of", "2026-03-09", "What is the newest article?")
                        .out())
                .isEqualTo("The newest article is of 2026-03-09:\n- Parks of the north (2026-03-09) [1]\n");
        assertThat(run("ask", "--as-of", "2026-03-17", "上周有哪些文章？").out()).startsWith("有 2 篇文章");
        assertThat(run("ask", "--as-of", "2026-03-09", "学校购买了多少副智能眼镜？").code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(run("search", "--as-of", "2026-03", "智能眼镜").out()).contains("glasses.txt");
        assertThat(run("search", "--as-of", "2026-02", "智能眼镜").code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(run("ask", "--as-of", "yesterday", "What is the newest article?")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void evaluateAsksAsOnADay() {
        Path questions = folder.resolve("questions.jsonl");
        Run.write(questions, "{\"id\":\"1\",\"question\":\"学校购买了多少副智能眼镜？\",\"must\":[\"3400\"]}\n");

        assertThat(run("evaluate", questions.toString()).out()).contains("lost 0.0");
        assertThat(run("evaluate", "--as-of", "2026-03-09", questions.toString())
                        .out())
                .contains("lost 100.0");
    }

    @Test
    void loadCopiesIntoTheCorpusAndTheNextQuestionSeesIt() {
        Path file = folder.resolve("new.txt");
        Run.write(file, "Bridge opened\n\nThe long bridge of Kexing opened on 5 May 2025 after six years of work.\n");

        Run load = run("load", file.toString(), folder.resolve("none.txt").toString());

        assertThat(load.out()).startsWith("loaded new.txt\n").contains("3 added");
        assertThat(load.err()).contains("none.txt: no such file or folder");
        assertThat(load.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("ask", "When did the bridge of Kexing open?").out()).contains("5 May 2025");
    }

    @Test
    void readShowsHowAFileIsUnderstood() {
        Run run = run("read", "--json", folder.resolve("corpus/parks.md").toString());

        assertThat(run.out())
                .contains(
                        "\"title\":\"Parks of the north\",\"published\":\"2026-03-09\",\"author\":null,\"source\":\"Notebook\"");
        assertThat(run("read", folder.resolve("none.md").toString()).code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void evaluateScoresAndHoldsLimits() {
        Path questions = folder.resolve("questions.jsonl");
        Run.write(questions, """
                {"id":"a","lang":"en","kind":"figure","question":"How many zero-carbon parks did the harbour city open?","must":["\\\\b12\\\\b"],"article":["parks.md"]}
                {"id":"b","lang":"zh","question":"学校购买了多少副智能眼镜？","must":["九千"],"article":["glasses.txt"]}
                {"id":"c","lang":"en","question":"Who won the chess olympiad?","refuse":true}
                """);

        Run run = run("evaluate", questions.toString(), "--missed", "--kinds", "--min-found", "60");

        assertThat(run.out())
                .startsWith("b  学校购买了多少副智能眼镜？  2025年")
                .contains(
                        "all  n 3  article@1 100.0  @5 100.0  @10 100.0  mrr 100.0  found 50.0  shown 50.0  false 0.0  lost 0.0  exact 100.0",
                        "figure  n 1  article@1 100.0  @5 100.0  @10 100.0  mrr 100.0  found 100.0  shown 100.0  false -  lost 0.0  exact 100.0");
        assertThat(run.code()).isEqualTo(ExitCode.BELOW_LIMIT);
        assertThat(run("evaluate", questions.toString(), "--min-found", "50").code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense|2|briefing: There is no option --nonsense.",
                "aks|2|briefing: There is no command aks. Did you mean ask?",
                "ask --top 0 x|2|briefing: --top takes a number from 1 to 9999; not 0",
                "ask --since tomorrow x|2|briefing: --since takes a day, a month or a year, as in 2026-03-05, 2026-03 or 2026; not tomorrow",
                "ask|2|What is the question?",
                "search|2|Search for what?",
                "read|2|Read what?",
                "evaluate /none.jsonl|4|/none.jsonl: cannot be read"
            })
    void whatCannotBeDoneIsOneClearLine(String call, int code, String line) {
        Run run = run(call.split(" ", -1));

        assertThat(run.err()).startsWith(line).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void anEmptyCorpusAndALongQuestionAreNoFailures(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("corpus"));

        Run empty = Run.of(other, "", "ask", "anything?");
        assertThat(empty.code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(empty.err())
                .isEqualTo(
                        "There is no article in " + other.resolve("corpus") + ". Put files there, or use: load FILE\n");
        assertThat(run("ask", "zero carbon ".repeat(900)).code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatATerminalWouldObeyNeverReachesIt() {
        Run.write(
                folder.resolve("corpus/evil.txt"),
                "Evil title\n\nThe cobalt lamp \u001b[31mturned\u001b]0;owned\u0007 red \u009b2Jin 1999 at night.\n");

        assertThat(run("ask", "When did the cobalt lamp turn red?\u001b[2J").out())
                .contains("1999")
                .doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @Test
    void linesOnStandardInputAreTypedAtThePrompt() {
        Run run = Run.of(folder, "How many zero-carbon parks opened?\nsources\nexit\nnever asked\n");

        assertThat(run.out())
                .containsSubsequence("12 zero-carbon parks", "[1] Parks", "[1] Parks")
                .doesNotContain("never");
        assertThat(run.code()).isZero();
    }

    private Run run(String... arguments) {
        return Run.of(folder, "", arguments);
    }
}
