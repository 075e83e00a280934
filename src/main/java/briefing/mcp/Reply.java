package briefing.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where the answer to one message goes. One of the two is called, once. */
interface Reply {

    void send(ObjectNode message);

    /** There is none: it was a notification, or the request was cancelled. */
    void none();
}
