package briefing.mcp.tool;

import briefing.answer.digest.Digest;
import briefing.assistant.Digests;
import briefing.mcp.ToolInput;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code summary}: what articles say of a topic, or of anything, in short. */
final class SummaryTool extends DigestTool {

    private static final int USUAL_SENTENCES = 5;
    private static final int MOST_SENTENCES = 50;

    private final Digests digests;

    SummaryTool(Articles articles, Digests digests) {
        super(
                "summary",
                "Summarise",
                "What the articles say of a topic in short, in quotes; without a topic, what they say at all. article"
                        + " narrows it to one.",
                topic(false)
                        .and(ToolInput.of(new ToolInput.Number(
                                "sentences", MOST_SENTENCES, "how many sentences at most; usually 5"))),
                Shape.digest().hasMany("statements", Shape.statement()).has("integer", "articles", "of"),
                articles);
        this.digests = digests;
    }

    @Override
    Digest digest(JsonNode arguments) {
        int sentences = arguments.path("sentences").asInt(USUAL_SENTENCES);
        String article = arguments.path("article").asText();
        return topic(arguments).isEmpty() && articles().has(article)
                ? digests.summary(List.of(article), sentences)
                : digests.summary(topic(arguments), context(arguments), sentences);
    }
}
