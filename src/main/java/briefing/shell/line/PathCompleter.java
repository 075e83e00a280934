package briefing.shell.line;

import briefing.article.ArticleReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;

/**
 * Completes the path that a command is given last, by folders and files that can be read. It may have spaces: in quotes, after backslashes, or as they are where the
 * path is all that the command is given.
 */
final class PathCompleter {

    /** One that no backslash stands before. */
    private static final Pattern SPACE = Pattern.compile("[^\\\\] ");

    private PathCompleter() {}

    /**
     * Adds what the path may go on with. JLine replaces the last word only, so that each candidate is what follows the last
     * space.
     *
     * @param typed everything after the command, up to the cursor
     */
    static void complete(String typed, List<Candidate> candidates) {
        int quote = openQuote(typed);
        if (quote >= 0) {
            String mark = typed.substring(quote, quote + 1);
            add(typed, quote + 1, typed.substring(quote + 1), name -> name, mark, candidates);
            return;
        }
        boolean asTheyAre = SPACE.matcher(typed).find();
        if (asTheyAre) {
            add(typed, 0, typed, name -> name, "", candidates);
        }
        if (candidates.isEmpty()) {
            int start = lastWord(typed);
            String path = typed.substring(start).replace("\\ ", " ");
            add(typed, start, path, name -> name.replace(" ", "\\ "), "", candidates);
        }
    }

    private interface Spelling {
        String of(String name);
    }

    private static void add(
            String typed, int start, String path, Spelling spelling, String close, List<Candidate> candidates) {
        int slash = path.lastIndexOf('/');
        String begun = path.substring(slash + 1).toLowerCase(Locale.ROOT);
        String folder = spelling.of(path.substring(0, slash + 1));
        int replaced = Math.max(0, typed.lastIndexOf(' ') + 1 - start);
        String lead = start > typed.lastIndexOf(' ') + 1 ? typed.substring(typed.lastIndexOf(' ') + 1, start) : "";
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(Path.of(Word.inHome(slash < 0 ? "." : path.substring(0, slash + 1))))) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean isFolder = Files.isDirectory(entry);
                if (name.toLowerCase(Locale.ROOT).startsWith(begun)
                        && (!name.startsWith(".") || begun.startsWith("."))
                        && (isFolder || ArticleReader.isReadable(name))) {
                    String whole = folder + spelling.of(name) + (isFolder ? "/" : close);
                    candidates.add(new Candidate(
                            lead + whole.substring(Math.min(replaced, whole.length())),
                            name + (isFolder ? "/" : ""),
                            null,
                            null,
                            null,
                            null,
                            !isFolder));
                }
            }
        } catch (IOException | InvalidPathException e) {
            // A folder that is not there has nothing to offer.
        }
    }

    /** Where a quote opens that is not closed; -1 where none does. */
    private static int openQuote(String typed) {
        int open = -1;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean opens = open < 0 && (c == '"' || c == '\'') && (i == 0 || typed.charAt(i - 1) == ' ');
            if (opens) {
                open = i;
            } else if (open >= 0 && c == typed.charAt(open)) {
                open = -1;
            }
        }
        return open;
    }

    /** Where the last word starts, a space after a backslash being none between words. */
    private static int lastWord(String typed) {
        int start = typed.length();
        while (start > 0 && (typed.charAt(start - 1) != ' ' || start > 1 && typed.charAt(start - 2) == '\\')) {
            start--;
        }
        return start;
    }
}
