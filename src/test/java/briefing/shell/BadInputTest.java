package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.embedding.HashedEmbeddingModel;
import briefing.shell.terminal.ExitCode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed or piped costs at most itself. */
class BadInputTest {

    private static final String PARKS = "How many zero-carbon parks did the harbour city open?";

    @TempDir
    Path folder;

    @BeforeEach
    void writeCorpus() {
        Run.writeCorpus(folder);
    }

    @Test
    void everyLineWithAnythingInItIsAnsweredWithOneObject() {
        List<String> odd = List.of(
                "source:\" x",
                "title:“",
                "since:\"",
                "\b",
                "\ufeff",
                "\u0085",
                "\ufffd",
                "\u0364",
                "？！",
                "a.".repeat(3000),
                "(".repeat(3000),
                "中文".repeat(750));

        Run run = Run.of(folder, String.join("\n", odd) + "\n \n" + PARKS + "\n", "ask", "--json");

        assertThat(run.out().lines()).hasSize(odd.size() + 1).allMatch(line -> line.startsWith("{\"question\":\""));
        assertThat(run.out().lines().skip(3).limit(6)).allMatch(line -> line.contains("\"answered\":false"));
        assertThat(run.out().lines().skip(odd.size())).allMatch(line -> line.contains("opened 12 zero-carbon parks"));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void aLineThatFailsSaysSoInItsPlaceAndTheNextOneIsAnswered() {
        Run run = failing("an abyss\na bomb\na broken lamp\n" + PARKS + "\n", "ask", "--json", "--top", "1");

        String log = folder.resolve("state/failures.log").toString();
        assertThat(run.out().lines().limit(3))
                .containsExactly(
                        "{\"question\":\"an abyss\",\"error\":\"Something went wrong: this is nested too deeply (the details are in "
                                + log + ")\"}",
                        "{\"question\":\"a bomb\",\"error\":\"Something went wrong: there is not enough memory (JDK_JAVA_OPTIONS=-Xmx4g gives more) (the details are in "
                                + log + ")\"}",
                        "{\"question\":\"a broken lamp\",\"error\":\"Something went wrong: the lamp is broken (the details are in "
                                + log + ")\"}");
        assertThat(run.out().lines().skip(3)).singleElement().asString().contains("opened 12 zero-carbon parks");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(folder.resolve("state/failures.log"))
                .content()
                .contains("StackOverflowError", "OutOfMemoryError", "IllegalArgumentException: the lamp");
    }

    @Test
    void withoutJsonALineThatFailsIsOneLineOfText() {
        assertThat(failing("a broken lamp\n" + PARKS + "\n", "ask").out())
                .startsWith("Something went wrong: the lamp is broken (the details are in "
                        + folder.resolve("state/failures.log") + ")\n\nThe harbour city opened 12");
    }

    @Test
    void aQuestionThatFailsInAnEvaluationIsToldWithItsLineAndCountsAsNotFound() {
        Path questions = folder.resolve("questions.jsonl");
        Run.write(questions, """
                {"question":"an abyss","must":["x"],"article":["parks.md"]}

                {"question":"%s","must":["\\\\b12\\\\b"],"article":["parks.md"]}
                {"question":"a broken lamp","refuse":true}
                """.formatted(PARKS));

        Run run = failing("", "evaluate", questions.toString());

        String log = folder.resolve("state/failures.log").toString();
        assertThat(run.err().lines())
                .contains(
                        "Line 1: Something went wrong: this is nested too deeply (the details are in " + log + ")",
                        "Line 4: Something went wrong: the lamp is broken (the details are in " + log + ")");
        assertThat(run.out()).startsWith("all  n 3  article@1 50.0").contains("found 50.0");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);

        assertThat(failing("", "evaluate", questions.toString(), "--json").out())
                .startsWith(
                        "{\"failed\":\"1\",\"line\":1,\"question\":\"an abyss\",\"error\":\"Something went wrong: ");
    }

    @Test
    void aLineThatFailsIsOneLineForThePersonAndEndsNoSession() {
        Run run = failing("an abyss\n/articles --sinec 2026\n" + "中文".repeat(750) + "\n" + PARKS + "\n");

        assertThat(run.err())
                .isEqualTo("Something went wrong: this is nested too deeply (the details are in "
                        + folder.resolve("state/failures.log")
                        + ")\nThere is no option --sinec. Did you mean --since?\n");
        assertThat(run.out()).contains("这些文章没有回答这个问题", "opened 12 zero-carbon parks");
        assertThat(run.code()).isZero();
    }

    @Test
    void ofALongQuestionTheFirstPartIsReadAndThatIsSaid() {
        String question = PARKS + " and".repeat(500_000);

        Run json = Run.of(folder, question + "\n", "ask", "--json", "--top", "1");
        assertThat(json.out())
                .hasLineCount(1)
                .startsWith("{\"question\":\"" + PARKS + " and and")
                .contains("\"notice\":\"The question is long: its first 2000 characters were read.\"");
        assertThat(json.err()).isEmpty();

        Run typed = Run.of(folder, question + "\n");
        assertThat(typed.err()).isEqualTo("The question is long: its first 2000 characters were read.\n");
        assertThat(typed.code()).isZero();
    }

    @Test
    void aWordWithoutEndIsNoCommandAndIsNotRepeated() {
        Run run = Run.of(
                folder, "/" + "a".repeat(1_000_000) + "\n/search --" + "b".repeat(1_000_000) + "\n" + PARKS + "\n");

        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.length() < 2_100);
        assertThat(run.out()).contains("opened 12 zero-carbon parks");
    }

    @Test
    void resultsThatCannotBeWrittenAreAFailure() {
        Run run = into("No space left on device");

        assertThat(run.err()).isEqualTo("The results could not be written.\n");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "断开的管道"})
    void whoReadsNoFurtherIsNotToldOfIt(String failure) {
        Run run = into(failure);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.OK);
    }

    private Run into(String failure) {
        Writer out = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(failure);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        return Run.of(folder, PARKS + "\n" + PARKS + "\n", new HashedEmbeddingModel("1"), out, "ask");
    }

    @Test
    void noJsonHasASignThatTurnsTheDirectionOfWritingOrEndsALine() {
        assertThat(Run.of(folder, "\u202eabc\u2066\u200f\u061c\u2028?\n", "ask", "--json")
                        .out())
                .startsWith("{\"question\":\"\\u202eabc\\u2066\\u200f\\u061c\\u2028?\",");
    }

    @Test
    void settingsThatCannotBeUsedAreOneLine() {
        Run.write(folder.resolve(".env"), "BRIEFING_STORE=shelf\n");

        Run run = Run.of(folder, "", "ask", PARKS);

        assertThat(run.err())
                .isEqualTo("briefing: BRIEFING_STORE=shelf is not known: it can be local, opensearch. Mend it in "
                        + folder.resolve(".env") + ".\n");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    /** Of every command before it does anything, also of those that would not use what is wrong. */
    @Test
    void everyCommandSaysAtOnceWhichSettingIsWrong() {
        Run.write(folder.resolve(".env"), "BRIEFING_CHAT_BASE_URL=localhost:11434/v1\nBRIEFING_CHAT_MODEL=m\n");

        for (String[] call : List.of(
                new String[] {"ask", PARKS},
                new String[] {"articles"},
                new String[] {"search", "parks"},
                new String[] {"read", folder.resolve("corpus/parks.md").toString()},
                new String[] {"status", "--json"},
                new String[] {"index"},
                new String[] {})) {
            Run run = Run.of(folder, PARKS + "\n", call);

            assertThat(run.err())
                    .startsWith("briefing: BRIEFING_CHAT_BASE_URL=localhost:11434/v1 is no web address")
                    .hasLineCount(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        }
        assertThat(Run.of(folder, "", "help").code()).isZero();
        assertThat(Run.of(folder, "", "version").code()).isZero();
    }

    private Run failing(String in, String... arguments) {
        ScriptedModel model = new ScriptedModel(Map.of(
                "abyss",
                () -> {
                    throw new StackOverflowError();
                },
                "bomb",
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                "broken lamp",
                () -> {
                    throw new IllegalStateException(new IllegalArgumentException("the lamp\nis broken"));
                }));
        return Run.of(folder, in, model, new StringWriter(), arguments);
    }
}
