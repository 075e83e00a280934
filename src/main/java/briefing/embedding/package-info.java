/**
 * From a text to a vector, of one space for all languages: by the models in this process, of which
 * {@link briefing.embedding.SharedSpaceEmbeddingModel} makes one, or by one behind an endpoint.
 */
@NullMarked
package briefing.embedding;

import org.jspecify.annotations.NullMarked;
