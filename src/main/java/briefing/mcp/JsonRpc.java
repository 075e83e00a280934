package briefing.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The messages of JSON-RPC 2.0. */
final class JsonRpc {

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;
    /** Of the Model Context Protocol, from 2026-07-28 on. */
    static final int UNSUPPORTED_PROTOCOL_VERSION = -32022;

    private JsonRpc() {}

    static ObjectNode result(JsonNode id, ObjectNode result) {
        ObjectNode message = message();
        message.set("id", id);
        message.set("result", result);
        return message;
    }

    /** @param id of the request; null as a node where it could not be read */
    static ObjectNode error(JsonNode id, int code, String reason) {
        ObjectNode message = message();
        message.set("id", id);
        message.putObject("error").put("code", code).put("message", reason);
        return message;
    }

    static ObjectNode notification(String method, ObjectNode parameters) {
        ObjectNode message = message().put("method", method);
        message.set("params", parameters);
        return message;
    }

    static boolean isId(JsonNode id) {
        return id.isTextual() || id.isIntegralNumber();
    }

    private static ObjectNode message() {
        return JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
    }
}
