package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lists commands lists those that there are. */
class CommandNamesTest {

    private static final Set<String> ALL =
            Arrays.stream(CommandName.values()).map(CommandName::word).collect(Collectors.toSet());

    @Test
    void eachHasADescriptionHelpAndUsageInTheMessages() throws IOException {
        Properties messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/briefing/language/messages.properties"))) {
            messages.load(in);
        }
        Set<String> others = Set.of("nearest", "unknown", "plain");

        for (String kind : List.of("command", "help", "usage")) {
            Set<String> names = messages.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(kind + "."))
                    .map(key -> key.substring(kind.length() + 1))
                    .filter(name -> !others.contains(name))
                    .collect(Collectors.toSet());
            Set<String> expected = ALL.stream()
                    .filter(name -> !kind.equals("usage") || names.contains(name))
                    .collect(Collectors.toSet());
            assertThat(names).as(kind).isEqualTo(expected);
        }
    }

    @Test
    void theHelpOfBothLanguagesNamesEach() {
        for (Language language : Language.values()) {
            assertThat(ALL)
                    .filteredOn(name -> !Set.of("ask", "index", "evaluate", "completion", "version", "mcp")
                            .contains(name))
                    .allSatisfy(name ->
                            assertThat(Messages.of(language).get("help")).containsPattern("\\b" + name + "\\b"));
        }
    }

    @Test
    void eachIsThereAndEachOfThoseIsNamed(@TempDir Path folder) throws Exception {
        Run.writeCorpus(folder);
        try (TypedShell shell = new TypedShell(folder, java.util.Map.of())) {
            shell.until("briefing> ");
            for (String name : ALL) {
                shell.line("/" + name + " --help")
                        .until("\n"
                                + CommandName.valueOf(name.toUpperCase(Locale.ROOT))
                                        .usage(Messages.of(Language.ENGLISH)));
            }
        }
    }

    @Test
    void theTableOfReadmeHasTheCommandsOfACall() throws IOException {
        assertThat(found("README.md", "(?m)^\\| `briefing (\\w+)"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("QUESTION"), ofCallsButHelp().stream())
                        .toList());
    }

    @Test
    void theLauncherKnowsWhichCommandsRunForLongAndWhichOptionsHaveAValue() throws IOException {
        assertThat(CommandName.ofCalls())
                .containsAll(List.of(found("src/main/launcher/briefing", "(?m)^ {4}(load(?: \\| \\w+)*)\\)")
                        .get(0)
                        .split(" \\| ")));
        assertThat(found("src/main/launcher/briefing", "(?m)^ {8}(--corpus(?: \\| --[\\w-]+)*)\\)")
                        .get(0)
                        .split(" \\| "))
                .containsExactlyElementsOf(Arrays.stream(Option.values())
                        .filter(option -> option.value() != Option.Value.NONE)
                        .map(option -> "--" + option.word())
                        .toList());
    }

    private static List<String> ofCallsButHelp() {
        return CommandName.ofCalls().stream()
                .filter(name -> !List.of("help", "version").contains(name))
                .toList();
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
