package briefing.index;

import briefing.passage.Passage;

/**
 * A passage that was found.
 *
 * @param score BM25 (not negative, no upper bound) or cosine (-1 to 1), as the method says that returns it
 */
public record Hit(Passage passage, double score) {}
