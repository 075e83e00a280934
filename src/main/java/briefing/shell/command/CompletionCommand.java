package briefing.shell.command;

import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.CommandName.Takes;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.usage.CompletionScript;
import briefing.shell.usage.ManPage;
import java.util.List;

/** {@code completion bash|zsh|fish|man}: a completion script, or the page of the manual. */
public final class CompletionCommand extends ShellCommand {

    private final Screen screen;
    private final Messages messages;

    CompletionCommand(Screen screen, Messages messages) {
        super(CommandName.COMPLETION, messages);
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (arguments.size() != 1 || !Takes.SHELL.choices().contains(arguments.get(0))) {
            throw usage();
        }
        String text = arguments.get(0).equals("man")
                ? new ManPage(messages).text(VersionCommand.version())
                : new CompletionScript(messages).of(arguments.get(0));
        screen.raw(text);
        return ExitCode.OK;
    }
}
