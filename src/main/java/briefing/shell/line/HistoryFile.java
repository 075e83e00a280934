package briefing.shell.line;

import briefing.article.corpus.PrivateFile;
import briefing.assistant.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where questions are kept over sessions: a file that only its owner can read. */
public final class HistoryFile {

    private HistoryFile() {}

    /** The file, made where there is none; empty where history is switched off or the folder cannot be written to. */
    public static Optional<Path> of(Settings settings) {
        Path file = settings.state().resolve("history");
        if (!settings.history()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(settings.state());
            PrivateFile.make(file);
            return Optional.of(file.toAbsolutePath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
