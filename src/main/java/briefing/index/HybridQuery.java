package briefing.index;

import briefing.language.Language;
import java.util.Map;

/**
 * What to look for: by words in the passages of each language, and by meaning in all of them at once.
 *
 * @param words for each language that has passages
 * @param vector of the question
 */
public record HybridQuery(Map<Language, LexicalQuery> words, float[] vector, PassageFilter filter) {}
