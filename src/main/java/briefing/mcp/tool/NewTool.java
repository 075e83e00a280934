package briefing.mcp.tool;

import briefing.answer.digest.Digest;
import briefing.assistant.Digests;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code new}: the articles since the user's last look, or since a day; it counts as no look itself. */
final class NewTool extends DigestTool {

    private static final Shape OUTPUT = Shape.digest()
            .hasMany(
                    "groups",
                    new Shape()
                            .hasMany("terms", "string")
                            .hasMany(
                                    "articles",
                                    new Shape()
                                            .has("string", "article", "title")
                                            .hasOrNull("string", "published", "source")
                                            .has("integer", "n")
                                            .hasMany("figures", "string")
                                            .hasMany("also_in", "string")))
            .has("integer", "more");

    private final Digests digests;

    NewTool(Articles articles, Digests digests) {
        super(
                "new",
                "What is new",
                "The articles that came in since the user last looked, or since a day, by what they are about.",
                topic(false),
                OUTPUT,
                articles);
        this.digests = digests;
    }

    @Override
    Digest digest(JsonNode arguments) {
        return digests.news(topic(arguments), context(arguments), false, false);
    }
}
