package briefing.assistant.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.corpus.PrivateFile;
import briefing.assistant.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The quotes that a person keeps: {@code notes.md} in the state folder, which only its owner can read. */
public final class Notes {

    private final Path file;

    public Notes(Settings settings) {
        file = settings.state().resolve("notes.md");
    }

    public Path file() {
        return file;
    }

    /** Appends a note. */
    public void add(String note) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFile.make(file);
        Files.writeString(file, note, UTF_8, StandardOpenOption.APPEND);
    }

    /** All notes; empty where there are none. */
    public String text() throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    }
}
