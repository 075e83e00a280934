package briefing.shell.command;

import briefing.assistant.json.JsonLines;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import java.util.List;

/** {@code version}. */
public final class VersionCommand extends ShellCommand {

    private final Screen screen;

    VersionCommand(Screen screen, Messages messages) {
        super(CommandName.VERSION, messages);
        this.screen = screen;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        if (options.json()) {
            screen.json(JsonLines.line(JsonLines.object().put("version", version())));
        } else {
            screen.print(version());
        }
        return ExitCode.OK;
    }

    static String version() {
        return "briefing " + number();
    }

    /** A dash where it runs from classes that are in no package. */
    public static String number() {
        String number = VersionCommand.class.getPackage().getImplementationVersion();
        return number == null ? "–" : number;
    }
}
