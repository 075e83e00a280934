package briefing.shell.command;

import briefing.assistant.Assistant;
import briefing.index.CatalogueEntry;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import briefing.shell.view.JsonLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code articles}: what is in the corpus, and what was skipped. */
public final class ArticlesCommand extends ShellCommand {

    private final Assistant assistant;
    private final Readiness readiness;
    private final Screen screen;
    private final Messages messages;

    ArticlesCommand(Assistant assistant, Readiness readiness, Screen screen, Messages messages) {
        super(CommandName.ARTICLES, messages, "since", "until", "source", "title", "article", "json", "no-wait");
        this.assistant = assistant;
        this.readiness = readiness;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> arguments) throws Exception {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        readiness.await(options);
        List<CatalogueEntry> articles = new ArrayList<>();
        Map<String, Notice> skipped = new LinkedHashMap<>();
        for (CatalogueEntry entry : assistant.index().catalogue()) {
            Notice why = entry.skipped();
            if (why != null) {
                skipped.put(entry.article(), why);
            } else if (options.filter().matches(entry)) {
                articles.add(entry);
            }
        }
        if (options.json()) {
            articles.forEach(entry -> screen.json(JsonLines.of(entry)));
            skipped.forEach((file, why) -> screen.json(JsonLines.skipped(file, why.in(messages))));
            return ExitCode.OK;
        }
        articles.forEach(this::print);
        screen.print(messages.count("articles.count", articles.size()));
        if (!skipped.isEmpty()) {
            screen.print("");
            screen.print(messages.count("articles.skipped", skipped.size()));
            skipped.forEach((file, why) -> screen.print("- " + file + ": " + why.in(messages)));
        }
        return ExitCode.OK;
    }

    private void print(CatalogueEntry entry) {
        String date =
                entry.published() == null ? "          " : entry.published().toString();
        String details = (entry.source() == null ? "" : entry.source() + " · ")
                + entry.article()
                + " · "
                + messages.count("articles.passages", entry.passages());
        screen.print(Wrapping.hanging(Text.of(date + "  "), Text.of(entry.title(), Text.BOLD), screen.width()));
        screen.print(
                Wrapping.hanging(Text.of(" ".repeat(date.length() + 2)), Text.of(details, Text.FAINT), screen.width()));
    }
}
