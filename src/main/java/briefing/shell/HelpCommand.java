package briefing.shell;

import java.util.List;

/** {@code help}, {@code help COMMAND}. */
final class HelpCommand extends ShellCommand {

    private final Screen screen;
    private final Messages messages;

    HelpCommand(Screen screen, Messages messages) {
        super("help", messages);
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> arguments) {
        if (arguments.isEmpty()) {
            screen.print(messages.get("help"));
            return ExitCode.OK;
        }
        String command = arguments.get(0).replaceFirst("^/", "");
        if (!messages.has("help." + command)) {
            throw new UsageException(messages.get("help.unknown", command));
        }
        screen.print(messages.get("help." + command));
        return ExitCode.OK;
    }
}
