package briefing.retrieval;

import briefing.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How the meaning and the words of a passage make one score, so that passages of several languages can be ranked together.
 *
 * <p>The weight of the words ranks best within a language; words of a translated question tell more than its vector. Scale
 * and offset make passages with the same score right about equally often, whichever languages they and the question are in:
 * from a logistic regression over the best right and the best wrong passage of 1,300 questions, on the scale of Chinese
 * questions for Chinese passages, and for translated questions adjusted on a corpus in both languages.
 *
 * @param words what a full share of BM25 counts beside a cosine of 1
 * @param usual the mean cosine of the second to the tenth passage, which one is taken to have that is not embedded yet
 */
record Fusion(double words, double scale, double offset, double usual) {

    private static final Fusion CHINESE = new Fusion(1, 1, -0.07, 0.5);
    private static final Fusion ENGLISH = new Fusion(1, 0.7, 0.29, 0.35);
    private static final Fusion CHINESE_BY_ENGLISH = new Fusion(2.5, 0.28, 0.38, 0.45);
    private static final Fusion ENGLISH_BY_CHINESE = new Fusion(2.5, 0.28, 0.52, 0.3);

    /** For questions in one language and passages in another or the same. */
    static Fusion of(Language asked, Language passages) {
        return switch (passages) {
            case CHINESE -> asked == passages ? CHINESE : CHINESE_BY_ENGLISH;
            case ENGLISH -> asked == passages ? ENGLISH : ENGLISH_BY_CHINESE;
        };
    }

    /**
     * The score of a passage.
     *
     * @param cosine with the question, -1 to 1; null where the passage is not embedded yet
     * @param bm25 as a share of the most that the question's words could give, about 0 to 1
     */
    double score(@Nullable Double cosine, double bm25) {
        return offset + scale * ((cosine == null ? usual : cosine) + words * bm25);
    }
}
