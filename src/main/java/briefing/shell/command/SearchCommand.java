package briefing.shell.command;

import briefing.assistant.Assistant;
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
import briefing.shell.view.JsonLines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code search QUESTION…}: the ranked passages. */
public final class SearchCommand extends ShellCommand {

    /**
     * Less than this no passage has in common with what is looked for: of seven things that no article of {@code corpus/}
     * speaks of, such as Roman emperors, the nearest passage had 0.15; of what they speak of, the tenth still had 0.3.
     */
    private static final double LEAST_COSINE = 0.2;

    private final Assistant assistant;
    private final Readiness readiness;
    private final Screen screen;
    private final Messages messages;

    SearchCommand(Assistant assistant, Readiness readiness, Screen screen, Messages messages) {
        super(CommandName.SEARCH, messages);
        this.assistant = assistant;
        this.readiness = readiness;
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
        Retrieval retrieval = assistant.retrieve(question, options.context());
        List<RankedPassage> passages =
                retrieval.passages().stream().filter(SearchCommand::fits).toList();
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

    /** Whether a passage has anything in common with the question: a word, or its meaning. */
    private static boolean fits(RankedPassage passage) {
        return passage.bm25() > 0 || passage.cosine() >= LEAST_COSINE;
    }

    private void print(int n, RankedPassage ranked, FoundWords found) {
        String scores = String.format(
                Locale.ROOT, "%.3f  cos %.3f  bm25 %.3f  ", ranked.score(), ranked.cosine(), ranked.bm25());
        screen.print(Text.join(
                Text.of(n + ". ", Text.FAINT), Text.of(ranked.passage().title(), Text.BOLD)));
        screen.print(Text.of(scores + ranked.passage().article(), Text.FAINT));
        screen.print(found.bold(ranked.passage().text()));
        screen.print("");
    }
}
