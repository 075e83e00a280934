package briefing.index.opensearch;

import briefing.index.StoreFailure;
import briefing.index.opensearch.OpenSearchNodes.Reply;
import briefing.language.Notice;
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
        Notice notice = slow
                ? Notice.of("store.slow", settings.urls(), seconds(timeout))
                : Notice.of("store.unreachable", settings.urls());
        return new StoreFailure(notice, cause);
    }

    private static String seconds(Duration timeout) {
        return timeout.toMillis() % 1000 == 0
                ? String.valueOf(timeout.toSeconds())
                : String.valueOf(timeout.toMillis() / 1e3);
    }

    static StoreFailure notTrusted(URI node, IOException cause) {
        return new StoreFailure(Notice.of("store.certificate", node), cause);
    }

    static StoreFailure wrongVersion(URI node, String found) {
        return new StoreFailure(Notice.of("store.version", node, found, OpenSearchSchema.OLDEST), null);
    }

    static StoreFailure foreign(String index) {
        return new StoreFailure(Notice.of("store.foreign", index), null);
    }

    static StoreFailure otherFormat(String index, int found) {
        return new StoreFailure(Notice.of("store.format", index, found, OpenSearchSchema.FORMAT), null);
    }

    static StoreFailure gone(String index) {
        return new StoreFailure(Notice.of("store.gone", index), null);
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
            return new StoreFailure(Notice.of("store.credentials"), null);
        }
        if (type.equals("cluster_block_exception") && reason.contains("read-only")) {
            return new StoreFailure(Notice.of("store.full"), null);
        }
        if (type.equals("index_not_found_exception")) {
            return gone(settings.index());
        }
        return new StoreFailure(
                status == 403
                        ? Notice.of("store.forbidden", settings.index(), reason)
                        : Notice.of("store.refused", reason),
                null);
    }
}
