package briefing.retrieval.translation;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * A text in pieces of at most {@code longest} characters that are known, and single ones: bidirectional maximum matching.
     * Of the cuts that take the longest piece each time, from the front and from the back, that with fewer pieces, then with
     * fewer single characters, and else that from the back, as a Chinese word's head stands last.
     */
    static List<String> cut(String text, int longest, Predicate<String> known) {
        List<String> forward = forward(text, longest, known);
        List<String> backward = backward(text, longest, known);
        return FEWEST.compare(forward, backward) < 0 ? forward : backward;
    }

    private static final Comparator<List<String>> FEWEST = Comparator.<List<String>>comparingInt(List::size)
            .thenComparingLong(pieces ->
                    pieces.stream().filter(piece -> piece.length() == 1).count());

    private static List<String> forward(String text, int longest, Predicate<String> known) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + longest);
            while (end > start + 1 && !known.test(text.substring(start, end))) {
                end--;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static List<String> backward(String text, int longest, Predicate<String> known) {
        List<String> pieces = new ArrayList<>();
        for (int end = text.length(); end > 0; ) {
            int start = Math.max(0, end - longest);
            while (start < end - 1 && !known.test(text.substring(start, end))) {
                start++;
            }
            pieces.add(0, text.substring(start, end));
            end = start;
        }
        return pieces;
    }
}
