package briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tests that run in less than a minute to what makes them so, and steady. */
class FastTestsTest {

    private static final Pattern SLOW = Pattern.compile(
            "Thread\\.sleep\\(|\\.pause\\(|new ProcessBuilder\\(|new InProcessEmbeddingModels\\(|withRealModels\\(|new OpenSearchCluster\\(");

    @Test
    void whatNeedsAProcessAModelOrASleepIsTaggedSlow() throws IOException {
        assertThat(tests())
                .filteredOn(file -> SLOW.matcher(content(file)).find())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).content().containsPattern("@Tag\\(\"(?:slow|cluster)\"\\)"));
    }

    @Test
    void whatIsDrawnByChanceIsDrawnAgainTheSame() throws IOException {
        assertThat(tests())
                .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("new Random\\(\\)|Math\\.random"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList();
        }
    }
}
