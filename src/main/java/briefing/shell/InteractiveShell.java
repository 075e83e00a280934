package briefing.shell;

import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ParsedInput;

/** The conversation at a terminal. The prompt is up before anything is loaded; Ctrl-C never leaves. */
final class InteractiveShell {

    private static final String PROMPT = "briefing> ";

    private final Terminal terminal;
    private final LineReader reader;
    private final LineParser parser;
    private final Execution execution;
    private final IndexUpdates updates;
    private final Greeting greeting;
    private final Assistant assistant;
    private final Screen screen;
    private boolean loading;
    private final AtomicReference<@Nullable Thread> busy = new AtomicReference<>();

    InteractiveShell(
            Terminal terminal,
            LineReader reader,
            LineParser parser,
            Execution execution,
            IndexUpdates updates,
            Greeting greeting,
            Assistant assistant,
            Screen screen) {
        this.terminal = terminal;
        this.reader = reader;
        this.parser = parser;
        this.execution = execution;
        this.updates = updates;
        this.greeting = greeting;
        this.assistant = assistant;
        this.screen = screen;
    }

    /** Runs until the person leaves. */
    int run() {
        terminal.handle(Signal.INT, signal -> {
            Thread thread = busy.get();
            if (thread != null) {
                thread.interrupt();
            }
        });
        greeting.lines().forEach(screen::print);
        reader.getWidgets().put(LineReader.CALLBACK_INIT, this::loadBehind);
        while (true) {
            updates.notes().forEach(screen::note);
            updates.news().ifPresent(news -> screen.note(greeting.news(news)));
            String line;
            try {
                line = reader.readLine(PROMPT);
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return ExitCode.OK;
            }
            if (!line.isBlank() && !execute(line)) {
                return ExitCode.OK;
            }
        }
    }

    /** Executes a line; false where it says to leave. */
    private boolean execute(String line) {
        busy.set(Thread.currentThread());
        try {
            ParsedInput input = parser.parse(line);
            if (input.commandName().equals("exit")) {
                return false;
            }
            execution.execute(input);
        } catch (UsageException e) {
            execution.failed(e);
        } finally {
            busy.set(null);
            // A Ctrl-C that came too late must not meet the next line.
            boolean late = Thread.interrupted();
            if (late) {
                screen.note("");
            }
        }
        return true;
    }

    /** Called when the prompt is about to show, so that nothing delays the first one. */
    private boolean loadBehind() {
        if (loading) {
            return true;
        }
        loading = true;
        updates.updateBehind();
        updates.watch();
        Thread warm = new Thread(
                () -> {
                    updates.searchable().join();
                    assistant.warm();
                },
                "warm");
        warm.setDaemon(true);
        warm.setPriority(Thread.MIN_PRIORITY);
        warm.setUncaughtExceptionHandler((thread, e) -> {});
        warm.start();
        return true;
    }
}
