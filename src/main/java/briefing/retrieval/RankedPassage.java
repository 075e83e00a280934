package briefing.retrieval;

import briefing.passage.Passage;

/**
 * A passage with what speaks for it.
 *
 * @param cosine of the question's embedding and the passage's, -1 to 1; 0 where there is none
 * @param bm25 the BM25 score as a share of the most that the question's words could give, about 0 to 1
 * @param score what it is ranked by; see {@link PassageRanking}
 */
public record RankedPassage(Passage passage, double cosine, double bm25, double score) {}
