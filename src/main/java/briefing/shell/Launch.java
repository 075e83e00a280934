package briefing.shell;

import briefing.assistant.Cautions;
import briefing.assistant.IndexUpdates;
import briefing.language.Messages;
import briefing.shell.command.StatusCommand;
import briefing.shell.line.CommandName;
import briefing.shell.line.LineParser;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.InputLines;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Streams;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.shell.core.command.ParsedInput;

/** Runs what was called, in place of Spring Shell's runner, which tells neither commands from questions nor how it ended. */
final class Launch implements ApplicationRunner, ExitCodeGenerator {

    /** What is told to end, ends so soon; a load says in the longer time what is left of it. */
    private static final int LAST_WORDS_MILLIS = 400;

    private static final int LAST_WORDS_OF_LOADS_MILLIS = 5_000;

    private static final Set<String> LOADS = Set.of("load", "index");

    private final ParsedInput call;
    private final Options options;
    private final Streams streams;
    private final Screen screen;
    private final LineParser parser;
    private final IndexUpdates updates;
    private final Execution execution;
    private final ObjectProvider<InteractiveShell> shell;
    private final Cautions cautions;
    private final Messages messages;
    private int exitCode;

    Launch(
            ParsedInput call,
            Options options,
            Streams streams,
            Screen screen,
            LineParser parser,
            IndexUpdates updates,
            Execution execution,
            ObjectProvider<InteractiveShell> shell,
            Cautions cautions,
            Messages messages) {
        this.call = call;
        this.options = options;
        this.streams = streams;
        this.screen = screen;
        this.parser = parser;
        this.updates = updates;
        this.execution = execution;
        this.shell = shell;
        this.cautions = cautions;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try (updates) {
            exitCode = run();
        } catch (Throwable e) {
            exitCode = execution.failed(e);
        }
        if (screen.isBroken() && exitCode != ExitCode.INTERRUPTED) {
            screen.note(messages.get("output.failed"));
            exitCode = ExitCode.FAILED;
        }
    }

    private int run() throws Exception {
        if (!call.commandName().equals("help") && !options.has("version")) {
            cautions.lines().forEach(screen::note);
        }
        if (!call.commandName().equals("shell")) {
            return interruptible(() -> execution.execute(call));
        }
        if (options.has("version")) {
            screen.print(StatusCommand.version());
            return ExitCode.OK;
        }
        return streams.terminalIn() ? shell.getObject().run() : interruptible(this::lines);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    /** The lines of the standard input, each as if typed at the prompt. */
    private int lines() throws Exception {
        try (InputLines lines = streams.lines()) {
            for (String line = lines.next(); line != null && !screen.isBroken(); line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                ParsedInput input;
                try {
                    input = parser.parse(line);
                } catch (Throwable e) {
                    execution.failed(e);
                    continue;
                }
                if (input.commandName().equals(CommandName.EXIT)) {
                    break;
                }
                if (execution.execute(input) == ExitCode.INTERRUPTED) {
                    return ExitCode.INTERRUPTED;
                }
            }
        }
        return ExitCode.OK;
    }

    private interface Work {
        int run() throws Exception;
    }

    /** When the process is told to end, the work is interrupted and may say what is left of it. */
    private int interruptible(Work work) throws Exception {
        int patience = LOADS.contains(call.commandName()) ? LAST_WORDS_OF_LOADS_MILLIS : LAST_WORDS_MILLIS;
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Thread ending = new Thread(() -> {
            if (done.getCount() > 0) {
                worker.interrupt();
                awaitQuietly(done, patience);
            }
        });
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return work.run();
        } finally {
            done.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch done, int millis) {
        try {
            if (!done.await(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
