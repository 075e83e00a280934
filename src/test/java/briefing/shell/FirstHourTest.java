package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.RememberedEmbeddingModel;
import briefing.embedding.SharedSpaceEmbeddingModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a new user types in the first hour, at the real prompt, about the articles in {@code corpus/}, with the real models.
 * {@code first-hour.txt} has the lines, and says at its top how they are written.
 */
@Tag("slow")
class FirstHourTest {

    private static final Path SCRIPT = Path.of("src/test/resources/briefing/shell/first-hour.txt");
    private static final String PROMPT = "briefing> ";
    private static final int FEWEST = 120;

    private static final EmbeddingModel MODEL =
            new RememberedEmbeddingModel(SharedSpaceEmbeddingModel.shipped(new InProcessEmbeddingModels()));

    /** A line that is typed, and what is to be seen of it. */
    private record Line(
            int number, String session, String typed, List<String> seen, List<String> unseen, boolean leaves) {}

    @Test
    void everyLineOfTheFirstHourIsUnderstood(@TempDir Path folder) throws Exception {
        copyCorpus(folder);
        List<Line> lines = lines();
        assertThat(lines.size()).isGreaterThanOrEqualTo(FEWEST);

        List<String> wrong = new ArrayList<>();
        String session = "";
        TypedShell shell = null;
        try {
            for (Line line : lines) {
                if (shell == null || !line.session().equals(session)) {
                    shell = shell == null ? start(folder) : forgetful(shell);
                    session = line.session();
                }
                shell.line(line.typed());
                if (line.leaves()) {
                    assertThat(shell.end()).as(line.typed()).isZero();
                    check(line, shell.rest(), wrong);
                    shell.close();
                    shell = null;
                } else {
                    check(line, shell.until(PROMPT), wrong);
                }
            }
        } finally {
            if (shell != null) {
                shell.close();
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static TypedShell start(Path folder) throws Exception {
        TypedShell shell = new TypedShell(folder, Map.of(), MODEL, new Size(100, 500));
        shell.until(PROMPT);
        return shell;
    }

    private static TypedShell forgetful(TypedShell shell) throws Exception {
        shell.line("reset").until(PROMPT);
        return shell;
    }

    private static void check(Line line, String printed, List<String> wrong) {
        String screen = printed.substring(printed.indexOf('\n') + 1)
                .replace(PROMPT, "")
                .replaceAll("(?<=[\\p{IsHan}，。、：；？！“”《》（）])\\s*\n\\s*(?=[\\p{IsHan}，。、：；？！“”《》（）])", "")
                .replaceAll("\\s+", " ")
                .strip();
        line.seen().stream()
                .filter(pattern -> !Pattern.compile(pattern).matcher(screen).find())
                .forEach(pattern -> wrong.add(said(line, "misses ", pattern, screen)));
        line.unseen().stream()
                .filter(pattern -> Pattern.compile(pattern).matcher(screen).find())
                .forEach(pattern -> wrong.add(said(line, "has ", pattern, screen)));
    }

    private static String said(Line line, String what, String pattern, String screen) {
        return "%nline %d, %s > %s%n  %s%s%n  in: %s"
                .formatted(line.number(), line.session(), line.typed(), what, pattern, screen);
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> everywhere = new ArrayList<>();
        String session = "";
        List<String> script = Files.readAllLines(SCRIPT);
        for (int i = 0; i < script.size(); i++) {
            String text = script.get(i);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            String rest = text.length() > 2 ? text.substring(2) : "";
            switch (text.charAt(0)) {
                case '=' -> session = rest.replaceFirst("^=* *", "") + " " + i;
                case '!' -> everywhere.add(rest);
                case '>' ->
                    lines.add(new Line(i + 1, session, rest, new ArrayList<>(), new ArrayList<>(everywhere), false));
                case '+' -> lines.get(lines.size() - 1).seen().add(rest);
                case '-' -> lines.get(lines.size() - 1).unseen().add(rest);
                case '.' -> {
                    Line left = lines.remove(lines.size() - 1);
                    lines.add(new Line(left.number(), left.session(), left.typed(), left.seen(), left.unseen(), true));
                }
                default -> throw new IllegalArgumentException("line " + (i + 1) + " of the script: " + text);
            }
        }
        return lines;
    }

    private static void copyCorpus(Path folder) throws IOException {
        Path to = Files.createDirectories(folder.resolve("corpus"));
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
