package briefing.mcp.tool;

import briefing.assistant.json.JsonLines;
import briefing.index.CatalogueEntry;
import briefing.mcp.CallProgress;
import briefing.mcp.ToolInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code list}: the articles, some at a time. */
final class ListTool extends CorpusTool {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private static final Shape OUTPUT = new Shape()
            .has("integer", "total", "from")
            .hasMany(
                    "articles",
                    new Shape()
                            .has("string", "article", "title")
                            .hasOrNull("string", "published", "source")
                            .has("integer", "passages"));

    ListTool(Articles articles) {
        super(
                "list",
                "List the articles",
                "Names the articles with title, day, source and path; total says how many there are.",
                ToolInput.of(
                                new ToolInput.Number("from", Integer.MAX_VALUE, "the first of them; usually 1"),
                                new ToolInput.Number("max", MOST, "how many at most; usually 100"))
                        .and(Articles.FILTERS),
                OUTPUT,
                articles);
    }

    @Override
    Result work(JsonNode arguments, CallProgress progress) {
        List<CatalogueEntry> all = articles().all(articles().context(arguments).filter());
        int from = Math.min(all.size(), arguments.path("from").asInt(1) - 1);
        int to = Math.min(all.size(), from + arguments.path("max").asInt(USUAL));
        ObjectNode content = JsonLines.object().put("total", all.size()).put("from", from + 1);
        ArrayNode array = content.putArray("articles");
        StringBuilder text = new StringBuilder();
        for (CatalogueEntry entry : all.subList(from, to)) {
            array.add(JsonLines.tree(entry));
            text.append(entry.article()).append(": ").append(entry.title());
            text.append(entry.published() == null ? "\n" : ", " + entry.published() + "\n");
        }
        return new Result(
                content,
                text.append(to - from).append(" of ").append(all.size()).toString());
    }
}
