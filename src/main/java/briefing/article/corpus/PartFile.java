package briefing.article.corpus;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is on its way into the corpus, in a hidden file beside its place, which bears the number of the process that writes. */
final class PartFile {

    private static final Pattern NAME = Pattern.compile("\\.(?<process>\\d{1,18})-\\d+\\.part");

    private PartFile() {}

    /**
     * Writes a file. It appears at once and whole, so that whoever watches the folder reads it once, and stays over a power
     * failure. Once begun it is finished: an interrupt closes no stream of java.io.
     */
    static void write(Path target, byte[] content) throws IOException {
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        Path part = Files.createTempFile(folder, "." + ProcessHandle.current().pid() + "-", ".part");
        try {
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target);
            }
            sync(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Makes the names in a folder durable, where the system opens folders: Windows does not. */
    private static void sync(Path folder) {
        boolean interrupted = Thread.interrupted(); // else it would close the channel
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // The file is there all the same; only a power failure within seconds would take it.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Removes what processes left that were killed while they wrote; what cannot be removed stays, and does no harm. */
    static void removeLeft(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isLeft(file.getFileName().toString())) {
                        delete(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // as if there were none
        }
    }

    private static boolean isLeft(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                && ProcessHandle.of(Long.parseLong(matcher.group("process"))).isEmpty();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // of a folder that cannot be written
        }
    }
}
