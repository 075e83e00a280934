package briefing.shell.command;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.article.Article;
import briefing.assistant.Assistant;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.index.CatalogueEntry;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Pager;
import briefing.shell.terminal.Screen;
import briefing.shell.view.ArticleView;
import java.util.List;
import java.util.Optional;

/** {@code open 2}: the second citation in its article; {@code open TITLE}: an article. */
public final class OpenCommand extends ShellCommand {

    private final Assistant assistant;
    private final Session session;
    private final Screen screen;
    private final Pager pager;
    private final Messages messages;

    OpenCommand(Assistant assistant, Session session, Screen screen, Pager pager, Messages messages) {
        super(CommandName.OPEN, messages);
        this.assistant = assistant;
        this.session = session;
        this.screen = screen;
        this.pager = pager;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> arguments) {
        if (arguments.isEmpty()) {
            throw usage();
        }
        String wanted = String.join(" ", arguments);
        if (wanted.matches("\\d{1,4}")) {
            openCitation(Integer.parseInt(wanted));
        } else {
            openArticle(wanted);
        }
        return ExitCode.OK;
    }

    private void openCitation(int n) {
        Optional<Answer> last = session.last();
        List<Citation> citations =
                last.isPresent() && last.get() instanceof Answer.Answered answered ? answered.citations() : List.of();
        Citation citation = citations.stream()
                .filter(cited -> cited.n() == n)
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        citations.isEmpty()
                                ? messages.get("session.empty")
                                : messages.get("open.number", citations.size())));
        Article article = article(citation.article());
        boolean there = article.text().startsWith(citation.quote(), citation.start());
        show(article, there ? citation.start() : 0, there ? citation.end() : 0);
    }

    private void openArticle(String wanted) {
        CatalogueEntry entry = assistant.index().catalogue().stream()
                .filter(article -> article.skipped() == null)
                .filter(article ->
                        article.title().equals(wanted) || article.article().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException(messages.get("open.unknown", wanted)));
        show(article(entry.article()), 0, 0);
    }

    private Article article(String id) {
        return assistant.index().article(id).orElseThrow(() -> new UsageException(messages.get("open.unknown", id)));
    }

    private void show(Article article, int start, int end) {
        ArticleView view = ArticleView.of(article, start, end, screen);
        pager.show(view.lines(), view.at(), article.title());
    }
}
