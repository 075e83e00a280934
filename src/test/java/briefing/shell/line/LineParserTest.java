package briefing.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.article.format.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

class LineParserTest {

    private final LineParser parser = new LineParser("China's three priorities"::equals);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are MIIT's three AI priorities for 2026?",
                "load balancing in OpenSearch",
                "why is the park back in fashion?",
                "open source models, how many downloads?",
                "status of the AI industry",
                "help me understand the five tasks",
                "search engines in China",
                "exit strategies of small firms",
                "articles of association",
                "read the report's first number",
                "mode of transport",
                "!! what's \"new\" # here?",
                "2025年人工智能核心产业规模有多大？",
                "-5 degrees in Harbin?",
                "load /no/such/file",
                "first line\nexit",
                "/etc/passwd\nis this a question?"
            })
    void whatIsNoCommandIsAQuestionInTheWordsItWasTypedIn(String line) {
        assertThat(told(line)).isEqualTo("ask: " + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "help|help:",
                "help load|help: load",
                "exit|exit:",
                "quit|exit:",
                "  why  |why:",
                "open 2|open: 2",
                "open China's three priorities|open: China's three priorities",
                "mode generated|mode: generated",
                "load https://example.com/a.html|load: https://example.com/a.html",
                "articles --since 2026-03|articles: since=2026-03",
                "/search load balancing|search: load balancing",
                "/search \"零碳园区\" --top 3|search: top=3 \"零碳园区\"",
                "/ask What's new?|ask: What's new?",
                "/nonsense x|nonsense: x",
                "/|help:"
            })
    void aCommandIsOneOnlyWithWhatItTakes(String line, String expected) {
        assertThat(told(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/read \"a b\" c|read: a b c",
                "/read 'a b'c|read: 'a b'c",
                "/read \"a b|read: \"a b",
                "/articles --title=\"two words\" --source='x y'|articles: title=two words source=x y",
                "/read a\\ b\\c|read: a b\\c",
                "/read a　b|read: a　b"
            })
    void aWordMayBeQuotedOrHaveSpacesAfterBackslashes(String line, String expected) {
        assertThat(told(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中", "a", "\\", "\\ ", "\"", "' ", "--a=\"", "::: "})
    void aLineOfAnyLengthIsRead(String unit) {
        String line = unit.repeat(1_000_000 / unit.length());

        assertThat(told("x" + line)).startsWith("ask: x").hasSizeGreaterThan(900_000);
        assertThat(told("/ask x" + line)).startsWith("ask: x");
    }

    @Test
    void aPathThatExistsMayHaveSpacesInQuotesOrAfterBackslashes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my article.txt"), "text");

        assertThat(told("load '" + file + "'")).isEqualTo("load: " + file);
        assertThat(told("load " + file.toString().replace(" ", "\\ "))).isEqualTo("load: " + file);
        assertThat(told("load " + file)).isEqualTo("load: " + file);
        assertThat(told("/read " + file)).isEqualTo("read: " + file);
    }

    @Test
    void aPathMayBeginAtHome() {
        assertThat(told("load ~")).isEqualTo("load: " + System.getProperty("user.home"));
        assertThat(told("/load ~/a\\ b.txt 'c d'"))
                .isEqualTo("load: " + System.getProperty("user.home") + "/a b.txt c d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "load /no/such/file|/no/such/file",
                "load aritcle.html|aritcle.html",
                "read ./没有.txt|./没有.txt",
                "load balancing|",
                "load balancing in nginx.conf|",
                "why /no/such/file|"
            })
    void aFileThatIsNotThereIsTold(String line, @Nullable String missing) {
        assertThat(parser.missingFile(line)).isEqualTo(Optional.ofNullable(missing));
    }

    @Test
    void aFileOfEveryFormatThatIsNotThereIsTold() {
        assertThat(Formats.ALL)
                .allSatisfy(format -> assertThat(format.endings())
                        .allSatisfy(ending -> assertThat(parser.missingFile("load nowhere." + ending))
                                .contains("nowhere." + ending)));
        assertThat(parser.missingFile("load nowhere.Eml.GZ")).contains("nowhere.Eml.GZ");
        assertThat(parser.missingFile("load text")).isEmpty();
    }

    @Test
    void aBlockIsOneQuestion() {
        assertThat(told(":::\n/exit\nand what else?\n:::")).isEqualTo("ask: /exit\nand what else?");
    }

    @Test
    void anUnknownOptionIsNamedWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> parser.parse("/articles --sinec 2026"))
                .hasMessage("There is no option --sinec. Did you mean --since?");
    }

    private String told(String line) {
        ParsedInput input = parser.parse(line);
        StringBuilder told = new StringBuilder(input.commandName()).append(':');
        input.options()
                .forEach(option ->
                        told.append(' ').append(option.longName()).append('=').append(option.value()));
        input.arguments().stream()
                .map(CommandArgument::value)
                .forEach(value -> told.append(' ').append(value));
        return told.toString();
    }
}
