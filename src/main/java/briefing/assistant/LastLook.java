package briefing.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.corpus.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which articles of a corpus were there when somebody last looked what is new: their ids, a line each, in the state folder. */
final class LastLook {

    private final Path file;

    LastLook(Settings settings) {
        file = settings.state().resolve("seen-" + settings.index().getFileName());
    }

    /** The ids of those articles; empty where nobody looked yet, or that cannot be read. */
    Optional<Set<String>> seen() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readAllLines(file, UTF_8).stream()
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.toSet()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps these as seen; false where they cannot be kept. */
    boolean keep(Collection<String> articles) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            PrivateFile.make(fresh);
            Files.write(fresh, articles, UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
