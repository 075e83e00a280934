package briefing.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistinctHistoryTest {

    @Test
    void aPasswordInAnAddressIsNotKept(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("history"));

        new DistinctHistory(Optional.of(file)).add(Instant.ofEpochMilli(7), "load https://bob:hunter2@example.org/a");

        assertThat(file).hasContent("7:load https://example.org/a\n");
    }
}
