package briefing.shell.command;

import briefing.assistant.Assistant;
import briefing.assistant.Session;
import briefing.assistant.Settings;
import briefing.assistant.json.JsonLines;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Pager;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.utils.AttributedString;

/** {@code articles}: what is in the corpus, newest first, and what was skipped. */
public final class ArticlesCommand extends ShellCommand {

    private final Assistant assistant;
    private final Readiness readiness;
    private final Session session;
    private final Settings settings;
    private final Screen screen;
    private final Pager pager;
    private final Messages messages;

    ArticlesCommand(
            Assistant assistant,
            Readiness readiness,
            Session session,
            Settings settings,
            Screen screen,
            Pager pager,
            Messages messages) {
        super(CommandName.ARTICLES, messages);
        this.assistant = assistant;
        this.readiness = readiness;
        this.session = session;
        this.settings = settings;
        this.screen = screen;
        this.pager = pager;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) throws Exception {
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
        articles.sort(CatalogueEntry.NEWEST_FIRST);
        assistant.unmatched("", options.context()).ifPresent(notice -> screen.note(notice.in(messages)));
        if (options.json()) {
            articles.forEach(entry -> screen.json(JsonLines.of(entry)));
            skipped.forEach((file, why) -> screen.json(JsonLines.skipped(file, why.in(messages))));
            return code(options, articles);
        }
        session.listed(articles.stream().map(CatalogueEntry::article).toList());
        pager.show(lines(articles, skipped), 0, messages.count("articles.count", articles.size()));
        return code(options, articles);
    }

    /** No article at all is no failure; none where some were asked for is no answer. */
    private static int code(Options options, List<CatalogueEntry> articles) {
        boolean asked = !options.filter().equals(PassageFilter.NONE);
        return asked && articles.isEmpty() ? ExitCode.NOT_IN_CORPUS : ExitCode.OK;
    }

    private List<AttributedString> lines(List<CatalogueEntry> articles, Map<String, Notice> skipped) {
        List<AttributedString> lines = new ArrayList<>();
        int digits = String.valueOf(articles.size()).length();
        for (int i = 0; i < articles.size(); i++) {
            add(lines, String.format(Locale.ROOT, "%" + digits + "d", i + 1), articles.get(i));
        }
        lines.add(Text.of(messages.count("articles.count", articles.size())));
        if (!skipped.isEmpty()) {
            lines.add(AttributedString.EMPTY);
            lines.add(Text.of(messages.count("articles.skipped", skipped.size())));
            skipped.forEach((file, why) -> lines.addAll(Wrapping.hanging(
                    Text.of("- "),
                    Text.join(Text.of(file), Text.of(size(file), Text.FAINT), Text.of(": " + why.in(messages))),
                    screen.width())));
        }
        return lines;
    }

    private void add(List<AttributedString> lines, String number, CatalogueEntry entry) {
        String date =
                entry.published() == null ? "          " : entry.published().toString();
        AttributedString head = Text.join(Text.of(number + "  ", Text.FAINT), Text.of(date + "  "));
        AttributedString details = Text.join(
                Text.of(entry.source() == null ? "" : entry.source() + " · ", Text.FAINT),
                screen.links().toFile(Text.of(entry.article(), Text.FAINT), entry.article()),
                Text.of(" · " + messages.count("articles.passages", entry.passages()), Text.FAINT),
                Text.of(entry.damaged() ? " · " + messages.get("articles.damaged") : "", Text.FAINT));
        AttributedString title = screen.links().toFile(Text.of(entry.title(), Text.BOLD), entry.article());
        lines.addAll(Wrapping.hanging(head, title, screen.width()));
        lines.addAll(Wrapping.hanging(Text.of(" ".repeat(head.length())), details, screen.width()));
    }

    /** How large a file is, in brackets; nothing where that cannot be said. */
    private String size(String file) {
        try {
            long bytes = Files.size(settings.corpus().resolve(file));
            String size = bytes < 1_000
                    ? bytes + " B"
                    : bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
            return " (" + size + ")";
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }
}
