package briefing.mcp.tool;

import briefing.answer.digest.Digest;
import briefing.assistant.Digests;
import briefing.mcp.RefusedException;
import briefing.mcp.ToolInput;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code compare}: two articles side by side. */
final class CompareTool extends DigestTool {

    private static final Shape OUTPUT = Shape.digest()
            .has("string", "a", "b")
            .hasMany(
                    "both",
                    new Shape()
                            .has("integer", "a", "b")
                            .hasMany("only_a", "string")
                            .hasMany("only_b", "string"))
            .hasMany("only_a", Shape.statement())
            .hasMany("only_b", Shape.statement());

    private final Digests digests;

    CompareTool(Articles articles, Digests digests) {
        super(
                "compare",
                "Compare two articles",
                "What two articles both say, where their figures differ, and what only one of them says.",
                ToolInput.of(
                        new ToolInput.Words("a", true, "path or title of the one, as list gives them"),
                        new ToolInput.Words("b", true, "path or title of the other")),
                OUTPUT,
                articles);
        this.digests = digests;
    }

    @Override
    String topic(JsonNode arguments) {
        return arguments.path("a").asText() + " " + arguments.path("b").asText();
    }

    @Override
    Digest digest(JsonNode arguments) throws RefusedException {
        String first = articles().named(arguments.path("a").asText());
        String second = articles().named(arguments.path("b").asText());
        return digests.compare(first, second).orElseThrow(() -> new RefusedException("an article is gone"));
    }
}
