package briefing.shell.command;

import briefing.assistant.Settings;
import briefing.assistant.json.JsonLines;
import briefing.index.update.IndexReport;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** {@code index}: brings the index up to date with the folder. */
public final class IndexCommand extends ShellCommand {

    private final Readiness readiness;
    private final Settings settings;
    private final Screen screen;
    private final Messages messages;

    IndexCommand(Readiness readiness, Settings settings, Screen screen, Messages messages) {
        super(CommandName.INDEX, messages);
        this.readiness = readiness;
        this.settings = settings;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) throws Exception {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        if (!Files.isDirectory(settings.corpus())) {
            throw new UnreadableException(messages.get("corpus.missing", settings.corpus()));
        }
        return tell(readiness.update(options), options);
    }

    /** Says what bringing the index up to date came to, and returns the exit code for it. */
    int tell(IndexReport report, Options options) {
        if (options.json()) {
            screen.json(JsonLines.line(JsonLines.object()
                    .put("added", report.added())
                    .put("changed", report.changed())
                    .put("removed", report.removed())
                    .put("skipped", report.skipped().size())
                    .put("damaged", report.damaged().size())
                    .put("embedded", report.embedded())
                    .put("unread", report.unread())
                    .put("waiting", report.waiting())
                    .put("took_ms", report.took().toMillis())));
        } else {
            report.skipped()
                    .forEach((file, reason) -> screen.note(messages.get("load.failed", file, reason.in(messages))));
            report.damaged().forEach(file -> screen.note(messages.get("news.damaged", file)));
            String seconds = String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0);
            if (!report.unchanged()) {
                screen.print(messages.get(
                        "index.done", report.added(), report.changed(), report.removed(), report.embedded(), seconds));
            } else if (!left(report) && report.stopped() == null) {
                screen.print(messages.get("index.unchanged"));
            }
            if (left(report) && report.stopped() == null) {
                screen.note(
                        report.unread() > 0
                                ? messages.count("index.unread", report.unread())
                                : messages.count("index.waiting", report.waiting()));
            }
        }
        if (report.stopped() != null) {
            return ExitCode.FAILED;
        }
        return left(report) ? ExitCode.INTERRUPTED : ExitCode.OK;
    }

    private static boolean left(IndexReport report) {
        return report.unread() + report.waiting() > 0;
    }
}
