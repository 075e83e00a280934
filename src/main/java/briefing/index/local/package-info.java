/**
 * The index of one machine: terms and articles in Lucene on disk, vectors in memory.
 * {@link briefing.index.local.LocalPassageIndex} is the type to read first.
 */
@NullMarked
package briefing.index.local;

import org.jspecify.annotations.NullMarked;
