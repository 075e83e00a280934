package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.shell.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers leave the terminal: as documents, in notes, in the log. */
class KeepingTest {

    private static final String QUESTION = "How many zero-carbon parks did the harbour city open?";
    private static final String QUOTE = "The harbour city opened 12 zero-carbon parks in 2025.";

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void anAnswerIsAPageWhoseMarksLeadToTheQuotesInTheirPassages() {
        Document page = Jsoup.parse(run("ask", "--format", "html", QUESTION).out());

        assertThat(page.title()).isEqualTo(QUESTION);
        assertThat(page.select("sup a").attr("href")).isEqualTo("#s1-1");
        assertThat(page.select("#s1-1 mark").text()).isEqualTo(QUOTE);
        assertThat(page.select("#s1-1 blockquote").text()).contains("Wang Min runs the largest");
        assertThat(page.select("#s1-1").text()).contains("Parks of the north", "2026-03-09", "Notebook", "parks.md");
    }

    @Test
    void anAnswerIsMarkdownWithFootnotes() {
        assertThat(run("ask", "--format", "md", QUESTION).out())
                .startsWith("# " + QUESTION + "\n")
                .contains(
                        QUOTE + "[^1]\n",
                        "\n[^1]: Parks of the north · 2026-03-09 · Notebook · parks.md · characters 0–");
    }

    @Test
    void aBatchIsOneDocument() {
        Run run = Run.of(folder, QUESTION + "\n智能眼镜买了多少副？\n", "ask", "--format", "html");

        Document page = Jsoup.parse(run.out());
        assertThat(page.select("h2").eachText()).containsExactly(QUESTION, "智能眼镜买了多少副？");
        assertThat(page.select("#s2-1 mark").text()).contains("3400副");
    }

    @Test
    void everyDigestIsADocument() {
        for (String[] call : new String[][] {
            {"summary", "parks.md"},
            {"new", "--since", "2026-03-01"},
            {"figures", "zero-carbon parks"},
            {"timeline", "zero-carbon parks"},
            {"compare", "parks.md", "glasses.txt"}
        }) {
            String line = String.join(" ", call);
            String md = run(with(call, "md")).out();
            String html = run(with(call, "html")).out();
            assertThat(md).as(line).startsWith("# ").contains("[^1]: ");
            assertThat(Jsoup.parse(html).select("mark")).as(line).isNotEmpty();
        }
    }

    @Test
    void csvIsForTables() {
        assertThat(run("figures", "--format", "csv", "zero-carbon parks").out())
                .isEqualTo(run("figures", "--csv", "zero-carbon parks").out())
                .startsWith("row,thing,value");
        Run summary = run("summary", "--format", "csv");
        assertThat(summary.code()).isEqualTo(ExitCode.USAGE);
        assertThat(summary.err()).contains("summary is written as one of text, json, md, html; not csv");
    }

    @Test
    void whatWasAskedIsFoundInTheLogWhichOnlyItsOwnerReads() throws Exception {
        run("ask", QUESTION);
        Run.of(folder, "智能眼镜买了多少副？\n", "ask");

        assertThat(run("log", "ZERO-carbon").out()).contains(QUESTION, QUOTE).doesNotContain("智能眼镜");
        assertThat(run("log", "眼镜", "--json").out()).contains("\"question\":\"智能眼镜买了多少副？\"");
        assertThat(run("log", "lighthouse").code()).isEqualTo(ExitCode.NOT_IN_CORPUS);
        Path log = folder.resolve("state/asked.jsonl");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLogThatCannotBeWrittenCostsNoAnswer() throws Exception {
        Files.createDirectories(folder.resolve("state/asked.jsonl"));

        assertThat(run("ask", QUESTION).code()).isZero();
    }

    @Test
    void aSessionIsSavedAndAQuoteIsKept() throws Exception {
        Path file = folder.resolve("session.md");
        try (TypedShell shell = new TypedShell(folder, Map.of())) {
            shell.until("briefing> ");
            shell.line(QUESTION).until("parks.md");
            shell.line("keep 9").until("The last answer has citations 1 to 1.");
            shell.line("keep 1 for the *report*").until("Quote 1 is in");
            shell.line("save " + folder).until("is a folder");
            shell.line("save session.txt").until("ends with .md or .html");
            shell.line("save " + file).until("Written: ");
            shell.line("save last " + file).until("--force writes over");
        }
        assertThat(file).content().contains("# " + QUESTION, QUOTE + "[^1]");
        assertThat(run("notes").out()).contains("for the \\*report\\*", "> " + QUOTE, "parks.md");
    }

    private static String[] with(String[] call, String format) {
        String[] all = Arrays.copyOf(call, call.length + 2);
        all[call.length] = "--format";
        all[call.length + 1] = format;
        return all;
    }

    private Run run(String... arguments) {
        return Run.of(folder, "", arguments);
    }
}
