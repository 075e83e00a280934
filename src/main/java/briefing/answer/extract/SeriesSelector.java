package briefing.answer.extract;

import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Years;
import briefing.passage.Enumeration;
import briefing.passage.Enumeration.Item;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the series that a question asks for, whole: in the best articles, the one whose lead-in speaks of what the question
 * speaks of, unless the numbers of items contradict each other.
 */
final class SeriesSelector {

    private static final int PASSAGES = 8;
    private static final int ARTICLES = 3;

    /** How far before the first item what is said of the series may stand: a heading or a sentence, in characters. */
    private static final int BEFORE = 200;

    /** Below, the series is about something else: lead-ins of series asked for had .55 and more, of others mostly below .4. */
    private static final double FITS = 0.5;

    private static final double ITEMS = 0.3;
    private static final double SAME_COUNT = 0.25;
    private static final double RANK = 0.5;
    private static final double WRONG_YEAR = 0.3;

    /** A first sentence shorter than this, in characters, is a heading that says little without the next one. */
    private static final int CHINESE_HEADING = 25;

    private static final int ENGLISH_HEADING = 60;

    /** The most that is quoted of one item, in characters. */
    private static final int LONGEST = 300;

    private final PassageSearch index;

    SeriesSelector(PassageSearch index) {
        this.index = index;
    }

    private record Scored(Article article, Enumeration series, double score) {}

    /** The quotes that answer a question for a series, in order; empty where it asks for none, or there is none. */
    List<Quote> select(Retrieval retrieval) {
        ListQuestion asked = ListQuestion.of(retrieval.question().text());
        if (asked == null) {
            return List.of();
        }
        Map<String, Double> articles = new LinkedHashMap<>();
        for (RankedPassage passage :
                retrieval.passages().stream().limit(PASSAGES).toList()) {
            articles.merge(passage.passage().article(), passage.score(), Math::max);
        }
        Scored best = null;
        for (Map.Entry<String, Double> entry :
                articles.entrySet().stream().limit(ARTICLES).toList()) {
            Article article = index.article(entry.getKey()).orElse(null);
            if (article != null) {
                double rank = entry.getValue() - retrieval.passages().get(0).score();
                for (Enumeration series : Enumeration.of(article.text())) {
                    double score = score(retrieval, asked, article, series) + RANK * rank;
                    if (score >= FITS && (best == null || score > best.score())) {
                        best = new Scored(article, series, score);
                    }
                }
            }
        }
        return best == null ? List.of() : quotes(best.article(), best.series(), asked);
    }

    private double score(Retrieval retrieval, ListQuestion asked, Article article, Enumeration series) {
        int size = series.items().size();
        boolean miscounted = asked.count() == null ? series.contradictsItself() : asked.count() != size;
        if (miscounted || (asked.item() != null && asked.item() > size)) {
            return 0;
        }
        String text = article.text();
        int first = series.items().get(0).span().start();
        int last = series.items().get(size - 1).span().end();
        int from = series.leadIn() == null ? first : Math.min(series.leadIn().start(), first);
        String before = text.substring(Math.max(0, from - BEFORE), first);
        String heads = String.join(
                "\n",
                series.items().stream().map(item -> firstSentence(text, item)).toList());
        QuestionTerms terms = QuestionTerms.of(retrieval, article.language(), index.vocabulary(article.language()));
        double lead = terms.coverage(terms.tokens(article.title() + "\n" + before));
        double items = terms.coverage(terms.tokens(heads));
        Set<Integer> years =
                Years.in(retrieval.question().text(), retrieval.question().today());
        Set<Integer> stated = Years.in(before + text.substring(first, last), article.published());
        boolean wrongYear =
                !years.isEmpty() && !stated.isEmpty() && stated.stream().noneMatch(years::contains);
        return lead + ITEMS * items + (asked.count() != null ? SAME_COUNT : 0) - (wrongYear ? WRONG_YEAR : 0);
    }

    private static List<Quote> quotes(Article article, Enumeration series, ListQuestion asked) {
        List<Item> items = series.items();
        if (asked.item() != null) {
            Item item = items.get(asked.item() == ListQuestion.LAST ? items.size() - 1 : asked.item() - 1);
            return List.of(new Quote(article, upTo(article.text(), item.span(), LONGEST)));
        }
        List<Quote> quotes = new ArrayList<>();
        if (series.leadIn() != null) {
            quotes.add(new Quote(article, series.leadIn()));
        }
        int heading = article.language() == Language.CHINESE ? CHINESE_HEADING : ENGLISH_HEADING;
        items.forEach(item -> quotes.add(new Quote(article, upTo(article.text(), item.span(), heading))));
        return quotes;
    }

    private static String firstSentence(String text, Item item) {
        return upTo(text, item.span(), 1).of(text);
    }

    /** The sentences from the start of a span on, until they have so many characters. */
    static Span upTo(String text, Span span, int enough) {
        int end = span.start();
        for (Span sentence : Sentences.of(span.of(text))) {
            if (end - span.start() >= enough || end > span.start() && sentence.end() > LONGEST) {
                break;
            }
            end = span.start() + sentence.end();
        }
        return new Span(span.start(), end);
    }
}
