package briefing.shell;

import briefing.assistant.UsageException;
import briefing.embedding.EmbeddingFailure;
import briefing.index.StoreFailure;
import briefing.language.Messages;
import briefing.shell.command.UnreadableException;
import briefing.shell.line.Commands;
import briefing.shell.line.Nearest;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** Executes commands, and is the one place where failures become a line for people and an exit code. */
final class Execution {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
    private static final InputReader NO_INPUT = new InputReader() {};

    private final CommandRegistry registry;
    private final PrintWriter out;
    private final Screen screen;
    private final Messages messages;

    Execution(CommandRegistry registry, PrintWriter out, Screen screen, Messages messages) {
        this.registry = registry;
        this.out = out;
        this.screen = screen;
        this.messages = messages;
    }

    /** Executes a command and returns what a call of it ends with. */
    int execute(ParsedInput input) {
        try {
            CommandContext context = new CommandContext(input, registry, out, NO_INPUT);
            return new CommandExecutor(registry).execute(context).code();
        } catch (CommandNotFoundException e) {
            String nearest = Nearest.of(input.commandName(), Commands.names(registry));
            screen.note(
                    nearest == null
                            ? messages.get("command.unknown", input.commandName())
                            : messages.get("command.nearest", input.commandName(), nearest));
            return ExitCode.USAGE;
        } catch (CommandExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Says what went wrong, and returns the exit code for it. */
    int failed(Throwable failure) {
        if ((failure instanceof ExecutionException || failure instanceof BeansException)
                && failure.getCause() != null) {
            return failed(failure.getCause());
        }
        if (failure instanceof UsageException usage) {
            screen.note(usage.in(messages));
            return ExitCode.USAGE;
        }
        if (failure instanceof UnreadableException) {
            screen.note(String.valueOf(failure.getMessage()));
            return ExitCode.UNREADABLE;
        }
        if (failure instanceof StoreFailure || failure instanceof EmbeddingFailure) {
            screen.note(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
        if (failure instanceof InterruptedException || failure instanceof CancellationException) {
            screen.note(messages.get("stopped"));
            return ExitCode.INTERRUPTED;
        }
        LOG.debug("unexpected", failure);
        screen.note(messages.get("failed", failure));
        return ExitCode.FAILED;
    }
}
