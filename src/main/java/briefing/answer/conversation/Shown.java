package briefing.answer.conversation;

import briefing.answer.Citation;
import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.passage.Enumeration;
import briefing.passage.PassageSplitter;
import briefing.passage.Sentences;
import briefing.passage.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One article of which an answer quoted something, and where in it: what stands around that, and the list that it is of. */
final class Shown {

    private final Article article;
    private final List<Citation> quotes;
    private final List<Span> sentences;

    private Shown(Article article, List<Citation> quotes) {
        this.article = article;
        this.quotes = quotes;
        this.sentences = Sentences.of(article.text()).stream()
                .filter(sentence -> !PassageSplitter.isHeading(article.text(), sentence))
                .toList();
    }

    /** The articles of citations in their order, as far as they are still there and say what was quoted. */
    static List<Shown> of(List<Citation> citations, PassageSearch index) {
        List<Shown> shown = new ArrayList<>();
        for (String id : citations.stream().map(Citation::article).distinct().toList()) {
            Optional<Article> article = index.article(id);
            List<Citation> own = citations.stream()
                    .filter(citation -> citation.article().equals(id))
                    .filter(citation ->
                            article.isPresent() && article.get().text().startsWith(citation.quote(), citation.start()))
                    .toList();
            if (!own.isEmpty()) {
                shown.add(new Shown(article.orElseThrow(), own));
            }
        }
        return shown;
    }

    /** All sentences of the article that are no headings. */
    List<Span> sentences() {
        return sentences;
    }

    Article article() {
        return article;
    }

    /** Whether a stretch was quoted to its end. */
    boolean wasShown(Span span) {
        return quotes.stream().anyMatch(quote -> quote.start() <= span.start() && quote.end() >= span.end())
                || quotes.stream().anyMatch(quote -> quote.start() <= span.start() && quote.end() > span.start())
                        && sentencesIn(span).stream()
                                .allMatch(sentence -> quotes.stream()
                                        .anyMatch(quote ->
                                                quote.start() <= sentence.start() && quote.end() >= sentence.end()));
    }

    private List<Span> sentencesIn(Span span) {
        return sentences.stream().filter(span::contains).toList();
    }

    /** The list that quotes are of: the one that holds most of them, at least two items or one that it is named by. */
    @Nullable
    Enumeration list() {
        Enumeration best = null;
        long most = 1;
        for (Enumeration series : Enumeration.of(article.text())) {
            long held = series.items().stream()
                    .filter(item -> quotes.stream().anyMatch(quote -> overlaps(quote, item.span())))
                    .count();
            if (held > most) {
                most = held;
                best = series;
            }
        }
        return best;
    }

    /** The item of a list that all quotes are of; null where they are of none. */
    @Nullable
    Span item() {
        return Enumeration.of(article.text()).stream()
                .flatMap(series -> series.items().stream())
                .map(Enumeration.Item::span)
                .filter(this::holdsAllQuotes)
                .findFirst()
                .orElse(null);
    }

    /** The number of that item in its list, from 1; 0 where quotes are of none. */
    int itemNumber() {
        return Enumeration.of(article.text()).stream()
                .map(series ->
                        series.items().stream().map(Enumeration.Item::span).toList())
                .flatMapToInt(items ->
                        IntStream.rangeClosed(1, items.size()).filter(number -> holdsAllQuotes(items.get(number - 1))))
                .findFirst()
                .orElse(0);
    }

    private boolean holdsAllQuotes(Span item) {
        return quotes.stream().allMatch(quote -> overlaps(quote, item));
    }

    private static boolean overlaps(Citation quote, Span span) {
        return quote.start() < span.end() && span.start() < quote.end();
    }

    /** The first sentence of the first quote, which answers best. */
    List<Span> best() {
        return sentences.stream()
                .filter(sentence -> overlaps(quotes.get(0), sentence))
                .limit(1)
                .toList();
    }

    /** Whether sentences are of a list or of what announces it. */
    boolean isIn(Enumeration list, List<Span> sentences) {
        Span leadIn = list.leadIn();
        return sentences.stream()
                .allMatch(sentence -> leadIn != null && leadIn.contains(sentence)
                        || list.items().stream().anyMatch(item -> item.span().contains(sentence)));
    }

    /** The sentences that quotes are in or touch. */
    List<Span> quoted() {
        return sentences.stream()
                .filter(sentence -> quotes.stream().anyMatch(quote -> overlaps(quote, sentence)))
                .toList();
    }

    /** The other sentences of the lines that quotes stand in. */
    List<Span> sameLines() {
        return sentences.stream()
                .filter(sentence -> quotes.stream().noneMatch(quote -> overlaps(quote, sentence)))
                .filter(sentence -> quotes.stream().anyMatch(quote -> isSameLine(quote, sentence)))
                .toList();
    }

    private boolean isSameLine(Citation quote, Span sentence) {
        int from = Math.min(quote.start(), sentence.start());
        int to = Math.max(quote.end(), sentence.end());
        int lineEnd = article.text().indexOf('\n', from);
        return lineEnd < 0 || lineEnd >= to;
    }

    /** What announces the list that quotes are of. */
    @Nullable
    Span leadIn() {
        Enumeration list = list();
        if (list != null) {
            return list.leadIn();
        }
        return Enumeration.of(article.text()).stream()
                .filter(series -> series.leadIn() != null)
                .filter(series ->
                        series.items().stream().map(Enumeration.Item::span).anyMatch(this::holdsAllQuotes))
                .map(Enumeration::leadIn)
                .findFirst()
                .orElse(null);
    }

    /** Whether a new part of the article begins between two sentences. */
    boolean hasHeadingBetween(Span one, Span next) {
        return !article.text().substring(one.end(), next.start()).isBlank();
    }

    /** The sentences behind the last quote, to the end of the article. */
    List<Span> following() {
        int end = quotes.stream().mapToInt(Citation::end).max().orElse(0);
        return sentences.stream().filter(sentence -> sentence.start() >= end).toList();
    }

    /** The sentences before the first quote, the nearest first. */
    List<Span> preceding() {
        int start = quotes.stream().mapToInt(Citation::start).min().orElse(0);
        List<Span> before = new ArrayList<>(
                sentences.stream().filter(sentence -> sentence.end() <= start).toList());
        Collections.reverse(before);
        return before;
    }

    /** From the start of a stretch to the end of its line. */
    Span line(Citation quote) {
        int end = article.text().indexOf('\n', quote.end());
        return new Span(quote.start(), end < 0 ? article.text().length() : end).strip(article.text());
    }
}
