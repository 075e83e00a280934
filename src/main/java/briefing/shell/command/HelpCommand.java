package briefing.shell.command;

import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.language.Nearest;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import briefing.shell.usage.UsageText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.ParsedInput;

/** {@code help}, {@code help COMMAND}: in the shell what can be typed, on the command line how the program is called. */
public final class HelpCommand extends ShellCommand {

    private static final Pattern COLUMNS = Pattern.compile("(?s)( {2}\\S(?:.*?\\S)?? {2,}+)(\\S.*)");

    private final boolean inShell;
    private final Screen screen;
    private final Messages messages;

    HelpCommand(ParsedInput call, Screen screen, Messages messages) {
        super(CommandName.HELP, messages);
        this.inShell = call.commandName().equals(CommandName.SHELL);
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        UsageText usage = new UsageText(messages);
        if (arguments.isEmpty() && inShell) {
            messages.get("help").lines().forEach(this::print);
            return ExitCode.OK;
        }
        if (arguments.isEmpty()) {
            screen.raw(usage.ofProgram());
            return ExitCode.OK;
        }
        String word = arguments.get(0).replaceFirst("^/", "");
        CommandName command = CommandName.of(word).orElse(null);
        if (command == null) {
            String nearest = Nearest.of(word, CommandName.all());
            throw nearest == null
                    ? UsageException.of("help.unknown", word)
                    : UsageException.of("call.nearest", word, nearest);
        }
        screen.raw(usage.of(command));
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
