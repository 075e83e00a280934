package briefing.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What an assistant can call. It only reads.
 *
 * @param parameters what it takes, in the order in which they are told
 * @param output the JSON Schema of what it returns
 */
public record Tool(String name, String description, List<Parameter> parameters, ObjectNode output, Work work) {

    public Tool {
        parameters = List.copyOf(parameters);
    }

    /** What a tool does with its arguments, which have been checked; it may be interrupted. */
    @FunctionalInterface
    public interface Work {
        Result call(JsonNode arguments) throws Exception;
    }

    /**
     * What it returned.
     *
     * @param text the same for people
     */
    public record Result(ObjectNode content, String text) {}

    /** @param type string or integer, as JSON Schema names it */
    public record Parameter(String name, String type, boolean required, String description) {}
}
