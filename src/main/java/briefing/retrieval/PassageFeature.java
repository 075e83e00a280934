package briefing.retrieval;

import java.util.Locale;

/** What is known of a passage as one that may answer: the one table of names. */
enum PassageFeature {
    /** Cosine with the question; of a passage that is not embedded yet, the mean of the others. */
    COSINE,
    /** BM25 as a share of the most that the question's words could give, of a passage in the question's language. */
    WORDS,
    /** The same of a passage in another language, by the translated words. */
    TRANSLATED,
    /** Whether it is in another language than the question: what a reader would rather read counts for the own one. */
    CROSS;

    /** As it is called in the weights. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
