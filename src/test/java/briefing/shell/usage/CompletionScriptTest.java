package briefing.shell.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import briefing.language.Language;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void eachScriptHasEachCommandAndOption(String shell) {
        for (Language language : Language.values()) {
            String script = new CompletionScript(Messages.of(language)).of(shell);

            assertThat(CommandName.ofCalls())
                    .allSatisfy(command -> assertThat(script).containsPattern("\\b" + command + "\\b"));
            assertThat(Option.values())
                    .allSatisfy(option -> assertThat(script)
                            .containsPattern((shell.equals("fish") ? "-l " : "--") + option.word() + "\\b"));
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void eachShellAcceptsItsScript(String shell, @TempDir Path folder) throws Exception {
        assumeThat(isInstalled(shell)).isTrue();
        for (Language language : Language.values()) {
            Path script = folder.resolve("script");
            Files.writeString(script, new CompletionScript(Messages.of(language)).of(shell));

            assertThat(run(shell, "-n", script.toString())).isEmpty();
        }
    }

    @Tag("slow")
    @Test
    void bashCompletesCommandsOptionsAndTheirValues(@TempDir Path folder) throws Exception {
        assumeThat(isInstalled("bash")).isTrue();
        Path script = folder.resolve("script");
        Files.writeString(script, new CompletionScript(Messages.of(Language.ENGLISH)).of("bash"));

        assertThat(completed(script, "briefing", "sta")).isEqualTo("status");
        assertThat(completed(script, "briefing", "--corpus", "x", "sea")).isEqualTo("search");
        assertThat(completed(script, "briefing", "ask", "--as")).isEqualTo("--as-of");
        assertThat(completed(script, "briefing", "ask", "--mode", "gen")).isEqualTo("generated");
        assertThat(completed(script, "briefing", "evaluate", "--mi")).isEqualTo("--missed --min-found");
        assertThat(completed(script, "briefing", "completion", "z")).isEqualTo("zsh");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theManualHasEachCommandAndOption(Language language) {
        String page = new ManPage(Messages.of(language)).text("briefing 1");

        assertThat(page).startsWith(".TH BRIEFING 1 ");
        assertThat(Arrays.stream(CommandName.values()).map(CommandName::word))
                .allSatisfy(command -> assertThat(page).contains("\n.B " + command));
        assertThat(Option.values())
                .allSatisfy(option ->
                        assertThat(page).contains("\\-\\-" + option.word().replace("-", "\\-")));
        assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
    }

    private static String completed(Path script, String... words) throws Exception {
        String call = "source " + script + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _briefing; echo \"${COMPREPLY[*]}\"";
        return run("bash", "-c", call).strip();
    }

    private static boolean isInstalled(String shell) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return out;
    }
}
