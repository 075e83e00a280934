package briefing.shell;

import briefing.assistant.Cautions;
import briefing.assistant.IndexUpdates;
import briefing.assistant.Modes;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.LineParser;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.InputLines;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Streams;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.ParsedInput;

/** Runs what was called, in place of Spring Shell's runner, which tells neither commands from questions nor how it ended. */
final class Launch {

    /** Those that say what the program is, and read nothing: whoever has wrong settings may need just these. */
    private static final Set<CommandName> WITHOUT_SETTINGS =
            EnumSet.of(CommandName.HELP, CommandName.VERSION, CommandName.COMPLETION);

    /** What is told to end may say so long what is left of it, and put away so long what it has open. */
    private static final int LAST_WORDS_MILLIS = 150;

    private final ParsedInput call;
    private final Options options;
    private final Streams streams;
    private final Screen screen;
    private final LineParser parser;
    private final IndexUpdates updates;
    private final Execution execution;
    private final ObjectProvider<InteractiveShell> shell;
    private final Cautions cautions;
    private final Modes modes;
    private final Messages messages;

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
            Modes modes,
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
        this.modes = modes;
        this.messages = messages;
    }

    static boolean needsSettings(ParsedInput call) {
        return !WITHOUT_SETTINGS.contains(CommandName.of(call.commandName()).orElse(CommandName.ASK));
    }

    /** Runs the call and returns what the process is to end with. */
    int run() {
        int exitCode;
        try (updates) {
            exitCode = execute();
        } catch (Throwable e) {
            exitCode = execution.failed(e);
        }
        boolean served = call.commandName().equals(CommandName.MCP.word()); // an assistant goes when it wants to
        if (screen.isBroken() && exitCode != ExitCode.INTERRUPTED && !served && !streams.isLeft()) {
            screen.note(messages.get("output.failed"));
            exitCode = ExitCode.FAILED;
        }
        return exitCode;
    }

    private int execute() throws Exception {
        if (needsSettings(call)) {
            cautions.lines().forEach(screen::note);
        }
        if (!call.commandName().equals(CommandName.SHELL)) {
            return Signals.ending(() -> execution.execute(call), Signals.TO_END, LAST_WORDS_MILLIS, () -> {});
        }
        String mode = options.value(Option.MODE);
        if (mode != null) {
            modes.choose(mode);
        }
        if (streams.terminalIn()) {
            InteractiveShell interactive = shell.getObject();
            return Signals.ending(interactive::run, InteractiveShell.TO_END, 0, interactive::leaveTerminal);
        }
        return Signals.ending(this::lines, Signals.TO_END, LAST_WORDS_MILLIS, () -> {});
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
}
