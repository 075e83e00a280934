package briefing.index;

import java.util.List;

/** The words of the passages of one language: how a text is cut into tokens, and how much each tells. */
public interface Vocabulary {

    /** The tokens of a text as they are indexed, in order, repeated ones too. */
    List<String> tokens(String text);

    /** In how many passages of this language a token stands. */
    long documentFrequency(String token);

    /** How many passages of this language there are. */
    long passages();

    /** Robertson and Spärck Jones' idf as BM25 uses it: {@code ln(1 + (n - df + 0.5) / (df + 0.5))}; always positive. */
    default double idf(String token) {
        double df = documentFrequency(token);
        return Math.log(1 + (passages() - df + 0.5) / (df + 0.5));
    }
}
