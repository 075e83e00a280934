package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.index.StoreFailure;
import briefing.index.opensearch.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes many documents with few requests. A request is sent after the one before was answered, and a smaller one later
 * where the cluster says that it is busy, so that a slow cluster slows the reader down instead of filling the memory. What
 * was not acknowledged is sent again, through the loss of nodes, until the cluster has done nothing for a long time.
 */
final class OpenSearchBulk {

    /** How long a cluster may take to choose another manager and to take up again, with room to spare. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** A request waits for all copies, and a lost one is given up after 30 s. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(35);

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;

    /** What may pass by itself: a full queue, a copy or a manager that is just missing. */
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private final OpenSearchNodes nodes;
    private final OpenSearchSettings settings;
    private List<String> waiting = new ArrayList<>();
    private int characters;

    OpenSearchBulk(OpenSearchNodes nodes, OpenSearchSettings settings) {
        this.nodes = nodes;
        this.settings = settings;
    }

    /** Adds a document unless it is there. */
    void create(OpenSearchDocuments.Entry entry) {
        add("create", entry.id(), entry.source());
    }

    /** Puts a document in the place of what is there. */
    void replace(OpenSearchDocuments.Entry entry) {
        add("index", entry.id(), entry.source());
    }

    /** Adds fields to a document, if it is there. */
    void update(String id, ObjectNode fields) {
        ObjectNode action = JSON.createObjectNode();
        action.putObject("update").put("_id", id);
        add(action, JSON.createObjectNode().set("doc", fields));
    }

    /** The same, unless it has changed since it had this version. */
    void update(String id, ObjectNode fields, Version version) {
        ObjectNode action = JSON.createObjectNode();
        action.putObject("update")
                .put("_id", id)
                .put("if_seq_no", version.number())
                .put("if_primary_term", version.term());
        add(action, JSON.createObjectNode().set("doc", fields));
    }

    /** What changes whenever a document is written; OpenSearch's {@code _seq_no} and {@code _primary_term}. */
    record Version(long number, long term) {}

    void delete(String id) {
        add("delete", id, null);
    }

    private void add(String action, String id, @Nullable ObjectNode source) {
        ObjectNode line = JSON.createObjectNode();
        line.putObject(action).put("_id", id);
        add(line, source);
    }

    private void add(ObjectNode action, @Nullable ObjectNode source) {
        String operation = source == null ? action + "\n" : action + "\n" + source + "\n";
        waiting.add(operation);
        characters += operation.length();
        if (characters > MOST_CHARACTERS) {
            flush();
        }
    }

    /**
     * Returns when everything is acknowledged.
     *
     * @throws StoreFailure where that is not to be had
     */
    void flush() {
        long pause = FIRST_PAUSE_MILLIS;
        int size = waiting.size();
        long progress = System.nanoTime();
        while (!waiting.isEmpty()) {
            List<String> part = waiting.subList(0, Math.min(size, waiting.size()));
            List<String> left;
            StoreFailure busy = OpenSearchFailures.unanswered(settings, PATIENCE, null);
            try {
                left = send(part);
            } catch (Passing e) {
                left = part;
                busy = e.failure;
            }
            if (left.size() < part.size()) {
                progress = System.nanoTime();
                pause = FIRST_PAUSE_MILLIS;
            }
            if (!left.isEmpty()) {
                if (System.nanoTime() - progress > PATIENCE.toNanos()) {
                    throw busy;
                }
                OpenSearchNodes.pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                size = Math.max(1, part.size() / 2);
            }
            List<String> rest = new ArrayList<>(left);
            rest.addAll(waiting.subList(part.size(), waiting.size()));
            waiting = rest;
        }
        characters = 0;
    }

    /** Gives up what is not acknowledged. */
    void discard() {
        waiting = new ArrayList<>();
        characters = 0;
    }

    /** The cluster did not do it, and may in a moment. */
    private static final class Passing extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient StoreFailure failure;

        Passing(StoreFailure failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** Sends operations and returns those that are to be sent again. */
    private List<String> send(List<String> operations) throws Passing {
        Reply reply;
        try {
            Duration wait = settings.timeout().compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : settings.timeout();
            reply = nodes.send("POST", "/" + settings.index() + "/_bulk", String.join("", operations), wait);
        } catch (StoreFailure e) {
            if (Thread.currentThread().isInterrupted() || e.getCause() instanceof javax.net.ssl.SSLException) {
                throw e;
            }
            throw new Passing(e);
        }
        if (!reply.ok()) {
            StoreFailure failure = OpenSearchFailures.refused(settings, reply);
            if (PASSING.contains(reply.status()) && !OpenSearchFailures.isBlock(reply.status(), reply.errorType())) {
                throw new Passing(failure);
            }
            throw failure;
        }
        List<String> again = new ArrayList<>();
        int i = 0;
        for (JsonNode item : reply.body().path("items")) {
            JsonNode done = item.path(item.fieldNames().next());
            String type = done.path("error").path("type").asText("");
            int status = done.path("status").asInt();
            if (PASSING.contains(status) && !OpenSearchFailures.isBlock(status, type)) {
                again.add(operations.get(i));
            } else if (!isDone(status, type)) {
                throw OpenSearchFailures.refused(
                        settings,
                        status,
                        type,
                        done.path("error").path("reason").asText());
            }
            i++;
        }
        return again;
    }

    /** Also what is there already, or is gone already. */
    private static boolean isDone(int status, String error) {
        return status / 100 == 2 || status == 409 || status == 404 && !error.equals("index_not_found_exception");
    }
}
