package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneShotTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void aGreetingIsAnsweredInALineAndSaysWhatCanBeAsked() {
        Run run = Run.of(folder, "", "ask", "hello");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Hello.", "What is “Parks of the north” about?");

        assertThat(Run.of(folder, "", "ask", "--json", "谢谢").out())
                .contains("\"answered\":true", "\"mode\":\"conversation\"", "不客气", "\"citations\":[]");
    }

    @Test
    void whatIsSaidOfALastAnswerThatThereIsNotIsALine() {
        Run run = Run.of(folder, "", "ask", "tell me more");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("Nothing was answered yet. Ask a question first.\n");
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

    @ParameterizedTest
    @ValueSource(strings = {"最新的两篇文章", "最近2篇文章有哪些？", "列出最新两篇", "最新的十篇文章是什么？"})
    void asManyOfTheNewestArticlesAreListedAsAreAskedFor(String question) {
        assertThat(run("ask", question).out())
                .isEqualTo("最新的 2 篇文章：\n- 智能眼镜走进课堂（2026-03-10） [1]\n- Parks of the north（2026-03-09） [2]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the two latest articles",
                "What are the latest 3 articles?",
                "show me the last two articles",
                "the latest two",
                "List the two most recent articles"
            })
    void asManyOfTheNewestArticlesAreListedAsAreAskedForInEnglish(String question) {
        assertThat(run("ask", question).out())
                .isEqualTo(
                        "The 2 newest articles:\n- 智能眼镜走进课堂 (2026-03-10) [1]\n- Parks of the north (2026-03-09) [2]\n");
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
        assertThat(run("ask", "--as-of", "3d", "What is the newest article?").out())
                .isEqualTo("The newest article is of 2026-03-09:\n- Parks of the north (2026-03-09) [1]\n");
        assertThat(run("ask", "--as-of", "one day", "What is the newest article?")
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
                "ask --since tomorrow x|2|briefing: --since takes a day, a month or a year (2026-03-05, 2026-03, 2026, march) or a time from today (7d, 2w, 3m, yesterday, \"last week\"); not tomorrow",
                "ask|2|What is the question?",
                "search|2|Search for what?",
                "read|2|Read what?",
                "evaluate /none.jsonl|4|/none.jsonl: no such file",
                "status of 5G|2|briefing: status takes no words. As a question: briefing ask \"status of 5G\"",
                "ask -x y|2|briefing: There is no option -x;",
                "serach zero-carbon parks|2|briefing: There is no command serach. Did you mean search?",
                "open 1|2|briefing: open works in the shell only: start briefing, and type open there.",
                "exit|2|briefing: exit works in the shell only",
                "sources|2|briefing: sources works in the shell only",
                "serach robots|2|briefing: There is no command serach. Did you mean search?",
                "--missed|2|briefing: --missed belongs to evaluate.",
                "status --as-of 2026-03-01|2|briefing: status takes no --as-of; it belongs to ask, search, summary, new, figures, timeline, evaluate, mcp.",
                "ask --format xml x|2|briefing: --format takes one of text, json, md, html, csv; not xml",
                "ask parks since:ever|2|since:ever is no time: since and until take",
                "ask --mode fast x|2|briefing: --mode takes one of extractive, generated; not fast",
                "completion ksh|2|Completion for what?",
                "read corpus|4|corpus: "
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

    @Test
    void aQuestionNeedsNoCommandAndOptionsMayStandBeforeOne() {
        assertThat(run("How many zero-carbon parks did the harbour city open?").out())
                .startsWith("The harbour city opened 12 zero-carbon parks in 2025. [1]");
        assertThat(run("how", "many", "zero-carbon", "parks", "opened").out()).contains("12 zero-carbon");
        assertThat(run("--json", "--top", "1", "zero-carbon parks").out())
                .startsWith("{\"question\":\"zero-carbon parks\"");
        assertThat(run("--json", "status").out()).contains("\"articles\":2,\"skipped\":0,\"passages\":2,\"waiting\":0");
        assertThat(run("--format", "json", "articles", "--source", "Notebook").out())
                .hasLineCount(1)
                .contains("\"article\":\"parks.md\"");
    }

    @Test
    void helpIsOneScreenWithEachCommandAndOption() {
        for (String call : List.of("--help", "-h", "help")) {
            Run run = run(call);

            assertThat(run.code()).isZero();
            assertThat(run.out().lines().toList())
                    .hasSizeLessThan(56)
                    .allMatch(line -> line.length() <= 100)
                    .anyMatch(line -> line.startsWith("Usage: briefing"))
                    .anyMatch(line -> line.startsWith("Exit codes: 0 answered"));
            assertThat(CommandName.ofCalls())
                    .allSatisfy(name -> assertThat(run.out()).contains("\n  " + name));
            assertThat(Option.ofCalls())
                    .allSatisfy(option -> assertThat(run.out()).contains("--" + option.word() + " "));
        }
        Run ask = run("help", "ask");
        assertThat(ask.out()).isEqualTo(run("ask", "--help").out()).startsWith("ask [QUESTION...] [OPTIONS]\n");
        assertThat(CommandName.ASK.options())
                .allSatisfy(option -> assertThat(ask.out()).containsOnlyOnce("\n  --" + option.word() + " "));
        assertThat(run("evaluate", "--help").out()).contains("{\"id\":\"7\",\"question\":", "\n  mrr  ");
        assertThat(Stream.of("-V", "--version", "version").map(call -> run(call).out()))
                .allMatch(out -> out.startsWith("briefing "));
    }

    @Test
    void aFilterThatMatchesNothingSaysSoWithWhatIsNear() {
        assertThat(run("ask", "parks source:Notbook").out())
                .isEqualTo("No article is from a source “Notbook”. There are: Notebook\n");
        assertThat(run("ask", "parks source:Notbook").code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(run("ask", "--article", "parsk.md", "parks").out())
                .isEqualTo("No article is called “parsk.md”. Near: parks.md\n");
        assertThat(run("ask", "--title", "Parks of the east", "parks").out()).contains("Near: Parks of the north");
        assertThat(run("ask", "园区有多少 since:2027").out())
                .isEqualTo("2027-01-01 以来没有文章：现有文章的日期从 2026-03-09 到 2026-03-10。\n");
        assertThat(run("ask", "--json", "--source", "x", "parks").out())
                .contains("\"answered\":false", "No article is from a source “x”");
        Run search = run("search", "--until", "2020", "parks");
        assertThat(search.err())
                .isEqualTo("No article was published until 2020-12-31: they are from 2026-03-09 to 2026-03-10.\n");
        assertThat(search.code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(run("ask", "zero-carbon parks since:march").out()).contains("12 zero-carbon");
        assertThat(run("articles", "--since", "2d").out())
                .contains("glasses.txt")
                .doesNotContain("parks.md");
    }

    @Test
    void aDashLeavesOutWhatHasTheWord() {
        assertThat(run("search", "parks").out()).contains("parks.md");
        assertThat(run("search", "parks -harbour").out()).doesNotContain("parks.md");
        assertThat(run("search", "parks 王敏 -\"harbour city\"").out())
                .contains("glasses.txt")
                .doesNotContain("parks.md");
        assertThat(run("search", "parks 王敏 -翻译").out()).contains("parks.md").doesNotContain("glasses.txt");
    }

    @Test
    void whatHasNothingInCommonIsNotFound() {
        Run run = run("search", "xyzzy");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("No passage has a word of it");
        assertThat(run.code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><title>Bridges</title><body><p>The long bridge of Kexing opened on 5 May 2025.</p></body></html>",
                "# Bridges\n\nThe long bridge of Kexing opened on 5 May 2025.\n",
                "Bridges\n\nThe long bridge of Kexing opened on 5 May 2025.\n",
                "{\"title\":\"Bridges\",\"text\":\"The long bridge of Kexing opened on 5 May 2025.\"}\n",
                "From: a@example.com\nSubject: Bridges\n\nThe long bridge of Kexing opened on 5 May 2025.\n"
            })
    void aTextOnStandardInputAnswersAlone(String text) {
        Run run = Run.of(folder, text, "ask", "When did the long bridge of Kexing open?");

        assertThat(run.out())
                .startsWith("The long bridge of Kexing opened on 5 May 2025. [1]\n\n[1] Bridges\n")
                .contains("stdin");
        assertThat(run.code()).isZero();
        assertThat(Run.of(folder, text, "How many zero-carbon parks did the harbour city open?")
                        .out())
                .doesNotContain("parks.md");
    }

    @Test
    void aStandardInputThatIsNoTextSaysSo() {
        Run run = Run.of(folder, "\u0000\u0001\u0002\u0000", "ask", "What is this?");

        assertThat(run.err()).startsWith("stdin: ").hasLineCount(1);
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void questionsOnStandardInputStandAboveTheirAnswersWhereThatIsAskedFor() {
        String questions =
                "How many zero-carbon parks opened?\nparks since:ever\nsummarize article 99\n学校购买了多少副智能眼镜？\n";
        Run run = Run.of(folder, questions, "ask", "--echo");

        assertThat(run.out())
                .startsWith("How many zero-carbon parks opened?\nThe harbour city")
                .containsSubsequence(
                        "\nparks since:ever\nsince:ever is no time",
                        "\nsummarize article 99\nThe list has numbers 1 to 2.",
                        "\n学校购买了多少副智能眼镜？\n2025年");
        assertThat(Run.of(folder, questions, "ask").out()).startsWith("The harbour city");
    }

    @Test
    void aMistypedKeyOfAQuestionsFileIsNamedOnce() {
        Path questions = folder.resolve("questions.jsonl");
        Run.write(questions, "{\"question\":\"parks?\",\"musst\":[]}\n{\"question\":\"robots?\",\"musst\":[]}\n");

        assertThat(run("evaluate", questions.toString()).err())
                .startsWith("Keys that say nothing here: musst ")
                .hasLineCount(1);
    }

    private Run run(String... arguments) {
        return Run.of(folder, "", arguments);
    }
}
