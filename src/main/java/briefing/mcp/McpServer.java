package briefing.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers the messages of one client, one a line, until its stream ends; what was asked by then is answered first.
 *
 * <p>A client may open with {@code initialize}, and then speaks one version for the whole session, or name its version in each
 * request, as from 2026-07-28 on; each request is answered by the rules of its own version.
 */
public final class McpServer {

    private static final String META = "io.modelcontextprotocol/";

    /** How long a client may keep what it was told of the server and its tools: they change with the articles only. */
    private static final int CACHE_MILLIS = 60_000;

    private static final JsonNode NO_ID = JsonNodeFactory.instance.nullNode();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ServerDescription description;
    private final Function<Throwable, String> failures;
    private final Outbox outbox;
    private final Calls calls = new Calls();
    /** What the handshake agreed on. */
    private @Nullable ProtocolVersion agreed;

    private final Reply single = new Reply() {
        @Override
        public void send(ObjectNode message) {
            outbox.send(message);
        }

        @Override
        public void none() {
            // a message of its own has nothing to wait for
        }
    };

    /**
     * A server.
     *
     * @param failures says in a line why a tool failed
     */
    public McpServer(ServerDescription description, Function<Throwable, String> failures, PrintWriter out) {
        this.description = description;
        this.failures = failures;
        this.outbox = new Outbox(out);
    }

    /** Serves until the input ends or nobody reads the answers. */
    public void serve(Reader input) throws IOException, InterruptedException {
        LineInput lines = new LineInput(input);
        for (LineInput.Line line = lines.next(); line != null && !outbox.isBroken(); line = lines.next()) {
            if (line instanceof LineInput.TooLong message) {
                String reason = "message longer than " + LineInput.LONGEST + " characters";
                outbox.send(JsonRpc.error(message.id(), JsonRpc.INVALID_REQUEST, reason));
            } else {
                take(((LineInput.Text) line).text());
            }
        }
        calls.finish(outbox);
    }

    private void take(String line) {
        if (line.isBlank()) {
            return;
        }
        JsonNode message;
        try {
            message = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            outbox.send(JsonRpc.error(NO_ID, JsonRpc.PARSE_ERROR, "not JSON"));
            return;
        }
        if (message.isArray() && !message.isEmpty() && agreed != null && agreed.hasBatches()) {
            Batch batch = new Batch(outbox, message.size());
            message.forEach(one -> take(one, batch));
        } else {
            take(message, single);
        }
    }

    private void take(JsonNode message, Reply reply) {
        JsonNode id = message.path("id");
        JsonNode method = message.path("method");
        JsonNode parameters = message.path("params");
        if (method.isMissingNode() && JsonRpc.isId(id) && (message.has("result") || message.has("error"))) {
            reply.none(); // to a request that was never sent
        } else if (!method.isTextual() || !id.isMissingNode() && !JsonRpc.isId(id)) {
            JsonNode known = JsonRpc.isId(id) ? id : NO_ID;
            reply.send(JsonRpc.error(known, JsonRpc.INVALID_REQUEST, "not a request"));
        } else if (id.isMissingNode()) {
            if (method.asText().equals("notifications/cancelled")) {
                calls.cancel(parameters.path("requestId"));
            }
            reply.none();
        } else {
            try {
                request(id, method.asText(), parameters, reply);
            } catch (RuntimeException | Error e) {
                reply.send(JsonRpc.error(id, JsonRpc.INTERNAL_ERROR, failures.apply(e)));
            }
        }
    }

    private void request(JsonNode id, String method, JsonNode parameters, Reply reply) {
        JsonNode meta = parameters.path("_meta");
        JsonNode named = meta.path(META + "protocolVersion");
        Optional<ProtocolVersion> version = named.isMissingNode()
                ? Optional.of(agreed == null ? ProtocolVersion.NEWEST_WITH_HANDSHAKE : agreed)
                : ProtocolVersion.of(named.asText());
        if (version.isEmpty()) {
            reply.send(unsupported(id, named));
            return;
        }
        boolean modern = version.get().isModern();
        if ((modern || method.equals("server/discover"))
                && !meta.path(META + "clientCapabilities").isObject()) {
            String missing = "_meta needs " + META + "protocolVersion and " + META + "clientCapabilities";
            reply.send(JsonRpc.error(id, JsonRpc.INVALID_PARAMS, missing));
            return;
        }
        switch (method) {
            case "server/discover" -> reply.send(JsonRpc.result(id, cacheable(description.discovery())));
            case "tools/list" -> {
                ObjectNode list = description.list();
                reply.send(JsonRpc.result(id, modern ? cacheable(list) : list));
            }
            case "tools/call" -> call(id, parameters, version.get(), reply);
            case "initialize", "ping" -> {
                if (modern) {
                    reply.send(unknown(id, method));
                } else if (method.equals("ping")) {
                    reply.send(JsonRpc.result(id, JSON.createObjectNode()));
                } else {
                    agreed = ProtocolVersion.of(
                                    parameters.path("protocolVersion").asText())
                            .filter(one -> !one.isModern())
                            .orElse(ProtocolVersion.NEWEST_WITH_HANDSHAKE);
                    reply.send(JsonRpc.result(id, description.greeting(agreed)));
                }
            }
            default -> reply.send(unknown(id, method));
        }
    }

    private void call(JsonNode id, JsonNode parameters, ProtocolVersion version, Reply reply) {
        String name = parameters.path("name").asText();
        JsonNode arguments = parameters.path("arguments");
        Optional<Tool> tool = description.tool(name);
        if (tool.isEmpty()) {
            reply.send(JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "no such tool: " + name));
            return;
        }
        Optional<String> wrong = tool.get().input().wrong(arguments);
        if (wrong.isPresent()) {
            reply.send(
                    version.tellsWrongArgumentsInResults()
                            ? JsonRpc.result(id, complete(refused(wrong.get()), version))
                            : JsonRpc.error(id, JsonRpc.INVALID_PARAMS, wrong.get()));
            return;
        }
        JsonNode token = parameters.path("_meta").path("progressToken");
        CallProgress progress = JsonRpc.isId(token)
                ? new ProgressNotifications(token, () -> calls.isOpen(id), outbox)
                : CallProgress.NONE;
        Calls.Taken taken = calls.take(id, reply, () -> {
            ObjectNode result = complete(result(tool.get(), arguments, progress), version);
            if (calls.close(id)) {
                reply.send(JsonRpc.result(id, result));
            }
        });
        switch (taken) {
            case YES -> {}
            case ID_IN_USE -> reply.send(JsonRpc.error(id, JsonRpc.INVALID_REQUEST, "an id that is in use"));
            case TOO_MANY -> reply.send(JsonRpc.error(id, JsonRpc.INTERNAL_ERROR, "too many calls at once; try again"));
        }
    }

    /** Nothing that goes wrong in a tool ends the server, errors of the JVM included. */
    private ObjectNode result(Tool tool, JsonNode arguments, CallProgress progress) {
        try {
            Tool.Result done = tool.call(arguments, progress);
            ObjectNode result = text(done.text());
            result.set("structuredContent", done.content());
            return result;
        } catch (RefusedException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            return refused(failures.apply(e));
        }
    }

    private static ObjectNode refused(String reason) {
        return text(reason).put("isError", true);
    }

    private static ObjectNode text(String text) {
        ObjectNode result = JSON.createObjectNode();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }

    /** With what each result has in versions without a handshake. */
    private ObjectNode complete(ObjectNode result, ProtocolVersion version) {
        if (version.isModern()) {
            result.put("resultType", "complete");
            result.putObject("_meta").set(META + "serverInfo", description.self());
        }
        return result;
    }

    private ObjectNode cacheable(ObjectNode result) {
        return complete(result, ProtocolVersion.V2026_07_28)
                .put("ttlMs", CACHE_MILLIS)
                .put("cacheScope", "private");
    }

    private static ObjectNode unknown(JsonNode id, String method) {
        return JsonRpc.error(id, JsonRpc.METHOD_NOT_FOUND, "no such method: " + method);
    }

    private static ObjectNode unsupported(JsonNode id, JsonNode named) {
        ObjectNode message = JsonRpc.error(id, JsonRpc.UNSUPPORTED_PROTOCOL_VERSION, "unsupported protocol version");
        ObjectNode data = ((ObjectNode) message.path("error")).putObject("data");
        ProtocolVersion.supported().forEach(data.putArray("supported")::add);
        data.set("requested", named);
        return message;
    }
}
