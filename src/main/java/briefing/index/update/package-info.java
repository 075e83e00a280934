/**
 * Brings an index up to date with the corpus folder. {@link briefing.index.update.Indexer} is the type to read first.
 */
@NullMarked
package briefing.index.update;

import org.jspecify.annotations.NullMarked;
