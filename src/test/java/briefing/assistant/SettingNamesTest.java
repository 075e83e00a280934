package briefing.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.assistant.settings.SettingNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code .env.example} to the settings that the program reads and speaks of. */
class SettingNamesTest {

    private static final Pattern NAME = Pattern.compile("BRIEFING_[A-Z]+(?:_[A-Z]+)*");

    /** Set by the launcher, and no business of anybody else. */
    private static final Set<String> OF_THE_LAUNCHER =
            Set.of("briefing.home", "briefing.terminals", "briefing.starting", "briefing.results");

    @Test
    void everySettingThatTheProgramNamesIsInTheExample() throws IOException {
        assertThat(names(sources())).isNotEmpty().isSubsetOf(example());
    }

    @Test
    void everyPropertyThatTheProgramReadsIsInTheExample() throws IOException {
        Set<String> properties = Pattern.compile("\"(briefing(?:\\.[a-z]+)+)\"")
                .matcher(sources())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !OF_THE_LAUNCHER.contains(name) && !name.startsWith("briefing.language."))
                .map(SettingNamesTest::variable)
                .collect(Collectors.toSet());

        assertThat(properties).isNotEmpty().isSubsetOf(example());
    }

    @Test
    void everySettingOfTheExampleIsRead() throws IOException {
        String sources = sources();

        assertThat(example())
                .allSatisfy(name -> assertThat(Stream.of(
                                        "\"" + name + "\"",
                                        "\"" + property(name) + "\"",
                                        // as Store reads those of a cluster
                                        "(\"" + property(name).replace("briefing.opensearch.", "") + "\",")
                                .anyMatch(sources::contains))
                        .as(name)
                        .isTrue());
    }

    @Test
    void readmeAndItsPagesNameNoSettingThatThereIsNot() throws IOException {
        for (String page : List.of("README.md", ".github/USING.md", ".github/SCALE.md")) {
            assertThat(names(Files.readString(Path.of(page))))
                    .as(page)
                    .isNotEmpty()
                    .isSubsetOf(example());
        }
    }

    @Test
    void namesThatAreNoSettingsAreKnownByTheList() throws IOException {
        assertThat(SettingNames.unknown(example())).isEmpty();
        assertThat(SettingNames.unknown(List.of("BRIEFING_CHAT_BASEURL", "BRIEFING_COLOUR_OF_SKY", "PATH")))
                .containsExactly(
                        Map.entry("BRIEFING_CHAT_BASEURL", "BRIEFING_CHAT_BASE_URL"),
                        Map.entry("BRIEFING_COLOUR_OF_SKY", ""));
    }

    private static Set<String> example() throws IOException {
        return Pattern.compile("(?m)^#?(BRIEFING_\\w+)=")
                .matcher(Files.readString(Path.of(".env.example")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(name -> !name.equals("BRIEFING_OPENSEARCH")) // BRIEFING_OPENSEARCH_…
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String variable(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String property(String variable) {
        return variable.replace('_', '.').toLowerCase(Locale.ROOT);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Stream.of(
                        "src/main/java", "src/main/resources/briefing/language", "src/main/launcher")
                .flatMap(SettingNamesTest::walk)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    private static Stream<Path> walk(String folder) {
        try {
            return Files.walk(Path.of(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
