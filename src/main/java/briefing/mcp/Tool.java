package briefing.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an assistant can call. It only reads, and only here. */
public interface Tool {

    String name();

    /** For people. */
    String title();

    /** For the model that chooses among tools. */
    String description();

    ToolInput input();

    /** The JSON Schema of what it returns. */
    ObjectNode output();

    /**
     * Does it; may be interrupted.
     *
     * @param arguments that fit the input
     * @throws RefusedException for what it does not do, with the reason
     */
    Result call(JsonNode arguments, CallProgress progress) throws Exception;

    /**
     * What it returned.
     *
     * @param content that fits the output's schema
     * @param text the same for people, and for models that are given text only
     */
    record Result(ObjectNode content, String text) {}
}
