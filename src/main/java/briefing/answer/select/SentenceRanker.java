package briefing.answer.select;

import briefing.answer.select.Selection.Outcome;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Overlap;
import briefing.language.Quantities;
import briefing.language.Quantity;
import briefing.question.AnswerType;
import briefing.question.Places;
import briefing.question.QuestionAnalysis;
import briefing.question.Wordings;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * The least cosine of a question with a sentence of another language: 95 of 100 pairs of sentences that have nothing to do
     * with each other are below it (WMT's newstest, of which no pair was learnt from).
     */
    private static final double NEAR = 0.2;

    /** A further sentence says the first again from this share of its words on. */
    private static final double SAME = 0.8;

    /** From this value on a figure without a unit tells what it is of; three things are counted everywhere. */
    private static final int TELLING = 20;

    private static final Set<AnswerType> FIGURES =
            EnumSet.of(AnswerType.MONEY, AnswerType.PERCENT, AnswerType.NUMBER, AnswerType.DATE);

    /** A question that has these asks after more than a figure. */
    private static final Pattern OTHER = Pattern.compile(LanguagePack.anyOf("kind.other"), Pattern.CASE_INSENSITIVE);

    private static final Pattern ONE = Pattern.compile(LanguagePack.anyOf("number.one"), Pattern.CASE_INSENSITIVE);

    private static final int QUOTES = 3;

    /** How many more candidates are tried for a quote that fits. */
    private static final int TRIED = 14;

    private final CandidateSentences source;
    private final FeatureExtractor extractor;
    private final SelectorWeights weights;

    /**
     * A ranker.
     *
     * @param cut articles that were cut for other questions
     */
    public SentenceRanker(PassageSearch index, Meanings meanings, CandidateSentences.Cut cut) {
        this(index, meanings, cut, SelectorWeights.shipped());
    }

    SentenceRanker(PassageSearch index, Meanings meanings, CandidateSentences.Cut cut, SelectorWeights weights) {
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
        List<Integer> order = order(table, scores, pool, retrieval.question().language());
        Proposal proposal = propose(table, order, scores, weights, retrieval.translations());
        int best = order(scores).get(0);
        double certainty = certainty(table, order.get(0), pool);
        if (saysTheSame(table, best, List.of(order.get(0))).isPresent()) {
            certainty = Math.max(certainty, certainty(table, best, pool));
        }
        Ruling ruling = proposal.ruling();
        boolean answered = ruling.answers() || !ruling.refuses() && certainty >= 0;
        Outcome outcome = !isAbout(table, order.get(0)) || certainty < weights.limit("near") && !answered
                ? Outcome.NOTHING
                : answered ? Outcome.ANSWERED : Outcome.CLOSEST;
        return new Selection(
                outcome,
                certainty,
                outcome == Outcome.NOTHING ? List.of() : proposal.quotes(),
                outcome == Outcome.ANSWERED ? List.of() : proposal.missing(),
                explanation.of(
                        table,
                        order,
                        SelectorWeights.gated(table, order.get(0), pool),
                        retrieval.translations(),
                        ruling),
                reranked(retrieval, table, scores));
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
        int best = order.get(0);
        List<Missing> missing = table.missing(best, new QuestionNames(table.question.language(), translations));
        SeriesChoice series = new SeriesChoice(table, order, scores);
        List<SeriesChoice.Quoted> listed = series.quotes();
        List<SeriesChoice.Quoted> quoted = listed.isEmpty() ? best(table, order, scores, weights) : listed;
        List<Selection.Quote> quotes = listed.isEmpty()
                ? WholeThoughts.sentences(quoted, table.question.asks(AnswerType.LIST))
                : WholeThoughts.series(quoted);
        Ruling ruling = ruling(table, best, missing, series, quoted, !listed.isEmpty());
        return new Proposal(
                quotes, missing, ruling == Ruling.OPEN && lacksKind(table.question, quotes) ? Ruling.KIND : ruling);
    }

    /** What is so whatever the weights say. */
    enum Ruling {
        /** A series that is surely the one that is asked for. */
        SERIES(true, false),
        /** The weights decide. */
        OPEN(false, false),
        /** The article has no word of the question, in another language too little of it. */
        UNRELATED(false, true),
        /** It is said of another year, month, day or part of the year. */
        TIME(false, true),
        /** The article has no name of the question, or none of the articles has the place. */
        OTHERS(false, true),
        /** It is said of another place or time than what is asked of. */
        ANOTHER(false, true),
        /** No quote has a figure or a date, where one is asked for. */
        KIND(false, true),
        /** One thing, where a series is asked for. */
        SINGLE(false, true);

        private final boolean answers;
        private final boolean refuses;

        Ruling(boolean answers, boolean refuses) {
            this.answers = answers;
            this.refuses = refuses;
        }

        boolean answers() {
            return answers;
        }

        boolean refuses() {
            return refuses;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A series that is surely the one that is asked for answers. What is said of another year, time or place than what is
     * asked of does not, nor an article without any word or without any name of the question, nor one thing where a series is
     * asked for. What some names of several are worth is left to the weights: often one is another way to call something.
     */
    private static Ruling ruling(
            FeatureTable table,
            int best,
            List<Missing> missing,
            SeriesChoice series,
            List<SeriesChoice.Quoted> quoted,
            boolean listed) {
        if (listed
                && series.isSure(quoted)
                && isAbout(table, best)
                && !isElsewhere(table, missing)
                && missing.stream().noneMatch(what -> what.isAnother() && !what.isOfTime())) {
            return Ruling.SERIES;
        } else if (!isAbout(table, best)) {
            return Ruling.UNRELATED;
        } else if (contradicts(table, best)) {
            return Ruling.TIME;
        } else if (isOfOthers(table, best) || isElsewhere(table, missing)) {
            return Ruling.OTHERS;
        } else if (missing.stream().anyMatch(Missing::isAnother)) {
            return Ruling.ANOTHER;
        }
        return !listed && series.isLacking(quoted) ? Ruling.SINGLE : Ruling.OPEN;
    }

    /**
     * Whether an article is about what is asked, if that is anything: it has a word of the question. In another language,
     * where a dictionary finds some word of any question, it has at least a quarter of them by weight, and the sentence means
     * something near.
     */
    private static boolean isAbout(FeatureTable table, int row) {
        if (table.question.asksForNothing()) {
            return false;
        }
        double covered = table.get(row, Feature.COV_ARTICLE);
        return table.candidates.get(row).language() == table.question.language()
                ? covered > 0
                : covered >= 0.25 && table.get(row, Feature.COSINE) >= NEAR;
    }

    /** Whether an article in the language of the question has none of the names in it: it is about somebody else. */
    private static boolean isOfOthers(FeatureTable table, int row) {
        return !table.question.names().isEmpty()
                && table.candidates.get(row).language() == table.question.language()
                && table.get(row, Feature.NAMES_ARTICLE) == 0;
    }

    /** Whether nothing but a figure or a date is asked for, and no quote has any. */
    private static boolean lacksKind(QuestionAnalysis question, List<Selection.Quote> quotes) {
        return FIGURES.containsAll(question.types())
                && !question.types().isEmpty()
                && !OTHER.matcher(question.text()).find()
                && quotes.stream().map(Selection.Quote::shown).noneMatch(SentenceRanker::hasFigure);
    }

    /** A digit, or a number in words; one is most often an article. */
    private static boolean hasFigure(String text) {
        Matcher number = Wordings.of(Language.of(text)).spans(AnswerType.NUMBER, text);
        while (number.find()) {
            if (!ONE.matcher(number.group()).lookingAt()) {
                return true;
            }
        }
        return hasDigit(text);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether a place is asked about of which no article that was found speaks. */
    private static boolean isElsewhere(FeatureTable table, List<Missing> missing) {
        Places places = Places.of(table.question.language());
        return missing.stream().anyMatch(what -> what instanceof Missing.Name name && places.has(name.name()));
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

    /** Whether the best sentence is of another year, month, day or part of the year: whatever else fits, that is no answer. */
    static boolean contradicts(FeatureTable table, int best) {
        boolean year = table.get(best, Feature.YEAR_CONFLICT) > 0 || table.get(best, Feature.YEAR_CONFLICT_WINDOW) > 0;
        boolean month = table.get(best, Feature.MONTH_ARTICLE) == 0 || table.get(best, Feature.MONTH_CONFLICT) > 0;
        boolean day = table.get(best, Feature.DAY_CONFLICT) > 0;
        boolean part = table.get(best, Feature.PERIOD_CONFLICT) > 0;
        return year || month || day || part;
    }

    /** How sure it is that a sentence answers, on the scale of the gate: from 0 on it does. */
    private double certainty(FeatureTable table, int row, double[] pool) {
        return weights.gate().score(SelectorWeights.gated(table, row, pool)) - weights.limit("answered");
    }

    /**
     * Best first; those in the language of the question, which the reader reads, before others where they answer, too, or
     * where one of them gives the figures of the best one: then that one comes first.
     */
    private List<Integer> order(FeatureTable table, double[] scores, double[] pool, Language asked) {
        List<Integer> order = order(scores);
        List<Integer> own = order.stream()
                .filter(i -> table.candidates.get(i).language() == asked)
                .toList();
        if (own.isEmpty() || own.get(0).equals(order.get(0))) {
            return order;
        }
        boolean answers = certainty(table, own.get(0), pool) >= 0 && !contradicts(table, own.get(0));
        Optional<Integer> first = answers ? Optional.of(own.get(0)) : saysTheSame(table, order.get(0), own);
        return first.map(best -> order.stream()
                        .sorted(Comparator.<Integer, Boolean>comparing(i -> !i.equals(best))
                                .thenComparing(i -> table.candidates.get(i).language() != asked))
                        .toList())
                .orElse(order);
    }

    /** The best of some rows that has all figures of another: what one language tells in figures, the other one tells, too. */
    private static Optional<Integer> saysTheSame(FeatureTable table, int row, List<Integer> others) {
        List<Quantity> figures = Quantities.in(table.candidates.get(row).text());
        boolean telling = figures.stream().anyMatch(figure -> figure.unit() != null || figure.value() >= TELLING);
        return !telling
                ? Optional.empty()
                : others.stream()
                        .filter(i -> !contradicts(table, i))
                        .filter(i -> {
                            List<Quantity> there =
                                    Quantities.in(table.candidates.get(i).text());
                            return figures.stream()
                                    .allMatch(figure -> there.stream().anyMatch(figure::is));
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
            FeatureTable table, List<Integer> order, double[] scores, SelectorWeights weights) {
        List<Integer> rows = new SeriesChoice(table, order, scores).counted(sentences(table, order, scores, weights));
        return rows.stream()
                .map(table.candidates::get)
                .map(candidate -> new SeriesChoice.Quoted(candidate.sentences(), candidate.span(), true))
                .toList();
    }

    /** The rows to quote, best first: in one language, short enough together, none that says another again. */
    private static List<Integer> sentences(
            FeatureTable table, List<Integer> order, double[] scores, SelectorWeights weights) {
        int best = order.get(0);
        Language language = table.candidates.get(best).language();
        int left = (int) weights.limit("length_" + language.code())
                - table.candidates.get(best).told().length();
        List<Integer> quoted = new ArrayList<>(List.of(best));
        for (int i : order.subList(1, Math.min(TRIED, order.size()))) {
            SentenceCandidate next = table.candidates.get(i);
            if (quoted.size() == QUOTES || scores[i] < scores[best] - weights.limit("gap")) {
                break;
            }
            boolean whole = !WholeThoughts.isItem(next.text()) && !WholeThoughts.isLeadIn(next.text());
            boolean fits = whole && next.language() == language && next.told().length() <= left;
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
