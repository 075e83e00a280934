package briefing.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource
    void whatever_became_of_a_file_it_is_unpacked_again(Damage damage) throws IOException {
        Path file = new Unpacked(folder).file(RESOURCE);
        damage.to(file);

        assertThat(new Unpacked(folder).file(RESOURCE)).isEqualTo(file).hasBinaryContent(bytes());
    }

    enum Damage {
        EMPTY {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        LONGER {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
            }
        },
        FLIPPED_IN_SILENCE {
            @Override
            void to(Path file) throws IOException {
                var written = Files.getLastModifiedTime(file);
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
                Files.setLastModifiedTime(file, written);
            }
        },
        A_FOLDER {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectories(file.resolve("of/others"));
                Files.writeString(file.resolve("of/a.txt"), "a");
            }
        },
        A_FILE_FOR_ITS_FOLDER {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
                Files.delete(file.getParent());
                Files.writeString(file.getParent(), "a");
            }
        },
        A_FILE_FOR_ALL {
            @Override
            void to(Path file) throws IOException {
                Path all = file.getParent().getParent();
                Unpacked.deleteAll(all);
                Files.writeString(all, "a");
            }
        };

        abstract void to(Path file) throws IOException;
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
