package briefing.shell.command;

import briefing.answer.Citation;
import briefing.article.Article;
import briefing.assistant.Assistant;
import briefing.assistant.Numbered;
import briefing.assistant.Session;
import briefing.assistant.UsageException;
import briefing.index.ArticleLookup;
import briefing.index.CatalogueEntry;
import briefing.language.Messages;
import briefing.question.Ordinals;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Pager;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import briefing.shell.view.ArticleView;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;

/** {@code open 2}: the second citation in its article; {@code open TITLE}: an article. */
public final class OpenCommand extends ShellCommand {

    private final Assistant assistant;
    private final Readiness readiness;
    private final Session session;
    private final Screen screen;
    private final Pager pager;
    private final Programs programs;
    private final Messages messages;

    OpenCommand(
            Assistant assistant,
            Readiness readiness,
            Session session,
            Screen screen,
            Pager pager,
            Programs programs,
            Messages messages) {
        super(CommandName.OPEN, messages);
        this.assistant = assistant;
        this.readiness = readiness;
        this.session = session;
        this.screen = screen;
        this.pager = pager;
        this.programs = programs;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) throws InterruptedException, ExecutionException {
        if (arguments.isEmpty()) {
            throw usage();
        }
        String wanted = String.join(" ", arguments);
        OptionalInt number = Ordinals.ofArticle(wanted);
        if (number.isPresent()) {
            openNumber(number.getAsInt(), options);
        } else {
            openArticle(wanted, options);
        }
        return ExitCode.OK;
    }

    /** A number of what was shown last: a list of articles, else the citations of the answer. */
    private void openNumber(int n, Options options) throws InterruptedException, ExecutionException {
        if (session.listed().isEmpty() && session.last().isEmpty()) {
            readiness.await(options); // a number means one of all articles
        }
        Numbered numbered = assistant.numbered(session);
        if (!numbered.listed()) {
            openCitation(n, options);
        } else {
            Article article = article(numbered.article(n));
            int at = numbered.articles().indexOf(article.id()) + 1;
            screen.note(messages.get("open.listed", at, article.title()));
            show(article, 0, 0, options);
        }
    }

    private void openCitation(int n, Options options) throws InterruptedException {
        Citation citation = session.citation(n);
        Article article = article(citation.article());
        boolean there = article.text().startsWith(citation.quote(), citation.start());
        show(article, there ? citation.start() : 0, there ? citation.end() : 0, options);
    }

    private void openArticle(String wanted, Options options) throws InterruptedException, ExecutionException {
        readiness.await(options);
        List<CatalogueEntry> found = ArticleLookup.find(assistant.index().catalogue(), wanted);
        if (found.isEmpty()) {
            throw UsageException.of("open.unknown", wanted);
        }
        if (found.size() == 1) {
            show(article(found.get(0).article()), 0, 0, options);
            return;
        }
        session.listed(found.stream().map(CatalogueEntry::article).toList());
        screen.print(messages.get("open.several", wanted));
        for (int i = 0; i < found.size(); i++) {
            CatalogueEntry entry = found.get(i);
            String date = entry.published() == null ? "" : "  " + entry.published();
            screen.print(Wrapping.hanging(
                    Text.of("  " + (i + 1) + "  ", Text.FAINT), Text.of(entry.title() + date), screen.width()));
        }
    }

    private Article article(String id) {
        return assistant.index().article(id).orElseThrow(() -> new UsageException(messages.get("open.unknown", id)));
    }

    private void show(Article article, int start, int end, Options options) throws InterruptedException {
        session.opened(article.id());
        if (options.has(Option.BROWSER)) {
            screen.note(messages.get("open.browser", programs.browse(article, start, end)));
            return;
        }
        if (options.has(Option.EDITOR)) {
            programs.edit(article, article.text().substring(start, end));
            return;
        }
        ArticleView view = ArticleView.of(article, start, end, screen, messages);
        pager.show(view.lines(), view.at(), article.title());
    }
}
