package briefing.shell.command.keep;

import briefing.assistant.json.JsonLines;
import briefing.assistant.kept.QuestionLog;
import briefing.language.Messages;
import briefing.shell.command.ShellCommand;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code log [WORDS]}: what was asked and answered, the newest last. */
public final class LogCommand extends ShellCommand {

    /** Shown to a person; a program gets all. */
    private static final int SHOWN = 20;

    private static final int LONGEST_ANSWER = 300;

    private final QuestionLog log;
    private final Screen screen;
    private final Messages messages;

    LogCommand(QuestionLog log, Screen screen, Messages messages) {
        super(CommandName.LOG, messages);
        this.log = log;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        List<JsonNode> found = log.find(String.join(" ", arguments), options.json() ? Integer.MAX_VALUE : SHOWN);
        for (JsonNode entry : found) {
            if (options.json() && entry instanceof ObjectNode object) {
                screen.json(JsonLines.line(object));
            } else {
                show(entry);
            }
        }
        if (found.isEmpty() && !options.json()) {
            screen.note(messages.get("log.none"));
        }
        return found.isEmpty() ? ExitCode.NOT_IN_CORPUS : ExitCode.OK;
    }

    private void show(JsonNode entry) {
        String answer = entry.path("answer").asText();
        int end = answer.length() <= LONGEST_ANSWER
                ? answer.length()
                : answer.offsetByCodePoints(0, answer.codePointCount(0, LONGEST_ANSWER));
        screen.print(Text.join(
                Text.of(entry.path("at").asText() + "  ", Text.FAINT),
                Text.of(entry.path("question").asText(), Text.ASKED)));
        screen.print(answer.substring(0, end) + (end < answer.length() ? "…" : ""));
        screen.print("");
    }
}
