package briefing.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts Chinese into the longest words that are known. */
final class ChineseWords {

    private static final int LONGEST = 8;

    private final Dictionary dictionary;

    ChineseWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The words of two and more characters that a phrase is made of; not the phrase itself. */
    List<String> split(String phrase) {
        return cut(phrase, Math.min(LONGEST, phrase.length() - 1), word -> dictionary.find(word) != null).stream()
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** A text in pieces of at most {@code longest} characters that are known, each as long as can be, and single ones. */
    static List<String> cut(String text, int longest, Predicate<String> known) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int length = Math.min(longest, text.length() - i);
            while (length > 1 && !known.test(text.substring(i, i + length))) {
                length--;
            }
            pieces.add(text.substring(i, i + length));
            i += length;
        }
        return pieces;
    }
}
