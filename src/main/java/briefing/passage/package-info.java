/**
 * Articles in, {@link briefing.passage.Passage}s out, and their embeddings. Read
 * {@link briefing.passage.PassageSplitter} first.
 */
@NullMarked
package briefing.passage;

import org.jspecify.annotations.NullMarked;
