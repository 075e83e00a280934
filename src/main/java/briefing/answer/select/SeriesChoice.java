package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.answer.select.SeriesSearch.Found;
import briefing.article.Article;
import briefing.language.Language;
import briefing.passage.Enumeration;
import briefing.passage.PassageSplitter;
import briefing.passage.Span;
import briefing.question.AnswerType;
import briefing.question.QuestionAnalysis;
import briefing.question.SeriesQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a series is quoted, and how: the one that {@link SeriesSearch} found where the best sentences stand in it or not
 * far behind, or the one that the best sentence announces. A number of things without the things is no answer.
 */
final class SeriesChoice {

    /** How far above a series what is said of it may stand, in characters. */
    private static final int ABOVE = 120;

    // How far behind the best sentence the best one of a series may be, in units of the score: farther where the
    // question says how many there are, and any distance where the series fits very well.
    private static final double NEAR = 2.5;
    private static final double NEAR_COUNTED = 4.5;
    private static final double FITS = 3.5;

    /** A series that fits so well is the answer, whatever is thought of its sentences one by one. */
    private static final double SURE = 4;

    /** A series of which the question says no number has at most so many items. */
    private static final int MOST_UNCOUNTED = 8;

    /** An open question is answered by a series that has one of so many best sentences in it. */
    private static final int FOREMOST = 3;

    /** What is asked for by these is one thing, and no series. */
    private static final Set<AnswerType> SINGLE = Set.of(
            AnswerType.NUMBER,
            AnswerType.MONEY,
            AnswerType.PERCENT,
            AnswerType.DATE,
            AnswerType.DURATION,
            AnswerType.PERSON,
            AnswerType.YESNO);

    /** Lengths in characters: a lead-in, what an item has at least, and at most; the one item asked for likewise. */
    private record Lengths(int leadIn, int item, int mostOfItem, int alone, int mostAlone) {}

    private static final Lengths CHINESE = new Lengths(90, 14, 110, 60, 160);
    private static final Lengths ENGLISH = new Lengths(250, 40, 260, 150, 400);

    /**
     * A stretch of an article.
     *
     * @param whole whether nothing of the sentence or item is left out behind it
     * @param related whether it is much less likely the answer than the first one
     */
    record Quoted(ArticleSentences sentences, Span span, boolean whole, boolean related) {

        Quoted(ArticleSentences sentences, Span span, boolean whole) {
            this(sentences, span, whole, false);
        }

        Article article() {
            return sentences.article;
        }

        String text() {
            return span.of(sentences.article.text());
        }
    }

    private final QuestionAnalysis question;
    private final SeriesQuestion asked;
    private final FeatureTable table;
    private final List<Integer> order;
    private final double[] scores;

    SeriesChoice(FeatureTable table, List<Integer> order, double[] scores) {
        this.question = table.question;
        this.asked = table.asked;
        this.table = table;
        this.order = order;
        this.scores = scores;
    }

    /** The lead-in and the items in order, or the one item that is asked for; empty where there is no such series. */
    List<Quoted> quotes() {
        Found found = table.series;
        if (found != null && isNear(found)) {
            return quotes(found.article(), found.series());
        }
        if (asked.item() != null) {
            return List.of();
        }
        List<Quoted> announced = announcedByBest();
        if (!announced.isEmpty()
                && found != null
                && found.certain()
                && found.article().language == question.language()) {
            return quotes(found.article(), found.series());
        }
        return announced.isEmpty() && asked.asked() ? ofForemost() : announced;
    }

    /** The series that most of the best sentences are items of, whatever it is called. */
    private List<Quoted> ofForemost() {
        SentenceCandidate best = table.candidates.get(order.get(0));
        for (Enumeration series : best.sentences().series()) {
            int size = series.items().size();
            boolean sized = asked.count() == null ? size <= MOST_UNCOUNTED : asked.count() == size;
            List<SentenceCandidate> first = order.stream()
                    .limit(FOREMOST)
                    .map(table.candidates::get)
                    .filter(candidate -> candidate.sentences() == best.sentences())
                    .toList();
            long foremost = series.items().stream()
                    .filter(item -> first.stream()
                            .anyMatch(candidate ->
                                    candidate.span().start() == item.span().start()))
                    .count();
            if (sized && foremost > 1) {
                return quotes(best.sentences(), series);
            }
        }
        return List.of();
    }

    /**
     * What to quote of these sentences, best first: where the question counts what it asks for, first the best one that
     * joins so many things.
     */
    List<Integer> counted(List<Integer> rows) {
        if (asked.which() == null
                || !asked.isLackingIn(table.candidates.get(rows.get(0)).text())) {
            return rows;
        }
        double top = scores[order.get(0)];
        for (int row : order) {
            if (scores[row] < top - NEAR_COUNTED) {
                break;
            }
            if (!asked.isLackingIn(table.candidates.get(row).text())) {
                List<Integer> with = new ArrayList<>(rows);
                with.remove((Integer) row);
                with.add(0, row);
                return with.subList(0, Math.min(with.size(), rows.size()));
            }
        }
        return rows;
    }

    private boolean isNear(Found found) {
        double inside = Double.NEGATIVE_INFINITY;
        int foremost = 0;
        for (int i = 0; i < order.size(); i++) {
            SentenceCandidate candidate = table.candidates.get(order.get(i));
            int before = found.start() - candidate.span().end();
            boolean above =
                    candidate.article().id().equals(found.article().article.id()) && before >= 0 && before < ABOVE;
            if (above || found.holds(candidate)) {
                inside = Math.max(inside, scores[order.get(i)]);
                foremost += i < FOREMOST ? 1 : 0;
            }
        }
        double top = scores[order.get(0)];
        SentenceCandidate best = table.candidates.get(order.get(0));
        boolean foreign = found.article().language != question.language() && best.language() == question.language();
        if (foreign && found.fit() < SURE) {
            return false;
        }
        if (!found.certain() && asked.count() == null) {
            return foremost > 1;
        }
        if (!asked.asked()) {
            return foremost > 0 || found.fit() >= FITS;
        }
        boolean counted = asked.item() != null || asked.count() != null;
        return found.certain() && found.fit() >= FITS
                || inside >= top - (counted || found.named() ? NEAR_COUNTED : NEAR);
    }

    /** The series that the best sentence does no more than announce. */
    private List<Quoted> announcedByBest() {
        SentenceCandidate best = table.candidates.get(order.get(0));
        boolean colon = best.text().endsWith(":") || best.text().endsWith("：");
        if (!colon && SINGLE.contains(question.main())) {
            return List.of();
        }
        for (Enumeration series : best.sentences().series()) {
            Span leadIn = series.leadIn();
            boolean led = leadIn != null
                    && best.span().contains(leadIn)
                    && leadIn.end() == best.span().end();
            if (led && series.announced() != null && !series.contradictsItself()) {
                return quotes(best.sentences(), series);
            }
        }
        return List.of();
    }

    /** Whether these quotes are the series that is asked for beyond doubt, by its words, number and year. */
    boolean isSure(List<Quoted> quotes) {
        return !quotes.isEmpty()
                && table.series != null
                && asked.asked()
                && table.series.certain()
                && table.series.fit() >= SURE
                && quotes.get(0).sentences() == table.series.article();
    }

    /**
     * Whether a list is asked for that the quotes do not give: so many things, or the names of things that are many.
     *
     * @param quotes sentences, and no series
     */
    boolean isLacking(List<Quoted> quotes) {
        return !quotes.isEmpty()
                && (isBeyond(quotes.get(0).sentences())
                        || quotes.stream().allMatch(quote -> asked.isLackingIn(quote.text())));
    }

    /** Whether an item is asked for that no series of the article has, which has series: the sixth of five tasks. */
    private boolean isBeyond(ArticleSentences article) {
        Integer item = asked.item();
        return item != null
                && item != QuestionAnalysis.LAST
                && !asked.nouns().isEmpty()
                && !article.series().isEmpty()
                && article.series().stream().allMatch(series -> series.items().size() < item);
    }

    private List<Quoted> quotes(ArticleSentences article, Enumeration series) {
        Lengths lengths = article.language == Language.CHINESE ? CHINESE : ENGLISH;
        List<Enumeration.Item> items = series.items();
        Integer item = asked.item();
        if (item != null) {
            Span span = items.get(item == QuestionAnalysis.LAST ? items.size() - 1 : item - 1)
                    .span();
            return List.of(quoted(article, span, lengths.alone(), lengths.mostAlone()));
        }
        List<Quoted> quotes = new ArrayList<>();
        @Nullable Span leadIn = series.leadIn();
        if (leadIn != null
                && leadIn.length() <= lengths.leadIn()
                && !PassageSplitter.isHeading(article.article.text(), leadIn)) {
            quotes.add(new Quoted(article, leadIn, true));
        }
        for (Enumeration.Item each : items) {
            quotes.add(quoted(article, each.span(), lengths.item(), lengths.mostOfItem()));
        }
        return quotes;
    }

    private static Quoted quoted(ArticleSentences article, Span item, int enough, int most) {
        Span opening = opening(article, item, enough, most);
        return new Quoted(article, opening, opening.end() == item.end());
    }

    /** From the start of an item on, whole sentences until there are enough characters. */
    private static Span opening(ArticleSentences article, Span item, int enough, int most) {
        int end = item.start();
        for (Sentence sentence : article.sentences) {
            Span span = sentence.span();
            if (span.end() <= item.start() || span.start() >= item.end()) {
                continue;
            }
            boolean begun = end > item.start();
            boolean head = begun
                    && WholeThoughts.isHead(article.language, new Span(item.start(), end).of(article.article.text()));
            if (end - item.start() >= enough || begun && !head && span.end() - item.start() > most) {
                break;
            }
            end = Math.min(span.end(), item.end());
        }
        return new Span(item.start(), Math.max(end, Math.min(item.end(), item.start() + 1)));
    }
}
