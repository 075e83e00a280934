package briefing.shell.command.agent;

import briefing.answer.Answer;
import briefing.answer.digest.Digest;
import briefing.article.Article;
import briefing.assistant.Assistant;
import briefing.assistant.Dialogue;
import briefing.assistant.Digests;
import briefing.assistant.IndexUpdates;
import briefing.assistant.Modes;
import briefing.assistant.QuestionContext;
import briefing.index.CatalogueEntry;
import briefing.index.PassageFilter;
import briefing.mcp.RefusedException;
import briefing.mcp.Tool;
import briefing.question.Question;
import briefing.retrieval.RankedPassage;
import briefing.shell.view.JsonLines;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tools over the articles: each returns what the command of its name prints as JSON. */
final class CorpusTools {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOP = 5;
    private static final int MOST_LINES = 200;

    private static final List<Tool.Parameter> FILTERS = List.of(
            new Tool.Parameter("since", "string", false, "first day of publication, as 2026-03-09"),
            new Tool.Parameter("until", "string", false, "last day of publication"),
            new Tool.Parameter("source", "string", false, "part of the source's name"));

    private static final ObjectNode ANSWER =
            output("question", "string", "answered", "boolean", "answer", "string", "citations", "array");

    private final Assistant assistant;
    private final Digests digests;
    private final Dialogue dialogue;
    private final Modes modes;
    private final IndexUpdates updates;
    private final QuestionContext context;

    CorpusTools(
            Assistant assistant,
            Digests digests,
            Dialogue dialogue,
            Modes modes,
            IndexUpdates updates,
            QuestionContext context) {
        this.assistant = assistant;
        this.digests = digests;
        this.dialogue = dialogue;
        this.modes = modes;
        this.updates = updates;
        this.context = context;
    }

    /** What an assistant is told before it calls anything. */
    String instructions() {
        List<CatalogueEntry> articles = articles(PassageFilter.NONE);
        String newest = articles.stream()
                .map(CatalogueEntry::published)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> ", the newest of " + day)
                .orElse("");
        List<String> languages = assistant.index().languages().stream()
                .map(language -> language.code())
                .sorted()
                .toList();
        String folder = articles.isEmpty()
                ? "A folder of articles, which is being read"
                : "A folder of " + articles.size() + " articles (" + String.join(", ", languages) + ")" + newest;
        return folder
                + ". ask answers with quotes that stand word for word in the articles; where answered is false, the"
                + " articles do not say it. search finds passages, list names the articles, read gives one by lines.";
    }

    List<Tool> all() {
        Tool.Parameter question = new Tool.Parameter("question", "string", true, "the question, in any words");
        Tool.Parameter top = new Tool.Parameter("top", "integer", false, "how many passages at most");
        return List.of(
                new Tool(
                        "ask",
                        "Answers a question from the articles, with numbered quotes, their sources and offsets.",
                        with(question),
                        ANSWER,
                        this::ask),
                new Tool(
                        "search",
                        "Finds the passages that are nearest to a question or to words.",
                        with(question, top),
                        output("passages", "array"),
                        this::search),
                new Tool(
                        "read",
                        "Gives the text of an article by lines.",
                        List.of(
                                new Tool.Parameter("article", "string", true, "as list and citations name it"),
                                new Tool.Parameter("from", "integer", false, "the first line, from 1"),
                                new Tool.Parameter("max", "integer", false, "how many lines, at most " + MOST_LINES)),
                        output("article", "string", "title", "string", "lines", "integer", "text", "string"),
                        this::read),
                new Tool("list", "Names the articles.", FILTERS, output("articles", "array"), this::list),
                digest(
                        "summary",
                        "What the articles say of a topic in short, in quotes.",
                        (topic, of) -> digests.summary(topic, of, TOP)),
                digest(
                        "figures",
                        "The figures that articles give of a topic, contradictions marked.",
                        digests::figures),
                digest("timeline", "What articles say of a topic, in the order of time.", digests::timeline));
    }

    private Tool digest(String name, String description, BiFunction<String, QuestionContext, Digest> digest) {
        Tool.Parameter topic = new Tool.Parameter("topic", "string", true, "what it is about, in a few words");
        return new Tool(name, description, with(topic), ANSWER, arguments -> {
            updates.searchable().get();
            String about = arguments.path("topic").asText();
            long start = System.nanoTime();
            return told(about, digests.answer(about, digest.apply(about, context(arguments))), start);
        });
    }

    private Tool.Result ask(JsonNode arguments) throws Exception {
        updates.searchable().get();
        String asked = arguments.path("question").asText();
        long start = System.nanoTime();
        String mode = modes.of(null);
        QuestionContext of = context(arguments);
        Dialogue.Turn turn = dialogue.turn(Question.read(asked), of, false, mode);
        Answer answer = turn instanceof Dialogue.Told told
                ? told.answer()
                : assistant.answer(((Dialogue.Asked) turn).question(), of, mode, part -> {});
        return told(asked, answer, start);
    }

    private static Tool.Result told(String asked, Answer answer, long start) throws IOException {
        long millis = (System.nanoTime() - start) / 1_000_000;
        ObjectNode content = (ObjectNode) JSON.readTree(JsonLines.of(asked, answer, TOP, millis, null));
        StringBuilder text = new StringBuilder(answer.text());
        for (JsonNode citation : content.path("citations")) {
            text.append("\n[").append(citation.path("n").asInt()).append("] ");
            text.append(citation.path("title").asText()).append(" (");
            text.append(citation.path("article").asText()).append("): ");
            text.append(citation.path("quote").asText());
        }
        return new Tool.Result(content, text.toString());
    }

    private Tool.Result search(JsonNode arguments) throws Exception {
        updates.searchable().get();
        String asked = arguments.path("question").asText();
        ObjectNode content = JsonLines.object();
        ArrayNode passages = content.putArray("passages");
        StringBuilder text = new StringBuilder();
        int top = Math.max(1, Math.min(100, arguments.path("top").asInt(TOP)));
        for (RankedPassage passage : assistant.retrieve(asked, context(arguments)).passages().stream()
                .limit(top)
                .toList()) {
            passages.add(JSON.readTree(JsonLines.of(passage)));
            text.append(passage.passage().article()).append(": ");
            text.append(passage.passage().text()).append("\n\n");
        }
        return new Tool.Result(content, text.toString());
    }

    /** From the index, which holds nothing but articles of the corpus. */
    private Tool.Result read(JsonNode arguments) throws Exception {
        updates.searchable().get();
        String id = arguments.path("article").asText();
        Article article = assistant
                .index()
                .article(id)
                .orElseThrow(() -> new RefusedException("no such article in the corpus; list names them"));
        List<String> lines = article.text().lines().toList();
        int from = Math.min(lines.size(), Math.max(1, arguments.path("from").asInt(1)) - 1);
        int max = Math.max(1, Math.min(MOST_LINES, arguments.path("max").asInt(MOST_LINES)));
        String text = String.join("\n", lines.subList(from, Math.min(lines.size(), from + max)));
        ObjectNode content = JsonLines.object()
                .put("article", id)
                .put("title", article.title())
                .put("from", from + 1)
                .put("lines", lines.size())
                .put("text", text);
        return new Tool.Result(content, text);
    }

    private Tool.Result list(JsonNode arguments) throws Exception {
        updates.searchable().get();
        ObjectNode content = JsonLines.object();
        ArrayNode articles = content.putArray("articles");
        StringBuilder text = new StringBuilder();
        for (CatalogueEntry entry : articles(context(arguments).filter())) {
            articles.add(JSON.readTree(JsonLines.of(entry)));
            text.append(entry.article()).append(": ").append(entry.title()).append('\n');
        }
        return new Tool.Result(content, text.toString());
    }

    private List<CatalogueEntry> articles(PassageFilter filter) {
        return assistant.index().catalogue().stream().filter(filter::matches).toList();
    }

    private QuestionContext context(JsonNode arguments) throws RefusedException {
        PassageFilter filter = new PassageFilter(
                day(arguments.path("since")),
                day(arguments.path("until")),
                arguments.has("source") ? arguments.path("source").asText() : null,
                null,
                null);
        return new QuestionContext(filter, context.asOf());
    }

    private static @Nullable LocalDate day(JsonNode day) throws RefusedException {
        try {
            return day.isMissingNode() ? null : LocalDate.parse(day.asText());
        } catch (DateTimeParseException e) {
            throw new RefusedException("a day is written as 2026-03-09");
        }
    }

    private static List<Tool.Parameter> with(Tool.Parameter... first) {
        return Stream.concat(Stream.of(first), FILTERS.stream()).toList();
    }

    /** @param properties names and types by turns, which are always there */
    private static ObjectNode output(String... properties) {
        ObjectNode schema = JsonLines.object().put("type", "object");
        ObjectNode types = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (int i = 0; i < properties.length; i += 2) {
            types.putObject(properties[i]).put("type", properties[i + 1]);
            required.add(properties[i]);
        }
        return schema;
    }
}
