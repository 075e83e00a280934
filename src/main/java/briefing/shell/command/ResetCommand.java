package briefing.shell.command;

import briefing.assistant.Session;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import java.util.List;

/** {@code reset}: forgets the conversation. */
public final class ResetCommand extends ShellCommand {

    private final Session session;
    private final Screen screen;
    private final Messages messages;

    ResetCommand(Session session, Screen screen, Messages messages) {
        super(CommandName.RESET, messages);
        this.session = session;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        session.reset();
        screen.print(messages.get("reset.done"));
        return ExitCode.OK;
    }
}
