package briefing.answer.select;

import briefing.answer.select.Selection.Missing;
import briefing.answer.select.Selection.Outcome;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Overlap;
import briefing.language.Quantities;
import briefing.language.Quantity;
import briefing.question.AnswerType;
import briefing.question.QuestionAnalysis;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the sentences that answer a question, or that none does, in five steps: the sentences of the best passages become
 * candidates; what words tell of them ranks them; the foremost are embedded, and learnt weights rank these; the best that fit
 * into an answer, or the series that is asked for, are quoted; and a gate says whether that answers the question. All
 * weights are of {@link SelectorWeights}.
 */
public final class SentenceRanker {

    /** Candidates that are embedded, about 5 ms each: a right one is among the 16 best by words for 97 of 100 questions. */
    private static final int EMBEDDED = 16;

    /** A further sentence says the first again from this share of its words on. */
    private static final double SAME = 0.8;

    /** From this value on a figure without a unit tells what it is of; three things are counted everywhere. */
    private static final int TELLING = 20;

    private static final int QUOTES = 3;

    /** How much less likely than the best a further quote may be, in log-odds, where one thing is asked of one article. */
    private static final double EXPECTED_GAP = 1;

    /** How many more candidates are tried for a quote that fits. */
    private static final int TRIED = 14;

    private final CandidateSentences source;
    private final FeatureExtractor extractor;
    private final SelectorWeights weights;
    private final double expected;

    /**
     * A ranker.
     *
     * @param cut articles that were cut for other questions
     * @param expected how much likelier an answer is than to any question, in log-odds
     */
    public SentenceRanker(PassageSearch index, Meanings meanings, CandidateSentences.Cut cut, double expected) {
        this(index, meanings, cut, SelectorWeights.shipped(), expected);
    }

    SentenceRanker(
            PassageSearch index,
            Meanings meanings,
            CandidateSentences.Cut cut,
            SelectorWeights weights,
            double expected) {
        this.expected = expected;
        source = new CandidateSentences(index, cut);
        extractor = new FeatureExtractor(index, meanings);
        this.weights = weights;
    }

    /** What the sentences found have to say to a question. */
    public Selection select(Retrieval retrieval, QuestionAnalysis question) {
        FeatureTable words = extractor.words(retrieval, question, source.of(retrieval));
        Explanation explanation = new Explanation(question, weights);
        if (words.rows.length == 0) {
            return new Selection(
                    Outcome.NOTHING,
                    Double.NEGATIVE_INFINITY,
                    List.of(),
                    List.of(),
                    explanation.ofNothing(),
                    retrieval);
        }
        FeatureTable table = extractor.meaning(retrieval, words, foremost(words, weights));
        double[] scores = scores(table, weights);
        double[] pool = table.pool(retrieval);
        List<Integer> about = about(table, scores);
        List<Integer> order =
                ownFirst(table, about, scores, pool, retrieval.question().language());
        double gap = expected > 0 ? EXPECTED_GAP : weights.limit("gap");
        Proposal proposal = propose(table, order, scores, gap, weights, retrieval.called());
        if (proposal.ruling().refuses() && !order.equals(about)) {
            order = about; // a sentence that cannot answer keeps no other from it
            proposal = propose(table, order, scores, gap, weights, retrieval.called());
        }
        int best = order(scores).get(0);
        double certainty = certainty(table, order.get(0), pool);
        if (Ruling.isAbout(table, best)) {
            certainty = Math.max(certainty, certainty(table, best, pool));
        }
        Ruling ruling = proposal.ruling();
        boolean answered = ruling.answers() || !ruling.refuses() && certainty >= 0;
        boolean near = certainty >= weights.limit("near") || ruling != Ruling.OPEN;
        Outcome outcome = ruling == Ruling.UNRELATED || !near && !answered
                ? Outcome.NOTHING
                : answered ? Outcome.ANSWERED : Outcome.CLOSEST;
        return new Selection(
                outcome,
                certainty,
                quotes(outcome, proposal),
                outcome == Outcome.ANSWERED
                        ? List.of()
                        : extractor.lookedUp(question, retrieval.called(), proposal.missing()),
                explanation.of(
                        table, order, SelectorWeights.gated(table, order.get(0), pool), retrieval.called(), ruling),
                reranked(retrieval, table, scores));
    }

    private static List<Selection.Quote> quotes(Outcome outcome, Proposal proposal) {
        return switch (outcome) {
            case ANSWERED -> proposal.quotes();
            case CLOSEST ->
                proposal.quotes().stream().map(quote -> quote.asRelated(false)).toList();
            case NOTHING -> List.of();
        };
    }

    /** The passages, those of an article moved by how much worse than the best its best sentence is. */
    private Retrieval reranked(Retrieval retrieval, FeatureTable table, double[] scores) {
        Map<String, Double> best = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            best.merge(table.candidates.get(i).article().id(), scores[i], Math::max);
        }
        double most = Collections.max(best.values());
        double least = Arrays.stream(scores).min().orElse(most);
        return retrieval.ranked(retrieval.passages().stream()
                .map(found -> {
                    double sentence = best.getOrDefault(found.passage().article(), least);
                    return found.scored(found.score() + weights.limit("rerank") * (sentence - most));
                })
                .sorted(Comparator.comparingDouble(RankedPassage::score).reversed())
                .toList());
    }

    /** What would be quoted, and what rules say of it. */
    record Proposal(List<Selection.Quote> quotes, List<Missing> missing, Ruling ruling) {}

    static Proposal propose(
            FeatureTable table,
            List<Integer> order,
            double[] scores,
            SelectorWeights weights,
            List<Unit> translations) {
        return propose(table, order, scores, weights.limit("gap"), weights, translations);
    }

    private static Proposal propose(
            FeatureTable table,
            List<Integer> order,
            double[] scores,
            double gap,
            SelectorWeights weights,
            List<Unit> translations) {
        int best = order.get(0);
        List<Missing> missing = table.missing(best, new QuestionNames(table.question.language(), translations));
        SeriesChoice series = new SeriesChoice(table, order, scores);
        List<SeriesChoice.Quoted> listed = series.quotes();
        List<SeriesChoice.Quoted> quoted = listed.isEmpty() ? best(table, order, scores, gap, weights) : listed;
        List<Selection.Quote> quotes = listed.isEmpty()
                ? WholeThoughts.sentences(quoted, table.question.asks(AnswerType.LIST))
                : WholeThoughts.series(quoted);
        boolean sure = !listed.isEmpty() && series.isSure(quoted);
        boolean lacking = listed.isEmpty() && series.isLacking(quoted);
        return new Proposal(quotes, missing, Ruling.of(table, best, missing, quotes, sure, lacking));
    }

    static double[] scores(FeatureTable table, SelectorWeights weights) {
        return Arrays.stream(table.rows).mapToDouble(weights.rank()::score).toArray();
    }

    /** The rows, best first. */
    static List<Integer> order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .toList();
    }

    /** How sure it is that a sentence answers, on the scale of the gate: from 0 on it does. */
    private double certainty(FeatureTable table, int row, double[] pool) {
        return weights.gate().score(SelectorWeights.gated(table, row, pool)) + expected - weights.limit("answered");
    }

    /** The rows, best first, behind them those of articles that are not about what is asked. */
    private static List<Integer> about(FeatureTable table, double[] scores) {
        return order(scores).stream()
                .sorted(Comparator.comparing(i -> !Ruling.isAbout(table, i)))
                .toList();
    }

    /**
     * The same, those in the language of the question, which the reader reads, before others where they are not much worse or
     * answer, too, or where one of them gives a figure of the best one: then that one comes first.
     */
    private List<Integer> ownFirst(
            FeatureTable table, List<Integer> order, double[] scores, double[] pool, Language asked) {
        List<Integer> own = order.stream()
                .filter(i -> table.candidates.get(i).language() == asked)
                .toList();
        if (own.isEmpty() || own.get(0).equals(order.get(0))) {
            return order;
        }
        boolean near = lag(table, scores, order.get(0), own.get(0)) <= weights.limit("own");
        boolean answers = (near || certainty(table, own.get(0), pool) >= 0) && !table.isOfAnotherTime(own.get(0));
        Optional<Integer> first = answers ? Optional.of(own.get(0)) : saysTheSame(table, order.get(0), own);
        return first.map(best -> order.stream()
                        .sorted(Comparator.<Integer, Boolean>comparing(i -> !i.equals(best))
                                .thenComparing(i -> table.candidates.get(i).language() != asked))
                        .toList())
                .orElse(order);
    }

    /** How much worse a row is than a better one; infinite where it has less of the question's words. */
    static double lag(FeatureTable table, double[] scores, int better, int row) {
        return table.get(row, Feature.COV) < table.get(better, Feature.COV)
                ? Double.POSITIVE_INFINITY
                : scores[better] - scores[row];
    }

    /** The best of some rows that has a figure of another: what one language tells in figures, the other one tells, too. */
    private static Optional<Integer> saysTheSame(FeatureTable table, int row, List<Integer> others) {
        List<Quantity> figures = Quantities.in(table.candidates.get(row).text()).stream()
                .filter(figure -> figure.unit() != null || figure.value() >= TELLING)
                .toList();
        return others.stream()
                .filter(i -> !table.isOfAnotherTime(i))
                .filter(i -> {
                    List<Quantity> there = Quantities.in(table.candidates.get(i).text());
                    return figures.stream().anyMatch(figure -> there.stream().anyMatch(figure::is));
                })
                .findFirst();
    }
    /** The rows that are worth embedding. */
    static List<Integer> foremost(FeatureTable words, SelectorWeights weights) {
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

    private static List<SeriesChoice.Quoted> best(
            FeatureTable table, List<Integer> order, double[] scores, double gap, SelectorWeights weights) {
        List<Integer> rows =
                new SeriesChoice(table, order, scores).counted(sentences(table, order, scores, gap, weights));
        double related = table.question.asks(AnswerType.LIST) || table.question.compares()
                ? Double.NEGATIVE_INFINITY
                : scores[rows.get(0)] - weights.limit("related");
        return rows.stream()
                .map(row -> {
                    SentenceCandidate candidate = table.candidates.get(row);
                    return new SeriesChoice.Quoted(
                            candidate.sentences(), candidate.span(), true, scores[row] < related);
                })
                .toList();
    }

    /**
     * The rows to quote, best first: in one language, short enough together, none that says another again, and of a table none
     * that has less of the question than what is quoted first.
     */
    private static List<Integer> sentences(
            FeatureTable table, List<Integer> order, double[] scores, double gap, SelectorWeights weights) {
        int best = order.get(0);
        Language language = table.candidates.get(best).language();
        int left = (int) weights.limit("length_" + language.code())
                - table.candidates.get(best).told().length();
        List<Integer> quoted = new ArrayList<>(List.of(best));
        for (int i : order.subList(1, Math.min(TRIED, order.size()))) {
            SentenceCandidate next = table.candidates.get(i);
            if (quoted.size() == QUOTES || scores[i] < scores[best] - gap) {
                break;
            }
            boolean whole = !WholeThoughts.isItem(next.text()) && !WholeThoughts.isLeadIn(next.text());
            boolean lessOfTable = next.sentence().row()
                    && !table.question.compares()
                    && table.get(i, Feature.COV) < table.get(best, Feature.COV);
            boolean fits = whole
                    && !lessOfTable
                    && next.language() == language
                    && next.told().length() <= left;
            if (fits
                    && quoted.stream()
                            .map(table.candidates::get)
                            .allMatch(other -> overlap(next.told(), other.told()) < SAME)) {
                quoted.add(i);
                left -= next.told().length();
            }
        }
        return quoted;
    }

    private static double overlap(String a, String b) {
        return Math.max(Overlap.share(a, b), Overlap.share(b, a));
    }
}
