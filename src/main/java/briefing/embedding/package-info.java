/**
 * From a text to a vector: models in this process and models behind an endpoint, behind
 * {@link briefing.embedding.EmbeddingModels}.
 */
@NullMarked
package briefing.embedding;

import org.jspecify.annotations.NullMarked;
