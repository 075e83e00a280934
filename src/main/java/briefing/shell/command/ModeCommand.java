package briefing.shell.command;

import briefing.assistant.Modes;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import java.util.List;

/** {@code mode extractive|generated}: how answers are made from now on. */
public final class ModeCommand extends ShellCommand {

    private final Modes modes;
    private final Screen screen;
    private final Messages messages;

    ModeCommand(Modes modes, Screen screen, Messages messages) {
        super(CommandName.MODE, messages);
        this.modes = modes;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (arguments.size() > 1 || !Modes.ALL.containsAll(arguments)) {
            throw usage();
        }
        arguments.forEach(modes::choose);
        screen.print(messages.get("mode.is", modes.current()));
        return ExitCode.OK;
    }
}
