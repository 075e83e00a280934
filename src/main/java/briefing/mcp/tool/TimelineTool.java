package briefing.mcp.tool;

import briefing.answer.digest.Digest;
import briefing.assistant.Digests;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code timeline}: what articles say of a topic, in the order of time. */
final class TimelineTool extends DigestTool {

    private static final Shape OUTPUT = Shape.digest()
            .mayHaveMany(
                    "entries",
                    new Shape()
                            .hasOrNull("string", "from", "to")
                            .has("boolean", "said")
                            .has("string", "text")
                            .has("integer", "n"));

    private final Digests digests;

    TimelineTool(Articles articles, Digests digests) {
        super(
                "timeline",
                "Timeline of a topic",
                "What articles say of a topic in the order of time, each with its quote.",
                topic(true),
                OUTPUT,
                articles);
        this.digests = digests;
    }

    @Override
    Digest digest(JsonNode arguments) {
        return digests.timeline(topic(arguments), context(arguments));
    }
}
