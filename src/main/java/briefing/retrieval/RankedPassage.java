package briefing.retrieval;

import briefing.passage.Passage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import java.util.Map;

/**
 * A passage with what speaks for it.
 *
 * @param cosine of the question's embedding and the passage's, -1 to 1; 0 where there is none
 * @param bm25 the BM25 score as a share of the most that the question's words could give, about 0 to 1
 * @param score what it is ranked by; see {@link ScoreFusionAggregator}
 */
public record RankedPassage(Passage passage, double cosine, double bm25, double score) implements Content {

    /** The same, moved up. */
    public RankedPassage gaining(double gain) {
        return new RankedPassage(passage, cosine, bm25, score + gain);
    }

    @Override
    public TextSegment textSegment() {
        return passage.segment();
    }

    @Override
    public Map<ContentMetadata, Object> metadata() {
        return Map.of(ContentMetadata.SCORE, score, ContentMetadata.EMBEDDING_ID, passage.id());
    }
}
