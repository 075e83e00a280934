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
import briefing.shell.command.Failures;
import briefing.shell.command.ShellCommand;
import briefing.shell.command.VersionCommand;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Streams;
import java.io.InputStreamReader;
import java.util.List;

/** {@code mcp}: serves the articles to an assistant over the standard streams until its input ends. */
public final class McpCommand extends ShellCommand {

    private final Assistant assistant;
    private final Digests digests;
    private final Dialogue dialogue;
    private final Modes modes;
    private final IndexUpdates updates;
    private final Failures failures;
    private final Streams streams;
    private final Messages messages;

    McpCommand(
            Assistant assistant,
            Digests digests,
            Dialogue dialogue,
            Modes modes,
            IndexUpdates updates,
            Failures failures,
            Streams streams,
            Messages messages) {
        super(CommandName.MCP, messages);
        this.assistant = assistant;
        this.digests = digests;
        this.dialogue = dialogue;
        this.modes = modes;
        this.updates = updates;
        this.failures = failures;
        this.streams = streams;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> words) throws Exception {
        if (!words.isEmpty()) {
            throw usage();
        }
        if (streams.terminalIn()) {
            throw new UsageException(messages.get("mcp.terminal"));
        }
        updates.updateBehind();
        updates.watch();
        CorpusTools tools = new CorpusTools(assistant, digests, dialogue, modes, updates, options.context());
        new McpServer(
                        VersionCommand.number(),
                        tools::instructions,
                        tools.all(),
                        failure -> failures.told(failure).line(),
                        streams.out())
                .serve(new InputStreamReader(streams.in(), UTF_8));
        return ExitCode.OK;
    }
}
