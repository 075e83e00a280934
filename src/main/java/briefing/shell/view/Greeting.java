package briefing.shell.view;

import briefing.article.corpus.Corpus;
import briefing.assistant.IndexUpdates;
import briefing.assistant.Settings;
import briefing.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person is told at the prompt without asking. */
public final class Greeting {

    private final Settings settings;
    private final Corpus corpus;
    private final Messages messages;

    public Greeting(Settings settings, Corpus corpus, Messages messages) {
        this.settings = settings;
        this.corpus = corpus;
        this.messages = messages;
    }

    /** What there is to ask; at the first start also what can be asked and how to leave. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                Files.isDirectory(settings.corpus())
                        ? messages.count("greeting.corpus", corpus.files().size(), settings.corpus())
                        : messages.get("corpus.missing", settings.corpus()));
        if (isFirstStart()) {
            lines.add(messages.get("greeting.ask"));
            lines.add(messages.get("greeting.leave"));
        }
        return lines;
    }

    /** Until the first question is kept. */
    private boolean isFirstStart() {
        try {
            Path history = settings.state().resolve("history");
            return !Files.exists(history) || Files.size(history) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What changed in the corpus, as in {@code +2 −1 articles}. */
    public String news(IndexUpdates.News news) {
        List<String> parts = new ArrayList<>();
        if (news.added() > 0) {
            parts.add("+" + news.added());
        }
        if (news.removed() > 0) {
            parts.add("−" + news.removed());
        }
        if (news.changed() > 0) {
            parts.add("~" + news.changed());
        }
        boolean one = news.added() + news.removed() + news.changed() == 1;
        return messages.get(one ? "news.one" : "news", String.join(" ", parts));
    }
}
