package briefing.shell;

import java.util.List;

/** {@code mode extractive|generated}: how answers are made from now on. */
final class ModeCommand extends ShellCommand {

    private final Modes modes;
    private final Screen screen;
    private final Messages messages;

    ModeCommand(Modes modes, Screen screen, Messages messages) {
        super("mode", messages);
        this.modes = modes;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> arguments) {
        if (arguments.size() > 1 || !Modes.ALL.containsAll(arguments)) {
            throw usage();
        }
        arguments.forEach(modes::choose);
        screen.print(messages.get("mode.is", modes.current()));
        return ExitCode.OK;
    }
}
