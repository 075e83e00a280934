package briefing.shell;

import briefing.assistant.Assistant;
import briefing.assistant.IndexUpdates;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.LineParser;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.view.Greeting;
import java.io.IOError;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ParsedInput;

/** The conversation at a terminal. The prompt is up before anything is loaded; Ctrl-C never leaves. */
final class InteractiveShell {

    /** Ctrl-C is for the line or the answer only. */
    static final Map<String, Integer> TO_END = Map.of("TERM", ExitCode.TERMINATED, "HUP", ExitCode.HUNG_UP);

    private static final String PROMPT = "briefing> ";

    /** So many lines in a row that cannot be read mean that none can. */
    private static final int MOST_UNREAD = 5;

    private final Terminal terminal;
    private final LineReader reader;
    private final LineParser parser;
    private final Execution execution;
    private final IndexUpdates updates;
    private final Greeting greeting;
    private final Assistant assistant;
    private final Screen screen;
    private final Messages messages;
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
            Screen screen,
            Messages messages) {
        this.terminal = terminal;
        this.reader = reader;
        this.parser = parser;
        this.execution = execution;
        this.updates = updates;
        this.greeting = greeting;
        this.assistant = assistant;
        this.screen = screen;
        this.messages = messages;
    }

    /** Gives the terminal back as it was, where the process ends at once. */
    void leaveTerminal() {
        try {
            terminal.close();
        } catch (IOException e) {
            // it is gone
        }
    }

    /** Runs until the person leaves. */
    int run() {
        quietKeys();
        terminal.handle(Signal.INT, signal -> {
            Thread thread = busy.get();
            if (thread != null) {
                thread.interrupt();
            }
        });
        greeting.lines().forEach(screen::print);
        reader.getWidgets().put(LineReader.CALLBACK_INIT, this::loadBehind);
        int unread = 0;
        while (true) {
            updates.notes().forEach(screen::note);
            updates.news().ifPresent(news -> greeting.news(news).forEach(screen::note));
            String line;
            try {
                line = reader.readLine(screen.shown(Text.of(PROMPT, Text.BOLD)));
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return ExitCode.OK;
            } catch (RuntimeException | StackOverflowError e) {
                if (++unread == MOST_UNREAD) {
                    return execution.failed(e);
                }
                execution.failed(e);
                continue;
            } catch (IOError e) {
                return execution.failed(e); // the terminal is gone
            }
            unread = 0;
            List<String> lines = parser.pasted(line);
            for (String one : lines) {
                if (lines.size() > 1) {
                    screen.print(Text.join(Text.of(PROMPT, Text.BOLD), Text.of(LineParser.unmarked(one), Text.ASKED)));
                }
                if (!one.isBlank() && !execute(one)) {
                    return ExitCode.OK;
                }
            }
        }
    }

    /** Executes a line; false where it says to leave. */
    private boolean execute(String line) {
        busy.set(Thread.currentThread());
        try {
            ParsedInput input = parser.parse(line);
            if (input.commandName().equals(CommandName.EXIT)) {
                return false;
            }
            LineParser.addresses(line).forEach(address -> screen.note(messages.get("load.address", address)));
            execution.execute(input);
        } catch (Throwable e) {
            execution.failed(e);
        } finally {
            busy.set(null);
            Thread.interrupted(); // a Ctrl-C that came too late must not meet the next line
        }
        screen.print("");
        return true;
    }

    /** While an answer is written, the terminal does not show keys in the midst of it: they are shown at the prompt. */
    private void quietKeys() {
        Attributes attributes = terminal.getAttributes();
        attributes.setLocalFlags(EnumSet.of(LocalFlag.ECHO, LocalFlag.ECHOCTL), false);
        terminal.setAttributes(attributes);
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
