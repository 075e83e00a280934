package briefing.mcp.tool;

import briefing.article.Article;
import briefing.assistant.json.JsonLines;
import briefing.mcp.CallProgress;
import briefing.mcp.RefusedException;
import briefing.mcp.ToolInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code read}: the text of an article, by lines; of nothing else than articles of the index. */
final class ReadTool extends CorpusTool {

    private static final int MOST_LINES = 500;
    private static final int USUAL_LINES = 200;

    private static final Shape OUTPUT = new Shape()
            .has("string", "article", "title")
            .hasOrNull("string", "published", "author", "source", "url")
            .has("string", "language")
            .has("integer", "from", "to", "lines")
            .has("string", "text");

    ReadTool(Articles articles) {
        super(
                "read",
                "Read an article",
                "Gives the text of an article by lines, with its title, date, author and source.",
                ToolInput.of(
                        new ToolInput.Words("article", true, "its path, as list and citations give it"),
                        new ToolInput.Number("from", Integer.MAX_VALUE, "the first line; usually 1"),
                        new ToolInput.Number("max", MOST_LINES, "how many lines at most; usually 200")),
                OUTPUT,
                articles);
    }

    @Override
    Result work(JsonNode arguments, CallProgress progress) throws RefusedException {
        String id = arguments.path("article").asText();
        Article article = articles()
                .assistant()
                .index()
                .article(id)
                .orElseThrow(() -> new RefusedException("no such article in the corpus; list names them"));
        List<String> lines = article.text().lines().toList();
        int from = Math.min(lines.size(), arguments.path("from").asInt(1) - 1);
        int to = Math.min(lines.size(), from + arguments.path("max").asInt(USUAL_LINES));
        String text = String.join("\n", lines.subList(from, to));
        ObjectNode content = JsonLines.object().put("article", id);
        content.setAll(JsonLines.tree(article));
        content.put("from", from + 1).put("to", to).put("lines", lines.size()).put("text", text);
        return new Result(content, article.title() + "\n\n" + text);
    }
}
