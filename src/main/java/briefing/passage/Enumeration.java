package briefing.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series in an article: 一是…二是…, First… Second…, or a list.
 *
 * @param leadIn the sentence, or the part of it, that announces the series; null where there is none
 * @param announced how many items the lead-in says there are; null where it says none
 * @param items in order, at least two
 */
public record Enumeration(@Nullable Span leadIn, @Nullable Integer announced, List<Item> items) {

    /**
     * One item.
     *
     * @param number as the text counts, from 1
     * @param span from its marker to the end of its last sentence
     */
    public record Item(int number, Span span) {}

    /** Whether the announced number is another than that of the items found, which is a reason to distrust them. */
    public boolean contradictsItself() {
        return announced != null && announced != items.size();
    }

    /** The series of a text, in the order of their first items. Of a longer text its first million characters are searched. */
    public static List<Enumeration> of(String text) {
        return new EnumerationDetector(text).detect();
    }
}
