/**
 * Scores of passages by a cross-encoder of the user's choice, which reads question and passage together:
 * {@link briefing.retrieval.rerank.Reranker} is the type to read first.
 */
@NullMarked
package briefing.retrieval.rerank;

import org.jspecify.annotations.NullMarked;
