package briefing.shell.command;

import briefing.answer.Answer;
import briefing.answer.Confidence;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.assistant.json.JsonLines;
import briefing.index.LexicalQuery.Unit;
import briefing.language.Messages;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import briefing.shell.view.ReasonsView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code why}: how the last question was understood, and what was found for it. */
public final class WhyCommand extends ShellCommand {

    private static final int SHOWN = 10;

    /** Columns of a cross-encoder's score, which may be any number. */
    private static final int RERANK = 8;

    private final Session session;
    private final Screen screen;
    private final Messages messages;

    WhyCommand(Session session, Screen screen, Messages messages) {
        super(CommandName.WHY, messages);
        this.session = session;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        Optional<Answer> last = session.found();
        if (last.isEmpty()) {
            throw new UsageException(messages.get("session.empty"));
        }
        Retrieval retrieval = last.get().retrieval();
        screen.print(messages.get(
                "why.question",
                retrieval.question().text(),
                retrieval.question().language().code()));
        retrieval.called().stream().filter(unit -> !unit.phrases().isEmpty()).forEach(this::print);
        screen.print(messages.get("why.mode", JsonLines.mode(last.get())));
        Confidence sure = last.get().confidence();
        if (sure != null) {
            new ReasonsView(sure, messages).lines(screen.width()).forEach(screen::print);
        }
        screen.print("");
        boolean reranked = retrieval.passages().stream().anyMatch(passage -> passage.rerank() != null);
        screen.print(Text.of(messages.get(reranked ? "why.columns.reranked" : "why.columns"), Text.FAINT));
        int top = options.value(Option.TOP) == null ? SHOWN : options.top();
        retrieval.passages().stream().limit(top).forEach(passage -> print(passage, reranked));
        return ExitCode.OK;
    }

    private void print(Unit translated) {
        screen.print(Wrapping.hanging(
                Text.of("  " + translated.text() + " → ", Text.FAINT),
                Text.of(String.join(" · ", translated.phrases()), Text.FAINT),
                screen.width()));
    }

    private void print(RankedPassage ranked, boolean reranked) {
        String scores = String.format(Locale.ROOT, "%6.3f %6.3f %6.3f", ranked.score(), ranked.cosine(), ranked.bm25());
        if (reranked) {
            Double rerank = ranked.rerank();
            scores += rerank == null ? " ".repeat(RERANK) : String.format(Locale.ROOT, "%" + RERANK + ".3f", rerank);
        }
        scores += "  ";
        String text = ranked.passage().text().replace('\n', ' ');
        int left = screen.width() <= 0 ? 0 : Math.max(8, screen.width() - scores.length());
        screen.print(List.of(
                Text.join(
                        Text.of(scores), Wrapping.first(Text.of(ranked.passage().title(), Text.BOLD), left)),
                Text.join(Text.of(" ".repeat(scores.length())), Wrapping.first(Text.of(text, Text.FAINT), left))));
    }
}
