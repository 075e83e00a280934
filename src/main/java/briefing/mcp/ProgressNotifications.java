package briefing.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BooleanSupplier;

/** Tells a client of a call's progress, under the token that it gave; at most a hundred times, each further than the last. */
final class ProgressNotifications implements CallProgress {

    private final JsonNode token;
    private final BooleanSupplier wanted;
    private final Outbox outbox;
    private int last;

    /** @param wanted whether the call is still waited for */
    ProgressNotifications(JsonNode token, BooleanSupplier wanted, Outbox outbox) {
        this.token = token;
        this.wanted = wanted;
        this.outbox = outbox;
    }

    @Override
    public synchronized void at(int percent, String what) {
        if (percent > last && wanted.getAsBoolean()) {
            last = percent;
            ObjectNode parameters = JsonNodeFactory.instance.objectNode();
            parameters.set("progressToken", token);
            parameters.put("progress", percent).put("total", 100).put("message", what);
            outbox.send(JsonRpc.notification("notifications/progress", parameters));
        }
    }
}
