package briefing.shell.command.keep;

import briefing.assistant.UsageException;
import briefing.assistant.kept.Notes;
import briefing.language.Messages;
import briefing.shell.command.ShellCommand;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Pager;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.io.IOException;
import java.util.List;
import org.jline.utils.AttributedString;

/** {@code notes}: the quotes that were kept. */
public final class NotesCommand extends ShellCommand {

    private final Notes notes;
    private final Screen screen;
    private final Pager pager;
    private final Messages messages;

    NotesCommand(Notes notes, Screen screen, Pager pager, Messages messages) {
        super(CommandName.NOTES, messages);
        this.notes = notes;
        this.screen = screen;
        this.pager = pager;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        String text;
        try {
            text = notes.text();
        } catch (IOException e) {
            throw UsageException.of("save.failed", notes.file(), String.valueOf(e.getMessage()));
        }
        if (text.isEmpty()) {
            screen.note(messages.get("notes.none"));
            return ExitCode.OK;
        }
        List<AttributedString> lines = text.lines()
                .flatMap(line -> Wrapping.wrap(Text.of(line), screen.width()).stream())
                .toList();
        pager.show(lines, 0, notes.file().toString());
        return ExitCode.OK;
    }
}
