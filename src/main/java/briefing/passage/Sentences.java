package briefing.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into sentences. */
public final class Sentences {

    /** A stretch of a text, in UTF-16 units, end exclusive. */
    public record Span(int start, int end) {
        /** The text that it covers. */
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    private Sentences() {}

    /** The sentences of a text in order, without the white space around them; a line end always ends a sentence. */
    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        for (int start = 0, end; (end = breaks.next()) != BreakIterator.DONE; start = end) {
            spans.add(new Span(start, end));
        }
        return spans;
    }
}
