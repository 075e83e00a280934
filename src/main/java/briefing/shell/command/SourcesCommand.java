package briefing.shell.command;

import briefing.answer.Answer;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.view.AnswerView;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;

/** {@code sources}: the citations of the last answer again. */
public final class SourcesCommand extends ShellCommand {

    private final Session session;
    private final Screen screen;
    private final Messages messages;

    SourcesCommand(Session session, Screen screen, Messages messages) {
        super(CommandName.SOURCES, messages);
        this.session = session;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        Optional<Answer> last =
                session.found().filter(answer -> answer.quoted().isEmpty()).or(session::last);
        if (last.isEmpty()) {
            throw new UsageException(messages.get("session.empty"));
        }
        List<AttributedString> sources = new AnswerView(last.get(), screen).sources();
        if (sources.isEmpty()) {
            screen.note(messages.get("sources.none"));
        } else {
            screen.print(sources);
        }
        return ExitCode.OK;
    }
}
