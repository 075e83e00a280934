package briefing.shell.command.keep;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.answer.Answer;
import briefing.assistant.Assistant;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.shell.command.ShellCommand;
import briefing.shell.document.Document;
import briefing.shell.document.Documents;
import briefing.shell.document.Written;
import briefing.shell.line.CommandName;
import briefing.shell.line.LineParser;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Locale;

/** {@code save [last] FILE}: all answers of the session, or the last one, as Markdown or HTML. */
public final class SaveCommand extends ShellCommand {

    private final Assistant assistant;
    private final Session session;
    private final Screen screen;
    private final Messages messages;

    SaveCommand(Assistant assistant, Session session, Screen screen, Messages messages) {
        super(CommandName.SAVE, messages);
        this.assistant = assistant;
        this.session = session;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        boolean last = arguments.size() == 2 && arguments.get(0).equals(LineParser.LAST);
        if (arguments.size() != 1 && !last) {
            throw usage();
        }
        List<Answer> answers = session.answers();
        if (answers.isEmpty()) {
            throw new UsageException(messages.get("session.empty"));
        }
        Path file = path(arguments.get(arguments.size() - 1));
        if (Files.isDirectory(file)) {
            throw UsageException.of("save.directory", file);
        }
        String format = format(file);
        Documents documents = new Documents(assistant.index()::article);
        Document document = Documents.document(
                answers.subList(last ? answers.size() - 1 : 0, answers.size()).stream()
                        .map(answer ->
                                documents.of(answer.retrieval().question().asked(), answer))
                        .toList(),
                messages.language());
        write(file, Written.as(format, document), options.has(Option.FORCE));
        screen.print(messages.get("save.done", file));
        return ExitCode.OK;
    }

    private static Path path(String given) {
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw UsageException.of("save.ending", given);
        }
    }

    private static String format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return "html";
        }
        if (name.endsWith(".md")) {
            return "md";
        }
        throw UsageException.of("save.ending", name);
    }

    /** Whole or not at all, whatever happens. */
    private static void write(Path file, String text, boolean force) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw UsageException.of("save.folder", String.valueOf(folder));
        }
        if (Files.exists(file) && !force) {
            throw UsageException.of("save.exists", file);
        }
        try {
            // Not a temporary file, which only its owner could read.
            Path fresh = folder.resolve(".briefing-" + ProcessHandle.current().pid() + ".part");
            Files.deleteIfExists(fresh);
            try {
                Files.writeString(fresh, text, UTF_8, StandardOpenOption.CREATE_NEW);
                if (force) {
                    keepPermissions(file, fresh);
                    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(fresh, file);
                }
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (FileAlreadyExistsException e) {
            throw UsageException.of("save.exists", file);
        } catch (IOException e) {
            throw UsageException.of("save.failed", file, reason(e));
        }
    }

    /** A file that only its owner read before stays so. */
    private static void keepPermissions(Path before, Path now) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(now, PosixFileAttributeView.class);
        if (view != null && Files.exists(before)) {
            view.setPermissions(Files.getPosixFilePermissions(before));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
