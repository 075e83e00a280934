package briefing.mcp;

import briefing.assistant.json.JsonLines;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Writes messages, each whole and on a line of its own, whichever thread sends it. */
final class Outbox {

    private final PrintWriter out;

    Outbox(PrintWriter out) {
        this.out = out;
    }

    synchronized void send(JsonNode message) {
        out.print(JsonLines.line(message) + "\n");
        out.flush();
    }

    /** Whether nobody reads any more. */
    boolean isBroken() {
        return out.checkError();
    }
}
