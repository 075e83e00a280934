package briefing.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers the messages of one client, one a line, until its stream ends; what was asked by then is answered first. Calls of
 * tools are done one after the other beside the reading, so that they can be cancelled.
 */
public final class McpServer {

    /** The newest first, which is offered to a client that asks for one that is not here. */
    private static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int INTERNAL_ERROR = -32603;

    /** So many calls wait at most; a client that sends more is told to try again. */
    private static final int MOST_WAITING = 1_000;

    /** In characters; far more than any argument here needs. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String version;
    private final Supplier<String> instructions;
    private final List<Tool> tools;
    private final Function<Throwable, String> failures;
    private final PrintWriter out;
    private final Map<JsonNode, FutureTask<?>> calls = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread thread = new Thread(work, "mcp");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * A server.
     *
     * @param failures says in a line why a tool failed
     */
    public McpServer(
            String version,
            Supplier<String> instructions,
            List<Tool> tools,
            Function<Throwable, String> failures,
            PrintWriter out) {
        this.version = version;
        this.instructions = instructions;
        this.tools = List.copyOf(tools);
        this.failures = failures;
        this.out = out;
    }

    /** Serves until the input ends or nobody reads the answers. */
    public void serve(Reader input) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(input);
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n') {
                tooLong |= line.length() == LONGEST_LINE;
                if (!tooLong) {
                    line.append((char) c);
                }
                continue;
            }
            take(line.toString(), tooLong);
            if (out.checkError()) {
                break;
            }
            line.setLength(0);
            tooLong = false;
        }
        if (!out.checkError()) {
            take(line.toString(), tooLong);
        }
        worker.shutdown();
        while (!worker.awaitTermination(1, TimeUnit.SECONDS)) {
            if (out.checkError()) {
                worker.shutdownNow();
                return;
            }
        }
    }

    private void take(String line, boolean tooLong) {
        if (tooLong) {
            fail(JsonNodeFactory.instance.nullNode(), INVALID_REQUEST, "message longer than " + LONGEST_LINE);
        } else if (!line.isBlank()) {
            try {
                take(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                fail(JsonNodeFactory.instance.nullNode(), PARSE_ERROR, "not JSON");
            }
        }
    }

    private void take(JsonNode message) {
        JsonNode id = message.path("id");
        JsonNode parameters = message.path("params");
        if (!message.path("method").isTextual() || !id.isMissingNode() && !id.isTextual() && !id.isIntegralNumber()) {
            if (!message.has("result") && !message.has("error")) {
                fail(JsonNodeFactory.instance.nullNode(), INVALID_REQUEST, "not a request");
            }
            return;
        }
        String method = message.path("method").asText();
        if (id.isMissingNode()) {
            if (method.equals("notifications/cancelled")) {
                FutureTask<?> call = calls.remove(parameters.path("requestId"));
                if (call != null) {
                    call.cancel(true);
                }
            }
            return;
        }
        switch (method) {
            case "initialize" ->
                reply(id, greeting(parameters.path("protocolVersion").asText()));
            case "ping" -> reply(id, JSON.createObjectNode());
            case "tools/list" -> reply(id, list());
            case "tools/call" -> call(id, parameters);
            default -> fail(id, METHOD_NOT_FOUND, "no such method: " + method);
        }
    }

    private ObjectNode greeting(String asked) {
        ObjectNode result = JSON.createObjectNode();
        result.put("protocolVersion", VERSIONS.contains(asked) ? asked : VERSIONS.get(0));
        result.putObject("capabilities").putObject("tools");
        result.putObject("serverInfo").put("name", "briefing").put("version", version);
        return result.put("instructions", instructions.get());
    }

    private ObjectNode list() {
        ObjectNode result = JSON.createObjectNode();
        ArrayNode list = result.putArray("tools");
        for (Tool tool : tools) {
            ObjectNode node = list.addObject().put("name", tool.name()).put("description", tool.description());
            ObjectNode schema = node.putObject("inputSchema").put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (Tool.Parameter parameter : tool.parameters()) {
                properties
                        .putObject(parameter.name())
                        .put("type", parameter.type())
                        .put("description", parameter.description());
                if (parameter.required()) {
                    required.add(parameter.name());
                }
            }
            schema.put("additionalProperties", false);
            node.set("outputSchema", tool.output());
            node.putObject("annotations").put("readOnlyHint", true).put("openWorldHint", false);
        }
        return result;
    }

    private void call(JsonNode id, JsonNode parameters) {
        String name = parameters.path("name").asText();
        JsonNode arguments = parameters.path("arguments");
        Tool tool = tools.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (tool == null) {
            fail(id, INVALID_PARAMS, "no such tool: " + name);
            return;
        }
        String wrong = wrong(tool, arguments);
        if (!wrong.isEmpty()) {
            fail(id, INVALID_PARAMS, wrong);
            return;
        }
        FutureTask<?> call = new FutureTask<>(() -> work(id, tool, arguments), null);
        if (calls.putIfAbsent(id, call) != null) {
            fail(id, INVALID_REQUEST, "an id that is in use");
            return;
        }
        try {
            worker.execute(call);
        } catch (RejectedExecutionException e) {
            calls.remove(id, call);
            fail(id, INTERNAL_ERROR, "too many calls at once; try again");
        }
    }

    private static String wrong(Tool tool, JsonNode arguments) {
        for (Tool.Parameter parameter : tool.parameters()) {
            JsonNode value = arguments.path(parameter.name());
            boolean fits = parameter.type().equals("integer") ? value.isInt() : value.isTextual();
            if (value.isMissingNode() ? parameter.required() : !fits) {
                return parameter.name() + ": " + parameter.type() + " expected";
            }
        }
        for (String name : (Iterable<String>) arguments::fieldNames) {
            if (tool.parameters().stream().noneMatch(one -> one.name().equals(name))) {
                return "no such argument: " + name;
            }
        }
        return "";
    }

    private void work(JsonNode id, Tool tool, JsonNode arguments) {
        ObjectNode result = JSON.createObjectNode();
        String text;
        try {
            Tool.Result done = tool.work().call(arguments);
            text = done.text();
            result.set("structuredContent", done.content());
        } catch (RefusedException e) {
            text = String.valueOf(e.getMessage());
            result.put("isError", true);
        } catch (Throwable e) {
            text = failures.apply(e);
            result.put("isError", true);
        }
        result.putArray("content").addObject().put("type", "text").put("text", text);
        if (calls.remove(id) != null) { // else it was cancelled, and nobody waits
            reply(id, result);
        }
    }

    private void reply(JsonNode id, ObjectNode result) {
        ObjectNode message = message(id);
        message.set("result", result);
        send(message);
    }

    private void fail(JsonNode id, int code, String reason) {
        ObjectNode message = message(id);
        message.putObject("error").put("code", code).put("message", reason);
        send(message);
    }

    private static ObjectNode message(JsonNode id) {
        ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0");
        message.set("id", id);
        return message;
    }

    private void send(ObjectNode message) {
        synchronized (out) {
            out.print(message + "\n");
            out.flush();
        }
    }
}
