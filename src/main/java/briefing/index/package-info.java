/**
 * Passages in, found passages out: BM25 beside vectors. Read {@link briefing.index.PassageIndex} first, then
 * {@link briefing.index.Indexer}, which keeps an index up to date with the corpus folder. There are two indexes: the one of
 * this machine ({@link briefing.index.LocalPassageIndex}) and the one of a cluster
 * ({@link briefing.index.OpenSearchPassageIndex}), which asks the same of it in JSON.
 */
@NullMarked
package briefing.index;

import org.jspecify.annotations.NullMarked;
