package briefing.shell.line;

import briefing.assistant.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Where questions are kept over sessions: a file that only its owner can read. */
public final class HistoryFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private HistoryFile() {}

    /** The file, made where there is none; empty where history is switched off or the folder cannot be written to. */
    public static Optional<Path> of(Settings settings) {
        Path file = settings.state().resolve("history");
        if (!settings.history()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(settings.state());
            forOwner(file);
            return Optional.of(file.toAbsolutePath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Makes a file, where there is none, that only its owner can read. */
    static void forOwner(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.exists(file)) {
            Files.createFile(file, posix ? new FileAttribute<?>[] {OWNER} : new FileAttribute<?>[0]);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, OWNER.value());
        }
    }
}
