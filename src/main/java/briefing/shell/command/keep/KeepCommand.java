package briefing.shell.command.keep;

import briefing.answer.Citation;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.assistant.kept.Notes;
import briefing.language.Messages;
import briefing.shell.command.ShellCommand;
import briefing.shell.document.MarkdownWriter;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import java.io.IOException;
import java.util.List;

/** {@code keep N [NOTE]}: puts a quote of the last answer into the notes, with where it stands. */
public final class KeepCommand extends ShellCommand {

    private final Session session;
    private final Notes notes;
    private final Screen screen;
    private final Messages messages;

    KeepCommand(Session session, Notes notes, Screen screen, Messages messages) {
        super(CommandName.KEEP, messages);
        this.session = session;
        this.notes = notes;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).matches("\\d{1,4}")) {
            throw usage();
        }
        int n = Integer.parseInt(arguments.get(0));
        Citation citation = session.citation(n);
        String note = String.join(" ", arguments.subList(1, arguments.size()));
        try {
            notes.add(MarkdownWriter.note(citation, note, messages));
        } catch (IOException e) {
            throw UsageException.of("save.failed", notes.file(), String.valueOf(e.getMessage()));
        }
        screen.print(messages.get("keep.done", n, notes.file()));
        return ExitCode.OK;
    }
}
