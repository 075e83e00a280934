package briefing.index;

import briefing.language.Language;

/**
 * What to look for in the passages of one language, by words and by meaning.
 *
 * @param vector of that language's model
 */
public record HybridQuery(Language language, LexicalQuery words, float[] vector, PassageFilter filter) {}
