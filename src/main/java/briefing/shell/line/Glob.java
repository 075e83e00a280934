package briefing.shell.line;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** File names with {@code *} in their last part, which at a prompt of our own no shell of a system has expanded. */
final class Glob {

    private Glob() {}

    static boolean is(Word word) {
        return word.raw().indexOf('*') >= 0;
    }

    /** The files that a word names, in the order of their names; the word itself where it names no pattern, or none. */
    static List<String> files(Word word) {
        if (!is(word) || !word.raw().equals(word.value()) && !word.raw().startsWith("~")) {
            return List.of(word.value());
        }
        String pattern = word.value();
        int slash = pattern.lastIndexOf('/');
        String folder = pattern.substring(0, slash + 1);
        List<String> files = new ArrayList<>();
        try {
            if (Files.exists(Path.of(pattern))) {
                return List.of(pattern);
            }
            Path within = Path.of(folder.isEmpty() ? "." : folder);
            try (DirectoryStream<Path> found = Files.newDirectoryStream(within, pattern.substring(slash + 1))) {
                for (Path file : found) {
                    String name = String.valueOf(file.getFileName());
                    if (!name.startsWith(".")) {
                        files.add(folder + name);
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException | PatternSyntaxException e) {
            return List.of(pattern);
        }
        files.sort(null);
        return files.isEmpty() ? List.of(pattern) : files;
    }
}
