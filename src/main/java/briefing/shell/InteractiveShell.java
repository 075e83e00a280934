package briefing.shell;

import briefing.answer.conversation.Intent;
import briefing.answer.conversation.Utterance;
import briefing.assistant.Assistant;
import briefing.assistant.Dialogue;
import briefing.assistant.IndexUpdates;
import briefing.language.Messages;
import briefing.shell.line.CommandAliases;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ParsedInput;

/** The conversation at a terminal. The prompt is up before anything is loaded; Ctrl-C never leaves. */
final class InteractiveShell {

    /** Ctrl-C is for the line or the answer only. */
    static final Map<String, Integer> TO_END = Map.of("TERM", ExitCode.TERMINATED, "HUP", ExitCode.HUNG_UP);

    private static final String PROMPT = "briefing> ";

    /** So many lines in a row that cannot be read mean that none can. */
    private static final int MOST_UNREAD = 5;

    /** Who presses Ctrl-C so often at an empty prompt is told how to leave. */
    private static final int TWICE = 2;

    private final Terminal terminal;
    private final LineReader reader;
    private final LineParser parser;
    private final Execution execution;
    private final IndexUpdates updates;
    private final Greeting greeting;
    private final Assistant assistant;
    private final Dialogue dialogue;
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
            Dialogue dialogue,
            Screen screen,
            Messages messages) {
        this.terminal = terminal;
        this.reader = reader;
        this.parser = parser;
        this.execution = execution;
        this.updates = updates;
        this.greeting = greeting;
        this.assistant = assistant;
        this.dialogue = dialogue;
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
        int interrupted = 0;
        while (true) {
            updates.notes().forEach(screen::note);
            updates.news().ifPresent(news -> greeting.news(news).forEach(screen::note));
            String line;
            try {
                line = reader.readLine(screen.shown(Text.of(PROMPT, Text.BOLD)));
            } catch (UserInterruptException e) {
                interrupted = e.getPartialLine().isBlank() ? interrupted + 1 : 0;
                if (interrupted == TWICE) {
                    screen.note(messages.get("leave.hint"));
                }
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
            interrupted = 0;
            List<String> lines = parser.pasted(line);
            for (String one : lines) {
                if (lines.size() > 1) {
                    screen.print(Text.join(Text.of(PROMPT, Text.BOLD), Text.of(LineParser.unmarked(one), Text.ASKED)));
                }
                Then then = one.isBlank() ? Then.ON : execute(one);
                if (then == Then.LEAVE) {
                    return ExitCode.OK;
                }
                if (then == Then.STOP) {
                    break;
                }
            }
        }
    }

    /** What follows a line. */
    private enum Then {
        ON,
        /** It was stopped, and with it the lines that were pasted behind it. */
        STOP,
        LEAVE
    }

    private Then execute(String typed) {
        if (CommandName.CLEARING.contains(typed.strip())) {
            terminal.puts(Capability.clear_screen);
            terminal.flush();
            return Then.ON;
        }
        int code = ExitCode.OK;
        busy.set(Thread.currentThread());
        try {
            String line = CommandAliases.resolved(typed);
            Optional<Utterance> said = said(line);
            if (said.isPresent() && said.get().intent().leaves()) {
                if (said.get().intent() == Intent.FAREWELL) {
                    screen.print(Messages.of(said.get().language()).get("talk.farewell"));
                }
                return Then.LEAVE;
            }
            ParsedInput input = parser.parse(said.isPresent() ? LineParser.asQuestion(line) : line);
            if (input.commandName().equals(CommandName.EXIT)) {
                return Then.LEAVE;
            }
            LineParser.addresses(line).forEach(address -> screen.note(messages.get("load.address", address)));
            code = execution.execute(input);
        } catch (Throwable e) {
            code = execution.failed(e);
        } finally {
            busy.set(null);
            Thread.interrupted(); // a Ctrl-C that came too late must not meet the next line
        }
        screen.print("");
        return code == ExitCode.INTERRUPTED ? Then.STOP : Then.ON;
    }

    /** What a line says in the words of an example; empty where it is a command, or may be a question. */
    private Optional<Utterance> said(String line) {
        boolean command = line.startsWith("/") && !line.startsWith("/exit")
                || CommandName.of(line.strip()).isPresent()
                || line.strip().equals(CommandName.EXIT)
                || !LineParser.unmarked(line).equals(line); // pasted: no paste leaves
        return command || line.indexOf('\n') >= 0 ? Optional.empty() : dialogue.exact(line);
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
