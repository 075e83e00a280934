/**
 * The index in an OpenSearch cluster. {@link briefing.index.opensearch.OpenSearchPassageIndex} is the type to read
 * first.
 */
@NullMarked
package briefing.index.opensearch;

import org.jspecify.annotations.NullMarked;
