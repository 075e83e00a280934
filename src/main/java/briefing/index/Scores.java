package briefing.index;

import java.util.Map;

/**
 * How well passages fit, by id.
 *
 * @param bm25 of those that share a word with the query
 * @param cosines of those that have a vector
 */
public record Scores(Map<String, Double> bm25, Map<String, Double> cosines) {}
