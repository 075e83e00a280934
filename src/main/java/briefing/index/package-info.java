/**
 * Passages in, found passages out: BM25 beside vectors. Read {@link briefing.index.PassageIndex} first, then
 * {@link briefing.index.Indexer}, which keeps an index up to date with the corpus folder.
 */
@NullMarked
package briefing.index;

import org.jspecify.annotations.NullMarked;
