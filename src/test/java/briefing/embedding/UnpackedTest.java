package briefing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    private static final String RESOURCE = "briefing/passage/Passage.class";

    @TempDir
    Path folder;

    @Test
    void aResourceIsAFileWithTheSameBytes() throws IOException {
        Path file = new Unpacked(folder).file(RESOURCE);

        assertThat(file).hasFileName("Passage.class").hasBinaryContent(bytes());
    }

    @Test
    void whatWasCutOffIsUnpackedAgainAndWhatIsWholeIsLeftAlone() throws IOException {
        Path file = new Unpacked(folder).file(RESOURCE);
        Files.write(file, new byte[] {1});
        assertThat(new Unpacked(folder).file(RESOURCE)).hasBinaryContent(bytes());

        var written = Files.getLastModifiedTime(file);
        assertThat(Files.getLastModifiedTime(new Unpacked(folder).file(RESOURCE)))
                .isEqualTo(written);
    }

    @Test
    void filesThatLookForEachOtherAreTogetherAndAlone() throws IOException {
        Path together = new Unpacked(folder).together(RESOURCE, "briefing/passage/PassageSplitter.class");

        try (var files = Files.list(together)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("Passage.class", "PassageSplitter.class");
        }
    }

    @Test
    void aResourceThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> new Unpacked(folder).file("nowhere.onnx")).isInstanceOf(FileNotFoundException.class);
    }

    private static byte[] bytes() throws IOException {
        try (var in = UnpackedTest.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
