package briefing.index.opensearch;

import briefing.index.StoreFailure;
import briefing.index.opensearch.OpenSearchNodes.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What may go wrong with a cluster, as a line that says what to do. */
final class OpenSearchFailures {

    private OpenSearchFailures() {}

    static StoreFailure unanswered(OpenSearchSettings settings, Duration timeout, @Nullable IOException cause) {
        boolean slow = cause == null
                || cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
        return new StoreFailure(
                slow
                        ? "OpenSearch at " + settings.urls() + " did not answer within " + seconds(timeout)
                                + " s. Look whether it is overloaded, or raise BRIEFING_OPENSEARCH_TIMEOUT."
                        : "OpenSearch cannot be reached at " + settings.urls()
                                + ". Start it, or mend BRIEFING_OPENSEARCH_URLS; BRIEFING_STORE=local does without it.",
                cause);
    }

    private static String seconds(Duration timeout) {
        return timeout.toMillis() % 1000 == 0
                ? String.valueOf(timeout.toSeconds())
                : String.valueOf(timeout.toMillis() / 1e3);
    }

    static StoreFailure notTrusted(URI node, IOException cause) {
        return new StoreFailure(
                "The certificate of " + node + " is not trusted. Name the file of its authority's certificate in"
                        + " BRIEFING_OPENSEARCH_CA_FILE; it must be made out for the host in BRIEFING_OPENSEARCH_URLS.",
                cause);
    }

    static StoreFailure wrongVersion(URI node, String found) {
        return new StoreFailure(
                node + " is " + found + ". What is needed is OpenSearch from " + OpenSearchSchema.OLDEST
                        + " on, best 2.19; mend BRIEFING_OPENSEARCH_URLS.",
                null);
    }

    static StoreFailure foreign(String index) {
        return new StoreFailure(
                "The index " + index + " was not made by briefing and is left alone. Name another in"
                        + " BRIEFING_OPENSEARCH_INDEX.",
                null);
    }

    static StoreFailure otherFormat(String index, int found) {
        return new StoreFailure(
                "The index " + index + " is of format " + found + "; this version of briefing has "
                        + OpenSearchSchema.FORMAT
                        + ". Name another in BRIEFING_OPENSEARCH_INDEX, or delete it and load again.",
                null);
    }

    static StoreFailure gone(String index) {
        return new StoreFailure(
                "The index " + index + " was deleted from the cluster. Start again to load it afresh.", null);
    }

    /** Whether somebody has to lift a block, as after a full disk; one for want of a manager passes by itself. */
    static boolean isBlock(int status, String type) {
        return type.equals("cluster_block_exception") && status != 503;
    }

    /** What a node's answer other than success means. */
    static StoreFailure refused(OpenSearchSettings settings, Reply reply) {
        return refused(settings, reply.status(), reply.errorType(), reply.reason());
    }

    static StoreFailure refused(OpenSearchSettings settings, int status, String type, String reason) {
        if (status == 401) {
            return new StoreFailure(
                    "OpenSearch does not know these credentials. Mend BRIEFING_OPENSEARCH_USERNAME and _PASSWORD, or"
                            + " _API_KEY.",
                    null);
        }
        if (type.equals("cluster_block_exception") && reason.contains("read-only")) {
            return new StoreFailure(
                    "OpenSearch takes no more articles: the index is read-only, as when the disks are nearly full. Free"
                            + " some space there, then index again; questions are still answered.",
                    null);
        }
        if (type.equals("index_not_found_exception")) {
            return gone(settings.index());
        }
        if (status == 403) {
            return new StoreFailure(
                    "OpenSearch does not allow this user to use the index " + settings.index() + ": " + reason, null);
        }
        return new StoreFailure("OpenSearch refused: " + reason, null);
    }
}
