package briefing.retrieval;

import briefing.article.Language;

/**
 * How the meaning and the words of a passage make one score, so that passages of several languages can be ranked together.
 *
 * <p>The weight of the words ranks best within a language; words of a translated question tell more than its vector. Scale
 * and offset make passages with the same score right about equally often, whichever languages they and the question are in:
 * from a logistic regression over the best right and the best wrong passage of 1,300 questions, on the scale of Chinese
 * questions for Chinese passages, and for translated questions adjusted on a corpus in both languages.
 *
 * @param words what a full share of BM25 counts beside a cosine of 1
 */
record Fusion(double words, double scale, double offset) {

    private static final Fusion CHINESE = new Fusion(1, 1, -0.07);
    private static final Fusion ENGLISH = new Fusion(1, 0.7, 0.29);
    private static final Fusion CHINESE_BY_ENGLISH = new Fusion(2.5, 0.28, 0.38);
    private static final Fusion ENGLISH_BY_CHINESE = new Fusion(2.5, 0.28, 0.52);

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
     * @param cosine with the question, -1 to 1
     * @param bm25 as a share of the most that the question's words could give, about 0 to 1
     */
    double score(double cosine, double bm25) {
        return offset + scale * (cosine + words * bm25);
    }
}
