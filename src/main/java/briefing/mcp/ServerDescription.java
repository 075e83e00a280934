package briefing.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a server says of itself.
 *
 * @param version of the program
 * @param instructions how an assistant is to use it, made when it asks
 * @param tools in the order in which they are listed
 */
public record ServerDescription(String version, Supplier<String> instructions, List<Tool> tools) {

    public ServerDescription {
        tools = List.copyOf(tools);
    }

    Optional<Tool> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /** The answer to {@code initialize}. */
    ObjectNode greeting(ProtocolVersion version) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("protocolVersion", version.written());
        result.putObject("capabilities").putObject("tools");
        result.set("serverInfo", self());
        return result.put("instructions", instructions.get());
    }

    /** The answer to {@code server/discover}. */
    ObjectNode discovery() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ProtocolVersion.supported().forEach(result.putArray("supportedVersions")::add);
        result.putObject("capabilities").putObject("tools");
        return result.put("instructions", instructions.get());
    }

    /** The answer to {@code tools/list}. */
    ObjectNode list() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode list = result.putArray("tools");
        for (Tool tool : tools) {
            ObjectNode node = list.addObject()
                    .put("name", tool.name())
                    .put("title", tool.title())
                    .put("description", tool.description());
            node.set("inputSchema", tool.input().schema());
            node.set("outputSchema", tool.output());
            node.putObject("annotations")
                    .put("title", tool.title())
                    .put("readOnlyHint", true)
                    .put("destructiveHint", false)
                    .put("idempotentHint", true)
                    .put("openWorldHint", false);
        }
        return result;
    }

    /** Name and version. */
    ObjectNode self() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "briefing")
                .put("title", "briefing")
                .put("version", version);
    }
}
