package briefing.shell;

import briefing.assistant.IndexUpdates;
import briefing.shell.command.StatusCommand;
import briefing.shell.line.CommandName;
import briefing.shell.line.LineParser;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Streams;
import java.io.BufferedReader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.shell.core.command.ParsedInput;

/** Runs what was called, in place of Spring Shell's runner, which tells neither commands from questions nor how it ended. */
final class Launch implements ApplicationRunner, ExitCodeGenerator {

    private static final int LAST_WORDS_SECONDS = 5;

    private final ParsedInput call;
    private final Options options;
    private final Streams streams;
    private final Screen screen;
    private final LineParser parser;
    private final IndexUpdates updates;
    private final Execution execution;
    private final ObjectProvider<InteractiveShell> shell;
    private int exitCode;

    Launch(
            ParsedInput call,
            Options options,
            Streams streams,
            Screen screen,
            LineParser parser,
            IndexUpdates updates,
            Execution execution,
            ObjectProvider<InteractiveShell> shell) {
        this.call = call;
        this.options = options;
        this.streams = streams;
        this.screen = screen;
        this.parser = parser;
        this.updates = updates;
        this.execution = execution;
        this.shell = shell;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        try (updates) {
            exitCode = run();
        }
    }

    private int run() throws Exception {
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
        try (BufferedReader lines = streams.lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                ParsedInput input = parser.parse(line);
                if (input.commandName().equals(CommandName.EXIT)) {
                    break;
                }
                execution.execute(input);
            }
        }
        return ExitCode.OK;
    }

    private interface Work {
        int run() throws Exception;
    }

    /** When the process is told to end, the work is interrupted and may say what is left of it. */
    private static int interruptible(Work work) throws Exception {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Thread ending = new Thread(() -> {
            if (done.getCount() > 0) {
                worker.interrupt();
                awaitQuietly(done);
            }
        });
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return work.run();
        } finally {
            done.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch done) {
        try {
            if (!done.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
