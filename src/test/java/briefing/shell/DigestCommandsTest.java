package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.ChatServer;
import briefing.shell.terminal.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder holds, told by commands. */
class DigestCommandsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void aSummaryOfAFileQuotesItWithItsSource() {
        Run run = run("summary", "parks.md", "--sentences", "1");

        assertThat(run.out()).isEqualTo("""
                        The harbour city opened 12 zero-carbon parks in 2025. [1]

                        [1] Parks of the north
                            2026-03-09 · Notebook · parks.md
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void aDigestCanBeAskedForInWords() {
        assertThat(run("ask", "What figures are there on zero-carbon parks?").out())
                .startsWith(run("figures", "zero-carbon parks")
                        .out()
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertThat(run("ask", "--json", "总结一下").out()).contains("\"mode\":\"digest\"", "\"answered\":true");
        assertThat(run("ask", "What figures are there on lighthouses?").code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
    }

    @Test
    void whereAModelWritesASummaryIsWrittenFromWhatItQuotesAndChecked() throws Exception {
        try (ChatServer server = new ChatServer()
                .then(ChatServer.saying("The harbour city opened 12 zero-carbon parks in 2025. [1]"))
                .then(ChatServer.saying("The moon is made of cheese. [1]"))) {
            Run.writeEnv(folder, server);

            Run written = run("summary", "parks.md");
            Run unsupported = run("summary", "parks.md");

            assertThat(written.out())
                    .startsWith("The harbour city opened 12 zero-carbon parks in 2025. [1]\n")
                    .contains("[1] Parks of the north");
            assertThat(written.err()).contains("sent to");
            assertThat(server.requests().get(0)).contains("Summarise what these passages say", "12 zero-carbon parks");
            assertThat(unsupported.out())
                    .contains("opened 12 zero-carbon parks")
                    .doesNotContain("cheese");
        }
    }

    @Test
    void whatIsNewSinceTheLastLookIsToldOfATopicToo() {
        run("new");
        assertThat(run("new", "--since", "last", "parks").out()).startsWith("Nothing is new");
        Run.write(folder.resolve("corpus/quay.txt"), "Parks at the quay\n\nTwo parks opened at the quay in spring.\n");
        Run.write(folder.resolve("corpus/tea.txt"), "Tea festival\n\nThe tea festival drew 900 guests.\n");

        assertThat(run("new", "--since", "last", "parks").out())
                .contains("Parks at the quay")
                .doesNotContain("Tea", "Parks of the north");
        assertThat(run("new").out()).as("that was no look").contains("Tea festival", "Parks at the quay");
        assertThat(run("summary", "--since", "last").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("ask", "parks source:nobody").out()).contains("There are: Notebook");
        assertThat(run("ask", "What's new since March 10, 2026?").out())
                .contains("智能眼镜")
                .doesNotContain("Parks of");
    }

    @Test
    void whatIsNewIsNewOnce() {
        assertThat(run("new", "--exit-code").code()).isZero();
        Run again = run("new", "--exit-code");
        assertThat(again.out()).isEqualTo("Nothing is new; the last article is of 2026-03-10.\n");
        assertThat(again.code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(run("new").code()).isZero();

        Run.write(
                folder.resolve("corpus/tea.txt"), "Tea festival\n\nThe tea festival drew 900 guests to the square.\n");
        assertThat(run("new").out()).contains("Tea festival").doesNotContain("Parks");
        assertThat(run("new", "--since", "2026-03-10").out()).contains("智能眼镜").doesNotContain("Tea", "Parks");
    }

    @Test
    void figuresAreATableAndTheirSourcesCanBeReadByPrograms() {
        assertThat(run("figures", "智能眼镜").out()).startsWith("学校购买智能眼镜：3,400副（2025） [1]\n");
        assertThat(run("figures", "--csv", "zero-carbon parks").out())
                .contains(
                        "row,thing,value,unit,",
                        ",zero-carbon parks,12,,",
                        ",2025-01-01,2025-12-31,,parks.md,2026-03-09,0,");
        assertThat(run("figures", "--json", "zero-carbon parks").out())
                .contains("\"thing\":\"zero-carbon parks\",\"value\":12,", "\"quote\":\"The harbour city opened");
    }

    @Test
    void aTimelineIsInTheOrderOfTime() {
        Run.write(
                folder.resolve("corpus/first.txt"),
                "Parks\nMay 2, 2024\n\nThe first zero-carbon parks of the city opened on May 1, 2024.\n");

        assertThat(run("timeline", "zero-carbon parks").out())
                .containsSubsequence("2024-05-01  The first zero-carbon parks", "2025  The harbour city opened");
    }

    @Test
    void twoArticlesAreCompared() {
        Run.write(
                folder.resolve("corpus/more.txt"),
                "More parks\n\nThe harbour city opened 14 zero-carbon parks in 2025.\n");

        assertThat(run("compare", "parks.md", "more.txt").out())
                .contains("Figures differ: zero-carbon parks (2025): A 12, B 14");
        assertThat(run("compare", "--format", "md", "parks.md", "more.txt").out())
                .contains("| A | B | Figures that differ |", "| zero-carbon parks (2025): A 12, B 14 |");
        assertThat(run("compare", "--format", "html", "parks.md", "more.txt").out())
                .contains("zero-carbon parks (2025): A 12, B 14");
        assertThat(run("related", "parks.md").out()).contains("More parks");
    }

    @Test
    void articlesAreSummarizedAndComparedByWhatTheyAreAboutAndByTheirNumbers() {
        Run.write(
                folder.resolve("corpus/more.txt"),
                "Lighthouses\n\nThe harbour city opened 14 zero-carbon parks beside its lighthouses in 2025.\n");

        assertThat(run("ask", "summarise the article on lighthouses").out())
                .startsWith("The harbour city opened 14 zero-carbon parks");
        assertThat(run("ask", "compare the article on lighthouses with the one on parks of the north")
                        .out())
                .contains("“Lighthouses” (A) and “Parks of the north” (B)", "A 14, B 12");
        assertThat(run("ask", "总结第99篇文章").err()).contains("has numbers 1 to");
        assertThat(run("ask", "summarize article 2").out())
                .isEqualTo(run("summary", "2").out())
                .isNotEqualTo(run("summary", "1").out());
        assertThat(run("ask", "summarize this article").code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(run("compare", "more.txt", "more.txt").err()).contains("Both are more.txt");
    }

    @Test
    void whatIsMissingIsSaidInALine() {
        assertThat(run("figures", "walrus").code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        assertThat(run("timeline").err()).contains("timeline TOPIC");
        assertThat(run("compare", "parks.md").err()).contains("compare A B");
        assertThat(run("related", "nosuch.txt").err()).contains("No article has “nosuch.txt”");
        assertThat(Run.inChinese(folder, "figures", "海象").out()).isEqualTo("文章没有给出“海象”的数字。\n");
    }

    @Test
    void aQuoteOfASummaryOpensInItsArticleAndItsNumberNamesTheArticle() throws Exception {
        try (TypedShell shell = new TypedShell(folder, Map.of())) {
            shell.until("briefing> ");
            shell.line("summary parks.md").until("[1] Parks of the north");
            shell.line("related 1").until("briefing> ");
            shell.line("new features of the parks?").until("briefing> ");
            assertThat(shell.line("figures zero-carbon parks").until("zero-carbon parks: 12"))
                    .isNotNull();
        }
    }

    private Run run(String... arguments) {
        return Run.of(folder, "", arguments);
    }
}
