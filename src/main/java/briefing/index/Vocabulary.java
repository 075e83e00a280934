package briefing.index;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The words of the passages of one language: how a text is cut into tokens, and how much each tells. */
public interface Vocabulary {

    /** The tokens of a text as they are indexed, in order, repeated ones too; of Chinese, single characters and pairs. */
    List<String> tokens(String text);

    /** In how many passages of this language a token stands. */
    long documentFrequency(String token);

    /** In how many passages of this language the tokens of a phrase stand side by side. */
    long phraseFrequency(String phrase);

    /**
     * Does work that asks for many counts. An index on other machines first does it with a vocabulary in which nothing is
     * found, to learn which they are, and then counts them all at once; so the work must leave nothing behind.
     */
    default <T> T counting(Function<Vocabulary, T> work) {
        return work.apply(this);
    }

    /** Says which phrases will be counted next, so that an index on other machines can count them at once. */
    default void expect(Collection<String> phrases) {}

    /** How many passages of this language there are. */
    long passages();

    /** Robertson and Spärck Jones' idf of a token as BM25 uses it; always positive. */
    default double idf(String token) {
        return idf(documentFrequency(token), passages());
    }

    /** {@code ln(1 + (n - df + 0.5) / (df + 0.5))} (Robertson and Spärck Jones, as in Lucene's BM25Similarity). */
    static double idf(long df, long passages) {
        return Math.log(1 + (passages - df + 0.5) / (df + 0.5));
    }
}
