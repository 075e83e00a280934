package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.language.Language;
import briefing.language.Years;
import briefing.passage.Enumeration;
import briefing.passage.SeriesNouns;
import briefing.passage.Span;
import briefing.question.QuestionAnalysis;
import briefing.question.SeriesQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the series that a question asks for among all of the best articles: by its words in what announces the series and in
 * the items, by what its items are called, by their number, and by the year.
 */
final class SeriesSearch {

    /** Sentences before the one that announces a series which tell what it is about. */
    private static final int CONTEXT = 2;

    /** What the items are called stands at the end of what announces them: "…的三个重点是：", in characters. */
    private static final int CHINESE_NOUN = 24;

    private static final int ENGLISH_NOUN = 70;

    private static final int MOST_ITEMS = 12;

    /** A series of which the question says no number has at most so many items. */
    private static final int MOST_UNCOUNTED = 8;

    // How much each thing counts for a series, beside the share of the question's words in it, which is up to 1.
    private static final double LEAD = 2;
    private static final double NOUN = 1;
    private static final double YEAR = 1;
    private static final double COUNT = 1.5;
    private static final double TOLD_COUNT = 1;
    private static final double OWN_LANGUAGE = 1;
    private static final double WHOLE = 0.3;
    private static final double BROKEN = 0.7;
    private static final double MOST_BEHIND = 1;
    private static final double MISSING_NAME = 1;

    // What a series must have to be taken: a share of the words in what announces it, or in all of it.
    private static final double COUNTED_WORDS = 0.2;
    private static final double LEAD_WORDS = 0.25;
    private static final double ALL_WORDS = 0.35;
    private static final double NAMELESS_WORDS = 0.55;

    /**
     * A series.
     *
     * @param fit how well it fits the question; 2 is poor, 5 is very good
     * @param certain whether it is of what the question names and what it calls the items, and not merely of its words
     * @param named whether the items are called what the question calls them
     * @param lead number of the sentence that announces it, or of its first item where none does
     */
    record Found(ArticleSentences article, Enumeration series, double fit, boolean certain, boolean named, int lead) {

        int start() {
            Span first = series.items().get(0).span();
            return series.leadIn() == null
                    ? first.start()
                    : Math.min(series.leadIn().start(), first.start());
        }

        int end() {
            return series.items().get(series.items().size() - 1).span().end();
        }

        /** Whether a candidate announces it or stands in it. */
        boolean holds(SentenceCandidate candidate) {
            Span span = candidate.span();
            return candidate.article().id().equals(article.article.id())
                    && span.end() > start()
                    && span.start() < end();
        }
    }

    private final QuestionAnalysis question;
    private final SeriesQuestion asked;

    SeriesSearch(QuestionAnalysis question, SeriesQuestion asked) {
        this.question = question;
        this.asked = asked;
    }

    /** The best series of the candidates' articles, or null where none fits. */
    @Nullable
    Found best(
            List<SentenceCandidate> candidates,
            Function<ArticleSentences, ContentTerms> terms,
            ToIntFunction<ArticleSentences> missingNames) {
        if (!asked.asked() && !asked.open()) {
            return null;
        }
        Map<ArticleSentences, Double> articles = new LinkedHashMap<>();
        double top = Double.NEGATIVE_INFINITY;
        for (SentenceCandidate candidate : candidates) {
            articles.merge(candidate.sentences(), candidate.from().score(), Math::max);
            top = Math.max(top, candidate.from().score());
        }
        Found best = null;
        for (Map.Entry<ArticleSentences, Double> entry : articles.entrySet()) {
            ArticleSentences article = entry.getKey();
            double behind = Math.min(MOST_BEHIND, top - entry.getValue());
            List<Enumeration> all = new ArrayList<>(article.series());
            if (asked.item() == null) {
                all.addAll(article.frames());
            }
            for (Enumeration series : all) {
                Found found = found(article, series, terms.apply(article), behind, missingNames.applyAsInt(article));
                if (found != null && (best == null || found.fit() > best.fit())) {
                    best = found;
                }
            }
        }
        return best;
    }

    private @Nullable Found found(
            ArticleSentences article, Enumeration series, ContentTerms terms, double behind, int missing) {
        int size = series.items().size();
        Integer count = asked.count();
        Integer item = asked.item();
        boolean counted = count != null && (count == size || item != null && count >= item);
        boolean fits = size <= MOST_ITEMS
                && (item == null || item <= size)
                && (count == null || counted || item != null)
                && (item != null || count != null || !series.contradictsItself())
                && (item != null || count != null || size <= MOST_UNCOUNTED);
        if (!fits) {
            return null;
        }
        Span first = series.items().get(0).span();
        int start = series.leadIn() == null ? first.start() : series.leadIn().start();
        int lead = article.at(start);
        Sentence announces = article.get(lead);
        String heading =
                announces.under() < 0 ? "" : article.get(announces.under()).text();
        String announcement = series.leadIn() == null ? "" : series.leadIn().of(article.article.text());
        int tail = article.language == Language.CHINESE ? CHINESE_NOUN : ENGLISH_NOUN;
        SeriesNouns called =
                SeriesNouns.in(announcement.substring(Math.max(0, announcement.length() - tail)) + "\n" + heading);
        String announced = announcement + "\n" + heading;
        double[] weights = terms.weights();
        double[] met = terms.met(announces.tokens());
        if (announces.under() >= 0) {
            met = ContentTerms.either(
                    met, terms.met(article.get(announces.under()).tokens()));
        }
        double inLead = ContentTerms.share(weights, met);
        met = ContentTerms.either(met, terms.met(article.titleTokens));
        for (int before = Math.max(0, lead - CONTEXT); before < lead; before++) {
            met = ContentTerms.either(met, terms.met(article.get(before).tokens()));
        }
        for (Enumeration.Item each : series.items()) {
            met = ContentTerms.either(
                    met, terms.met(article.get(article.at(each.span().start())).tokens()));
        }
        double inAll = ContentTerms.share(weights, met);
        double noun = asked.nouns().agreement(called);
        double year = year(article, series, announced);
        boolean words;
        if (count != null || item != null) {
            words = inAll >= COUNTED_WORDS || weights.length == 0;
        } else if (asked.asked()) {
            words = noun > 0 && (inLead >= LEAD_WORDS || inAll >= (noun == 1 ? LEAD_WORDS : ALL_WORDS))
                    || inLead >= NAMELESS_WORDS;
        } else {
            boolean whole = series.announced() != null && series.announced() == size;
            words = whole && (inLead >= LEAD_WORDS || inAll >= ALL_WORDS) && called.arePlans();
        }
        if (!words || noun < 0 || year < 0) {
            return null;
        }
        boolean told = count != null && count.equals(series.announced());
        double fit = LEAD * inLead
                + inAll
                + NOUN * noun
                + YEAR * year
                + (count != null && count == size ? COUNT : told ? TOLD_COUNT : 0)
                + (article.language == question.language() ? OWN_LANGUAGE : 0)
                + (series.announced() != null && series.announced() == size ? WHOLE : 0)
                - (series.contradictsItself() && !told ? BROKEN : 0)
                - behind
                - MISSING_NAME * missing;
        boolean certain = missing == 0 && (noun > 0 || count != null || item != null || inLead >= NAMELESS_WORDS);
        return new Found(article, series, fit, certain, noun == 1, lead);
    }

    /** Whether the series is of the year asked for: 1, or another: -1; 0 where none is asked for. */
    private double year(ArticleSentences article, Enumeration series, String announced) {
        LocalDate published = article.article.published();
        Set<Integer> wanted = Years.in(question.text(), published);
        if (wanted.isEmpty()) {
            return 0;
        }
        Set<Integer> said = Years.in(announced, published);
        if (!said.isEmpty()) {
            return Collections.disjoint(wanted, said) ? -1 : 1;
        }
        Set<Integer> around = new TreeSet<>();
        series.items()
                .forEach(item -> around.addAll(
                        article.get(article.at(item.span().start())).years()));
        if (!Collections.disjoint(wanted, around)) {
            return 1;
        }
        boolean recent = published != null && wanted.contains(published.getYear());
        return recent ? around.isEmpty() ? 1 : 0 : around.isEmpty() && published == null ? 0 : -1;
    }
}
