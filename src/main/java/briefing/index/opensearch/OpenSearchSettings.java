package briefing.index.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a cluster.
 *
 * @param urls of its nodes, tried in turn
 * @param index the name of the index, which is made where there is none
 * @param authorization the value of the HTTP header that says who asks, or null
 * @param shards how many parts a new index has
 * @param replicas how many copies a new index has beside the first
 * @param timeout how long a question may wait
 * @param authorities a PEM file of the certificates to trust, or null for those of Java
 * @param owner who writes: files are forgotten only by the corpus that they are from
 */
public record OpenSearchSettings(
        List<URI> urls,
        String index,
        @Nullable String authorization,
        int shards,
        int replicas,
        Duration timeout,
        @Nullable Path authorities,
        String owner) {

    /** Without what must not be shown. */
    @Override
    public String toString() {
        return index + " on " + urls;
    }
}
