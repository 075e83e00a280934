package briefing.shell.command;

import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code help}, {@code help COMMAND}. */
public final class HelpCommand extends ShellCommand {

    private static final Pattern COLUMNS = Pattern.compile("(?s)( {2}\\S(?:.*?\\S)?? {2,}+)(\\S.*)");

    private final Screen screen;
    private final Messages messages;

    HelpCommand(Screen screen, Messages messages) {
        super(CommandName.HELP, messages);
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> arguments) {
        if (arguments.isEmpty()) {
            messages.get("help").lines().forEach(this::print);
            return ExitCode.OK;
        }
        String command = arguments.get(0).replaceFirst("^/", "");
        if (!messages.has("help." + command)) {
            throw new UsageException(messages.get("help.unknown", command));
        }
        screen.print(messages.get("help." + command));
        return ExitCode.OK;
    }

    /** What stands in a second column stays in it. */
    private void print(String line) {
        Matcher columns = COLUMNS.matcher(line);
        if (columns.matches()) {
            screen.print(Wrapping.hanging(Text.of(columns.group(1)), Text.of(columns.group(2)), screen.width()));
        } else {
            screen.print(line);
        }
    }
}
