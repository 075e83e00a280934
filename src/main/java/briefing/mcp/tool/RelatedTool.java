package briefing.mcp.tool;

import briefing.answer.digest.Digest;
import briefing.assistant.Digests;
import briefing.mcp.RefusedException;
import briefing.mcp.ToolInput;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code related}: the articles nearest to one. */
final class RelatedTool extends DigestTool {

    private static final int USUAL = 5;
    private static final int MOST = 50;

    private static final Shape OUTPUT = Shape.digest()
            .mayHaveMany(
                    "articles",
                    new Shape()
                            .has("string", "article", "title")
                            .hasOrNull("string", "published")
                            .has("number", "cosine")
                            .has("integer", "n")
                            .hasMany("terms", "string"));

    private final Digests digests;

    RelatedTool(Articles articles, Digests digests) {
        super(
                "related",
                "Related articles",
                "The articles nearest to one, with the terms that both have.",
                ToolInput.of(
                        new ToolInput.Words("article", true, "its path or title, as list gives them"),
                        new ToolInput.Number("top", MOST, "how many at most; usually 5")),
                OUTPUT,
                articles);
        this.digests = digests;
    }

    @Override
    String topic(JsonNode arguments) {
        return arguments.path("article").asText();
    }

    @Override
    Digest digest(JsonNode arguments) throws RefusedException {
        return digests.related(
                        articles().named(topic(arguments)),
                        arguments.path("top").asInt(USUAL))
                .orElseThrow(() -> new RefusedException("the article is gone"));
    }
}
