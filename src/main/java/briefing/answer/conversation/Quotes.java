package briefing.answer.conversation;

import briefing.answer.Citation;
import briefing.article.Article;
import briefing.passage.Span;
import java.util.ArrayList;
import java.util.List;

/** Quotes as they are put together to an answer, a line each, with the numbers of their citations behind them. */
final class Quotes {

    private final List<String> lines = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    /** Adds a line of our own. */
    void say(String line) {
        lines.add(line);
    }

    void quote(Article article, Span span) {
        quote("", article, span);
    }

    /** Adds a quote behind some words of our own. */
    void quote(String before, Article article, Span span) {
        Citation citation = Citation.of(citations.size() + 1, article, span, List.of());
        citations.add(citation);
        lines.add(before + citation.quote().replaceAll("\\s++", " ") + " [" + citation.n() + "]");
    }

    boolean isEmpty() {
        return citations.isEmpty();
    }

    String text() {
        return String.join("\n", lines);
    }

    List<Citation> citations() {
        return List.copyOf(citations);
    }
}
