package briefing.shell.command;

import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import java.util.List;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** A command: what it does with its options and arguments, and the code that a call of it ends with. */
public abstract class ShellCommand extends AbstractCommand {

    private final Messages messages;

    protected ShellCommand(CommandName name, Messages messages) {
        super(name.word(), name.about(messages), "", messages.get("help." + name.word()), false);
        this.messages = messages;
        setOptions(name.options().stream()
                .map(option -> CommandOption.with().longName(option.word()).build())
                .toList());
    }

    /** Does it. */
    protected abstract int run(Options options, List<String> arguments) throws Exception;

    @Override
    public final ExitStatus doExecute(CommandContext context) throws Exception {
        Options options = Options.of(context.parsedInput().options());
        List<String> arguments = context.parsedInput().arguments().stream()
                .map(CommandArgument::value)
                .toList();
        return new ExitStatus(run(options, arguments), "");
    }

    /** A call that this command does not understand: says how it is called. */
    protected final UsageException usage() {
        return new UsageException(messages.get("usage." + getName()));
    }
}
