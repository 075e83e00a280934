package briefing.shell.command;

import briefing.assistant.Answerers;
import briefing.assistant.Assistant;
import briefing.assistant.json.JsonLines;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.question.Question;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.view.FoundWords;
import briefing.shell.view.SentNotice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code search QUESTION…}: the ranked passages. */
public final class SearchCommand extends ShellCommand {

    private final Assistant assistant;
    private final Readiness readiness;
    private final SentNotice sent;
    private final Screen screen;
    private final Messages messages;

    SearchCommand(Assistant assistant, Readiness readiness, SentNotice sent, Screen screen, Messages messages) {
        super(CommandName.SEARCH, messages);
        this.assistant = assistant;
        this.readiness = readiness;
        this.sent = sent;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> words) throws Exception {
        String question = String.join(" ", words).strip();
        if (question.isEmpty()) {
            throw usage();
        }
        if (question.length() > Question.LONGEST) {
            screen.note(messages.get("ask.long", Question.LONGEST));
        }
        readiness.await(options);
        Optional<Notice> unmatched = assistant.unmatched(question, options.context());
        sent.before(Answerers.EXTRACTIVE);
        Retrieval retrieval = assistant.retrieve(question, options.context());
        List<RankedPassage> passages =
                retrieval.passages().stream().filter(RankedPassage::fits).toList();
        if (passages.isEmpty()) {
            screen.note(unmatched.map(notice -> notice.in(messages)).orElseGet(() -> messages.get("search.nothing")));
        }
        FoundWords found = FoundWords.of(retrieval);
        int n = 0;
        for (RankedPassage passage : passages.subList(0, Math.min(options.top(), passages.size()))) {
            if (options.json()) {
                screen.json(JsonLines.of(passage));
            } else {
                print(++n, passage, found);
            }
        }
        return passages.isEmpty() ? ExitCode.NOT_IN_CORPUS : ExitCode.OK;
    }

    private void print(int n, RankedPassage ranked, FoundWords found) {
        String scores = String.format(
                Locale.ROOT, "%.3f  cos %.3f  bm25 %.3f  ", ranked.score(), ranked.cosine(), ranked.bm25());
        if (ranked.rerank() != null) {
            scores += String.format(Locale.ROOT, "rerank %.3f  ", ranked.rerank());
        }
        screen.print(Text.join(
                Text.of(n + ". ", Text.FAINT), Text.of(ranked.passage().title(), Text.BOLD)));
        screen.print(Text.of(scores + ranked.passage().article(), Text.FAINT));
        screen.print(found.bold(ranked.passage().text()));
        screen.print("");
    }
}
