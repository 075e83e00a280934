package briefing.mcp.tool;

import briefing.answer.digest.Digest;
import briefing.assistant.QuestionContext;
import briefing.assistant.json.DigestLines;
import briefing.mcp.CallProgress;
import briefing.mcp.RefusedException;
import briefing.mcp.ToolInput;
import com.fasterxml.jackson.databind.JsonNode;

/** A tool that tells what articles hold together, in quotes. */
abstract class DigestTool extends CorpusTool {

    DigestTool(String name, String title, String description, ToolInput input, Shape output, Articles articles) {
        super(name, title, description, input, output, articles);
    }

    abstract Digest digest(JsonNode arguments) throws RefusedException;

    /** What it is about, in the words of the call; empty where it is about anything. */
    String topic(JsonNode arguments) {
        return arguments.path("topic").asText();
    }

    final QuestionContext context(JsonNode arguments) {
        return articles().context(arguments);
    }

    static ToolInput topic(boolean required) {
        return ToolInput.of(new ToolInput.Words("topic", required, "what it is about, in a few words"))
                .and(Articles.FILTERS);
    }

    @Override
    final Result work(JsonNode arguments, CallProgress progress) throws RefusedException {
        long start = System.nanoTime();
        Digest digest = digest(arguments);
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Result(
                DigestLines.tree(name(), topic(arguments), digest, millis),
                withQuotes(digest.text(), digest.citations()));
    }
}
