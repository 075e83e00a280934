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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person is told at the prompt without asking. */
public final class Greeting {

    /** New articles that are named. */
    private static final int FEW_TITLES = 2;

    /** Skipped files that are named. */
    private static final int FEW_SKIPPED = 3;

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

    /** What changed in the corpus, as in {@code +2 −1 articles, 1 changed}, with the titles of few new ones. */
    public List<String> news(IndexUpdates.News news) {
        List<String> lines = new ArrayList<>();
        String counts = counts(news);
        if (!counts.isEmpty()) {
            boolean titled = news.added() > 0 && news.added() == news.titles().size() && news.added() <= FEW_TITLES;
            String titles = String.join(messages.get("news.between"), news.titles());
            lines.add(titled ? messages.get("news.titled", counts, titles) : counts);
        }
        if (news.skipped().size() > FEW_SKIPPED) {
            lines.add(messages.get("news.skipped.many", news.skipped().size()));
        } else {
            news.skipped().forEach((file, why) -> lines.add(messages.get("news.skipped", file, why.in(messages))));
        }
        if (news.damaged().size() > FEW_SKIPPED) {
            lines.add(messages.get("news.damaged.many", news.damaged().size()));
        } else {
            news.damaged().forEach(file -> lines.add(messages.get("news.damaged", file)));
        }
        return lines;
    }

    private String counts(IndexUpdates.News news) {
        String moved = Stream.of(
                        news.added() > 0 ? "+" + news.added() : "", news.removed() > 0 ? "−" + news.removed() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String came =
                moved.isEmpty() ? "" : messages.get(news.added() + news.removed() == 1 ? "news.one" : "news", moved);
        if (news.changed() == 0) {
            return came;
        }
        return came.isEmpty()
                ? messages.count("news.changed", news.changed())
                : messages.get("news.also", came, news.changed());
    }
}
