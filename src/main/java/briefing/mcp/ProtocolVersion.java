package briefing.mcp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions of the protocol that are spoken here, oldest first, with what differs among them for a server of tools. */
enum ProtocolVersion {
    V2024_11_05,
    /** Has batches: several messages in one array. */
    V2025_03_26,
    /** Has structured results, and no batches any more. */
    V2025_06_18,
    /** Wants wrong arguments told in the result of a tool, where the model sees them. */
    V2025_11_25,
    /** Has no handshake: each request names its version and what the client can. */
    V2026_07_28;

    /** What a client is offered that opens with a handshake and names none of these. */
    static final ProtocolVersion NEWEST_WITH_HANDSHAKE = V2025_11_25;

    /** As it stands in messages. */
    String written() {
        return name().substring(1).replace('_', '-');
    }

    boolean isModern() {
        return this == V2026_07_28;
    }

    /** The first version said nothing of batches, which JSON-RPC has. */
    boolean hasBatches() {
        return compareTo(V2025_06_18) < 0;
    }

    boolean tellsWrongArgumentsInResults() {
        return compareTo(V2025_11_25) >= 0;
    }

    static Optional<ProtocolVersion> of(String written) {
        return Arrays.stream(values())
                .filter(version -> version.written().equals(written))
                .findFirst();
    }

    /** Newest first. */
    static List<String> supported() {
        return Arrays.stream(values())
                .sorted(Comparator.reverseOrder())
                .map(ProtocolVersion::written)
                .toList();
    }
}
