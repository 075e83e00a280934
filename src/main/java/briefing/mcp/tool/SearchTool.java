package briefing.mcp.tool;

import briefing.assistant.QuestionContext;
import briefing.assistant.json.JsonLines;
import briefing.mcp.CallProgress;
import briefing.mcp.ToolInput;
import briefing.retrieval.RankedPassage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code search}: the ranked passages. */
final class SearchTool extends CorpusTool {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private static final Shape OUTPUT = new Shape()
            .hasMany(
                    "passages",
                    new Shape()
                            .has("string", "article", "title")
                            .hasOrNull("string", "published")
                            .has("number", "cosine", "bm25", "score")
                            .mayHave("number", "rerank")
                            .has("integer", "start", "end")
                            .has("string", "text"))
            .mayHave("string", "notice");

    SearchTool(Articles articles) {
        super(
                "search",
                "Search passages",
                "Finds the passages nearest to a question or to words, best first, with their offsets in the article.",
                ToolInput.of(
                                new ToolInput.Words("question", true, "what to look for"),
                                new ToolInput.Number("top", MOST, "how many at most; usually 10"))
                        .and(Articles.FILTERS),
                OUTPUT,
                articles);
    }

    @Override
    Result work(JsonNode arguments, CallProgress progress) {
        String asked = arguments.path("question").asText();
        QuestionContext context = articles().context(arguments);
        ObjectNode content = JsonLines.object();
        ArrayNode passages = content.putArray("passages");
        StringBuilder text = new StringBuilder();
        String unmatched = articles().unmatched(asked, context);
        List<RankedPassage> found = articles().assistant().retrieve(asked, context).passages().stream()
                .filter(RankedPassage::fits)
                .limit(arguments.path("top").asInt(USUAL))
                .toList();
        for (RankedPassage passage : found) {
            passages.add(JsonLines.tree(passage));
            text.append(passage.passage().title())
                    .append(" (")
                    .append(passage.passage().article());
            text.append("): ").append(passage.passage().text()).append("\n\n");
        }
        String notice = unmatched == null ? articles().notice() : unmatched;
        if (notice != null) {
            content.put("notice", notice);
            text.append(notice);
        }
        return new Result(content, found.isEmpty() && notice == null ? "no passage has that" : text.toString());
    }
}
