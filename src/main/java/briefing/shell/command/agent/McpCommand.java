package briefing.shell.command.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.assistant.Assistant;
import briefing.assistant.Dialogue;
import briefing.assistant.Digests;
import briefing.assistant.IndexUpdates;
import briefing.assistant.Modes;
import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.mcp.McpServer;
import briefing.mcp.ServerDescription;
import briefing.mcp.tool.Articles;
import briefing.mcp.tool.CorpusTools;
import briefing.shell.command.Failures;
import briefing.shell.command.Readiness;
import briefing.shell.command.ShellCommand;
import briefing.shell.command.VersionCommand;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Streams;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;

/** {@code mcp}: serves the articles to an assistant over the standard streams until its input ends. */
public final class McpCommand extends ShellCommand {

    private final Assistant assistant;
    private final Digests digests;
    private final Dialogue dialogue;
    private final Modes modes;
    private final IndexUpdates updates;
    private final Readiness readiness;
    private final Failures failures;
    private final Screen screen;
    private final Streams streams;
    private final Messages messages;

    McpCommand(
            Assistant assistant,
            Digests digests,
            Dialogue dialogue,
            Modes modes,
            IndexUpdates updates,
            Readiness readiness,
            Failures failures,
            Screen screen,
            Streams streams,
            Messages messages) {
        super(CommandName.MCP, messages);
        this.assistant = assistant;
        this.digests = digests;
        this.dialogue = dialogue;
        this.modes = modes;
        this.updates = updates;
        this.readiness = readiness;
        this.failures = failures;
        this.screen = screen;
        this.streams = streams;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> words) throws Exception {
        if (!words.isEmpty()) {
            throw usage();
        }
        if (options.has(Option.SKILL)) {
            screen.raw(Skill.text());
            return ExitCode.OK;
        }
        if (streams.terminalIn()) {
            throw new UsageException(messages.get("mcp.terminal"));
        }
        readiness.checkFolder();
        serve(options);
        return ExitCode.OK;
    }

    private void serve(Options options) throws IOException, InterruptedException {
        updates.updateBehind();
        updates.watch();
        Articles articles =
                new Articles(assistant, updates, messages, options.context().asOf());
        ServerDescription description = new ServerDescription(
                VersionCommand.number(), articles::instructions, CorpusTools.of(articles, digests, dialogue, modes));
        new McpServer(description, failure -> failures.told(failure).line(), streams.out())
                .serve(new InputStreamReader(streams.in(), UTF_8));
    }
}
