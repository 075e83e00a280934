package briefing.answer.select;

import briefing.answer.select.FeatureExtractor.Table;
import briefing.answer.select.Selection.Outcome;
import briefing.answer.select.Selection.Scored;
import briefing.index.PassageIndex;
import briefing.language.Language;
import briefing.language.Overlap;
import briefing.question.QuestionAnalysis;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the sentences that answer a question, or that none does, in five steps: the sentences of the best passages become
 * candidates; what words tell of them ranks them; the foremost are embedded; learnt weights rank these, and "none" beside
 * them; the best that fit into an answer are quoted. All weights are of {@link SelectorWeights}.
 */
public final class SentenceRanker {

    /** Candidates that are embedded, about 5 ms each: a right one is among the 16 best by words for 97 of 100 questions. */
    private static final int EMBEDDED = 16;

    /** A further sentence says the first again from this share of its words on. */
    private static final double SAME = 0.8;

    private static final int QUOTES = 3;

    /** How many more candidates are tried for a quote that fits. */
    private static final int TRIED = 14;

    private final CandidateSentences source;
    private final FeatureExtractor extractor;
    private final SelectorWeights weights;

    public SentenceRanker(PassageIndex index, Meanings meanings) {
        this(index, meanings, SelectorWeights.shipped());
    }

    SentenceRanker(PassageIndex index, Meanings meanings, SelectorWeights weights) {
        source = new CandidateSentences(index);
        extractor = new FeatureExtractor(index, meanings);
        this.weights = weights;
    }

    /** What the sentences found have to say to a question. */
    public Selection select(Retrieval retrieval, QuestionAnalysis question) {
        Table words = extractor.words(retrieval, question, source.of(retrieval));
        if (words.rows.length == 0) {
            return new Selection(Outcome.NOTHING, Double.NEGATIVE_INFINITY, List.of(), List.of(), List.of());
        }
        Table table = extractor.meaning(retrieval, words, foremost(words, weights));
        double[] pool = FeatureExtractor.pool(retrieval, table);
        double none = weights.none().score(pool);
        double[] scores = new double[table.rows.length];
        double[] odds = new double[table.rows.length];
        for (int i = 0; i < scores.length; i++) {
            odds[i] = weights.answer().score(table.rows[i]) - none;
            scores[i] = weights.rank().score(table.rows[i]) + odds[i];
        }
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .toList();
        double certainty = weights.certainty(odds, SelectorWeights.gated(table, order.get(0), pool));
        Outcome outcome = certainty >= 0
                ? Outcome.ANSWERED
                : certainty >= weights.limit("near") ? Outcome.CLOSEST : Outcome.NOTHING;
        List<Selection.Quote> quotes = outcome == Outcome.NOTHING
                ? List.of()
                : quoted(table, order, scores, weights).stream()
                        .map(quote -> new Selection.Quote(quote.article(), quote.span()))
                        .toList();
        List<Missing> missing = outcome == Outcome.ANSWERED
                ? List.of()
                : WhatIsMissing.of(
                        question,
                        table,
                        order.get(0),
                        new QuestionNames(question.language(), retrieval.translations()));
        return new Selection(
                outcome,
                certainty,
                quotes,
                missing,
                order.stream().map(i -> scored(table, i, scores, odds)).toList());
    }

    /** The rows that are worth embedding. */
    static List<Integer> foremost(Table words, SelectorWeights weights) {
        double[] coarse = new double[words.rows.length];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = weights.coarse().score(words.rows[i]);
        }
        return IntStream.range(0, coarse.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -coarse[i]))
                .limit(EMBEDDED)
                .toList();
    }

    /** What to quote: the series that is asked for, or else the best sentences. */
    static List<SeriesChoice.Quoted> quoted(
            Table table, List<Integer> order, double[] scores, SelectorWeights weights) {
        List<SeriesChoice.Quoted> series = new SeriesChoice(table, order, scores).quotes();
        return series.isEmpty()
                ? sentences(table, order, scores, weights).stream()
                        .map(table.candidates::get)
                        .map(candidate -> new SeriesChoice.Quoted(candidate.sentences(), candidate.span()))
                        .toList()
                : series;
    }

    /** The rows to quote, best first: in one language, short enough together, none that says another again. */
    private static List<Integer> sentences(Table table, List<Integer> order, double[] scores, SelectorWeights weights) {
        int best = order.get(0);
        Language language = table.candidates.get(best).language();
        int left = (int) weights.limit("length_" + language.code())
                - table.candidates.get(best).text().length();
        List<Integer> quoted = new ArrayList<>(List.of(best));
        for (int i : order.subList(1, Math.min(TRIED, order.size()))) {
            SentenceCandidate next = table.candidates.get(i);
            if (quoted.size() == QUOTES || scores[i] < scores[best] - weights.limit("gap")) {
                break;
            }
            boolean fits = next.language() == language && next.text().length() <= left;
            if (fits
                    && quoted.stream()
                            .map(table.candidates::get)
                            .allMatch(other -> overlap(next.text(), other.text()) < SAME)) {
                quoted.add(i);
                left -= next.text().length();
            }
        }
        return quoted;
    }

    private static double overlap(String a, String b) {
        return Math.max(Overlap.share(a, b), Overlap.share(b, a));
    }

    private static Scored scored(Table table, int i, double[] scores, double[] odds) {
        Map<String, Double> features = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            features.put(feature.code(), table.get(i, feature));
        }
        SentenceCandidate candidate = table.candidates.get(i);
        return new Scored(candidate.article(), candidate.span(), scores[i], odds[i], features);
    }

    static double logSum(double[] values) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            max = Math.max(max, value);
        }
        double sum = 0;
        for (double value : values) {
            sum += Math.exp(value - max);
        }
        return max + Math.log(sum);
    }
}
