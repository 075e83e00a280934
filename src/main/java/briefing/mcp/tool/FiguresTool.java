package briefing.mcp.tool;

import briefing.answer.digest.Digest;
import briefing.assistant.Digests;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code figures}: a table of what, how much and when. */
final class FiguresTool extends DigestTool {

    private static final Shape OUTPUT = Shape.digest()
            .hasMany(
                    "figures",
                    new Shape()
                            .has("integer", "row")
                            .has("string", "thing")
                            .has("number", "value")
                            .hasOrNull("string", "unit")
                            .has("string", "change", "bound", "shown")
                            .hasOrNull("string", "from", "to")
                            .hasMany("citations", "integer")
                            .hasMany("contradicted_by", "integer"));

    private final Digests digests;

    FiguresTool(Articles articles, Digests digests) {
        super(
                "figures",
                "Figures of a topic",
                "The figures that articles give of a topic: what, how much, when; contradicting rows name each other.",
                topic(true),
                OUTPUT,
                articles);
        this.digests = digests;
    }

    @Override
    Digest digest(JsonNode arguments) {
        return digests.figures(topic(arguments), context(arguments));
    }
}
