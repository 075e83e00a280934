package briefing.shell;

import briefing.language.Messages;
import briefing.language.Nearest;
import briefing.shell.command.Failures;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.usage.UsageText;
import java.io.PrintWriter;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** Executes commands. Nothing that goes wrong in one leaves it, errors of the JVM included: one bad line ends no session. */
final class Execution {

    private static final InputReader NO_INPUT = new InputReader() {};

    private final CommandRegistry registry;
    private final PrintWriter out;
    private final Screen screen;
    private final Messages messages;
    private final Failures failures;

    Execution(CommandRegistry registry, PrintWriter out, Screen screen, Messages messages, Failures failures) {
        this.registry = registry;
        this.out = out;
        this.screen = screen;
        this.messages = messages;
        this.failures = failures;
    }

    /** Executes a command and returns what a call of it ends with. */
    int execute(ParsedInput input) {
        CommandName name = CommandName.of(input.commandName()).orElse(null);
        try {
            if (name != null && Options.of(input.options()).has(Option.HELP)) {
                screen.raw(new UsageText(messages).of(name));
                return ExitCode.OK;
            }
            CommandContext context = new CommandContext(input, registry, out, NO_INPUT);
            return new CommandExecutor(registry).execute(context).code();
        } catch (CommandNotFoundException e) {
            String nearest = Nearest.of(input.commandName(), CommandName.all());
            screen.note(
                    nearest == null
                            ? messages.get("command.unknown", input.commandName())
                            : messages.get("command.nearest", input.commandName(), nearest));
            return ExitCode.USAGE;
        } catch (CommandExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (Throwable e) {
            return failed(e);
        }
    }

    /** Says what went wrong, and returns the exit code for it. */
    int failed(Throwable failure) {
        Failures.Told told = failures.told(failure);
        screen.note(told.line());
        return told.code();
    }
}
