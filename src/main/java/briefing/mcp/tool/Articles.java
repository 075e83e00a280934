package briefing.mcp.tool;

import briefing.assistant.Assistant;
import briefing.assistant.IndexUpdates;
import briefing.assistant.QuestionContext;
import briefing.index.ArticleLookup;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.index.update.IndexProgress;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.mcp.CallProgress;
import briefing.mcp.RefusedException;
import briefing.mcp.ToolInput;
import briefing.question.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles as tools see them: those that are indexed by now, and which of them a call is about. */
public final class Articles {

    /** Which articles may answer. */
    static final ToolInput FILTERS = ToolInput.of(
            new ToolInput.Day("since", "first day of publication, as 2026-03-09"),
            new ToolInput.Day("until", "last day of publication"),
            new ToolInput.Words("source", false, "part of the source's name"),
            new ToolInput.Words("title", false, "part of the title"),
            new ToolInput.Words("article", false, "part of the article's path, as list and citations give it"));

    /** A folder that was indexed before is asked as it was then, where reading what changed takes longer. */
    private static final int PATIENCE_MILLIS = 2_000;

    /** So few texts are embedded in a few seconds, and a better answer is worth them. */
    private static final int FEW = 150;

    private final Assistant assistant;
    private final IndexUpdates updates;
    private final Messages messages;
    private final @Nullable LocalDate asOf;

    /** @param asOf the day as on which questions are answered, or null for today */
    public Articles(Assistant assistant, IndexUpdates updates, Messages messages, @Nullable LocalDate asOf) {
        this.assistant = assistant;
        this.updates = updates;
        this.messages = messages;
        this.asOf = asOf;
    }

    Assistant assistant() {
        return assistant;
    }

    /**
     * Waits until there is something to ask about.
     *
     * @throws ExecutionException where the folder cannot be indexed, and never was
     */
    void await(CallProgress progress) throws InterruptedException, ExecutionException {
        updates.listen((phase, done, total) -> progress.at(
                (phase == IndexProgress.Phase.READING ? 0 : 45) + 45 * done / Math.max(1, total),
                phase == IndexProgress.Phase.READING ? "reading the articles" : "indexing the articles"));
        try {
            if (all(PassageFilter.NONE).isEmpty()) {
                updates.searchable().get();
            } else {
                searchableSoon();
            }
            int left = updates.left();
            if (left > 0 && left <= FEW) {
                updates.idle().get();
            }
        } finally {
            updates.listen(null);
        }
        progress.at(90, "looking into the articles");
    }

    private void searchableSoon() throws InterruptedException {
        try {
            updates.searchable().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // what was indexed before can still be asked
        }
    }

    /** That some passages are found by their words only as yet, for people; null where none are. */
    @Nullable
    String notice() {
        return notice(false);
    }

    /** @param cut whether of the question only the beginning was read, which is said too */
    @Nullable
    String notice(boolean cut) {
        int waiting = assistant.index().countWithoutVector();
        String notice = Stream.of(
                        cut ? messages.get("ask.long", Question.LONGEST) : "",
                        waiting == 0 ? "" : messages.count("answer.waiting", waiting))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return notice.isEmpty() ? null : notice;
    }

    /** Why filters let no article through, for people; null where they do. */
    @Nullable
    String unmatched(String words, QuestionContext context) {
        return assistant
                .unmatched(words, context)
                .map((Notice notice) -> notice.in(messages))
                .orElse(null);
    }

    /** Those that a filter lets through, without the files that were skipped. */
    List<CatalogueEntry> all(PassageFilter filter) {
        return assistant.index().catalogue().stream()
                .filter(entry -> entry.skipped() == null)
                .filter(filter::matches)
                .toList();
    }

    /** Whether this is the path of an article. */
    boolean has(String path) {
        return all(PassageFilter.NONE).stream()
                .anyMatch(entry -> entry.article().equals(path));
    }

    /** The path of the one article that a text names, by its path or its title. */
    String named(String text) throws RefusedException {
        List<CatalogueEntry> found = ArticleLookup.find(assistant.index().catalogue(), text);
        if (found.size() != 1) {
            throw new RefusedException(
                    found.isEmpty()
                            ? "no such article in the corpus; list names them"
                            : "several articles have that in their names; give the path of one, as list does");
        }
        return found.get(0).article();
    }

    /** What a call holds beside its words. */
    QuestionContext context(JsonNode arguments) {
        PassageFilter filter = new PassageFilter(
                day(arguments, "since"),
                day(arguments, "until"),
                words(arguments, "source"),
                words(arguments, "title"),
                words(arguments, "article"));
        return new QuestionContext(filter, asOf);
    }

    private static @Nullable LocalDate day(JsonNode arguments, String name) {
        String day = words(arguments, name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable String words(JsonNode arguments, String name) {
        return arguments.has(name) ? arguments.path(name).asText() : null;
    }

    /** What an assistant is told before it calls anything. */
    public String instructions() {
        List<CatalogueEntry> articles = all(PassageFilter.NONE);
        String newest = articles.stream()
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> ", the newest of " + day)
                .orElse("");
        List<String> languages = assistant.index().languages().stream()
                .map(Language::code)
                .sorted()
                .toList();
        String folder = articles.isEmpty()
                ? "A folder of articles, which is being read"
                : articles.size() + " articles (" + String.join(", ", languages) + ")" + newest;
        return folder
                + ". ask answers a question with quotes that stand word for word in the articles; where answered is"
                + " false, the articles do not say it: say so, and do not answer from elsewhere. search finds passages,"
                + " read gives an article by lines, list names the articles. summary, new, figures and timeline tell what"
                + " articles say together of a topic; related and compare start from articles. Cite the article and the"
                + " quote. Questions may be in another language than the articles.";
    }
}
