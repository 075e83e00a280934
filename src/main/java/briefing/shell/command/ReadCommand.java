package briefing.shell.command;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.assistant.json.JsonLines;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** {@code read FILE…}: how a file is understood. */
public final class ReadCommand extends ShellCommand {

    private final ObjectProvider<ArticleReader> reader;
    private final Screen screen;
    private final Messages messages;

    ReadCommand(ObjectProvider<ArticleReader> reader, Screen screen, Messages messages) {
        super(CommandName.READ, messages);
        this.reader = reader;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> files) {
        if (files.isEmpty()) {
            throw usage();
        }
        int code = ExitCode.OK;
        for (String file : files) {
            ReadOutcome outcome = read(file);
            if (outcome instanceof ReadOutcome.Read read) {
                read.articles().forEach(article -> print(file, article, options.json()));
            } else {
                skipped(file, ((ReadOutcome.Skipped) outcome).notice().in(messages), options.json());
                code = ExitCode.UNREADABLE;
            }
        }
        return code;
    }

    private ReadOutcome read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                return new ReadOutcome.Skipped(Notice.of("read.folder"));
            }
            return reader.getObject().read(path, String.valueOf(path.getFileName()));
        } catch (InvalidPathException e) {
            return new ReadOutcome.Skipped(Notice.of("read.path"));
        }
    }

    private void print(String file, Article article, boolean json) {
        if (json) {
            screen.json(JsonLines.of(file, article));
            return;
        }
        screen.print(Text.of(article.title(), Text.BOLD));
        print(
                "read.published",
                article.published() == null ? null : article.published().toString());
        print("read.source", article.source());
        print("read.author", article.author());
        print("read.origin", article.origin());
        if (article.ocr() != null) {
            screen.print(Text.of(messages.get("read.ocr", Math.round(article.ocr() * 100)), Text.FAINT));
        }
        if (article.unreadPages() > 0) {
            screen.print(Text.of(messages.count("read.unread", article.unreadPages()), Text.FAINT));
        }
        if (article.damaged()) {
            screen.print(Text.of(messages.get("read.damaged"), Text.FAINT));
        }
        screen.print("");
        screen.print(article.text());
        screen.print("");
    }

    private void print(String key, @Nullable String value) {
        if (value != null) {
            screen.print(Text.of(messages.get(key) + " " + value, Text.FAINT));
        }
    }

    private void skipped(String file, String reason, boolean json) {
        if (json) {
            screen.json(JsonLines.skipped(file, reason));
        } else {
            screen.note(file + ": " + reason);
        }
    }
}
