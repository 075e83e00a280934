package briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What comes with the program is named with its licence. */
class LicencesTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF");

    @Test
    void everyLibraryThatIsDependedOnIsInTheNotice() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies =
                pom.substring(pom.indexOf("  <dependencies>\n    <!-- The console"), pom.indexOf("  <build>"));

        assertThat(found("<dependency>\\s*<groupId>([\\w.]+)", dependencies))
                .contains("org.jsoup")
                .filteredOn(
                        group -> !group.equals("com.codeinchinese")) // which carries ECDICT and does not come with us
                .allSatisfy(group -> assertThat(notice()).containsPattern("\\b" + Pattern.quote(group) + "\\b"));
    }

    @Test
    void everyTextThatTheNoticeNamesIsThere() throws IOException {
        assertThat(found("licenses/([\\w.-]+\\.txt)", notice()))
                .hasSizeGreaterThan(3)
                .allSatisfy(text ->
                        assertThat(FOLDER.resolve("licenses").resolve(text)).isNotEmptyFile());
        assertThat(FOLDER.resolve("LICENSE")).content().contains("Apache License");
    }

    private static String notice() throws IOException {
        return Files.readString(FOLDER.resolve("NOTICE"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
