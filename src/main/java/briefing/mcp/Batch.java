package briefing.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gathers the answers to messages that came in one array, and sends them in one. */
final class Batch implements Reply {

    private final Outbox outbox;
    private final ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    private int open;

    /** @param messages how many there are */
    Batch(Outbox outbox, int messages) {
        this.outbox = outbox;
        this.open = messages;
    }

    @Override
    public synchronized void send(ObjectNode message) {
        answers.add(message);
        none();
    }

    @Override
    public synchronized void none() {
        if (--open == 0 && !answers.isEmpty()) {
            outbox.send(answers);
        }
    }
}
