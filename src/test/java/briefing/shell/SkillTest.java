package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.terminal.ExitCode;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What agents are told of the program is so. */
class SkillTest {

    /** Those that end a process by a signal have no row: nobody calls for them. */
    private static final Set<String> BY_SIGNALS = Set.of("129", "143");

    @TempDir
    Path folder;

    private String skill = "";

    @BeforeEach
    void print() {
        Run run = Run.of(folder, "", "mcp", "--skill");
        assertThat(run.code()).isZero();
        skill = run.out();
    }

    @Test
    void itNamesOptionsThatThereAre() {
        assertThat(found("--([a-z][a-z-]*)"))
                .isNotEmpty()
                .isSubsetOf(Arrays.stream(Option.values()).map(Option::word).toList());
    }

    @Test
    void itNamesCommandsThatThereAre() {
        assertThat(found("briefing ([a-z]+) (?:--|[A-Z'])"))
                .contains("ask", "search")
                .isSubsetOf(CommandName.ofCalls());
        assertThat(found("`briefing ([a-z]+)")).isSubsetOf(CommandName.ofCalls());
    }

    @Test
    void eachCommandHasTheOptionsThatStandBesideIt() {
        Pattern.compile("`briefing ([a-z]+)([^`]*)`").matcher(skill).results().forEach(call -> {
            CommandName command = CommandName.of(call.group(1)).orElseThrow();
            assertThat(Stream.concat(command.options().stream(), Option.common().stream())
                            .map(Option::word))
                    .as(call.group())
                    .containsAll(Pattern.compile("--([a-z-]+)")
                            .matcher(call.group(2))
                            .results()
                            .map(option -> option.group(1))
                            .toList());
        });
    }

    @Test
    void itsExitCodesAreAllThatACallCanEndWith() {
        Set<String> codes = Arrays.stream(ExitCode.class.getFields())
                .map(SkillTest::value)
                .filter(code -> !BY_SIGNALS.contains(code))
                .collect(Collectors.toSet());

        assertThat(found("(?m)^\\| (\\d+) \\|")).isEqualTo(codes);
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.getInt(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Set<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(skill)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
