package briefing.article.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void readmeNamesEveryFormat() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replace('\n', ' ');

        assertThat(Formats.ALL).allSatisfy(format -> assertThat(readme).containsIgnoringCase(format.name()));
    }

    @Test
    void theNameSaysTheFormatUnlessTheFileSaysThatItIsAPage() {
        assertThat(Formats.of("a.HTM")).extracting(Format::name).isEqualTo("web pages");
        assertThat(Formats.of("a.txt", "\n<!DOCTYPE html><p>".getBytes(UTF_8)))
                .extracting(Format::name)
                .isEqualTo("web pages");
        assertThat(Formats.of("a.html", "From: <Saved by Blink>\n".getBytes(UTF_8)))
                .extracting(Format::name)
                .isEqualTo("mail");
        assertThat(Formats.of("a.gif")).isNull();
    }
}
