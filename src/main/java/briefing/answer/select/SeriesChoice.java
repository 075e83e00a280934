package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.article.Article;
import briefing.language.Language;
import briefing.passage.Enumeration;
import briefing.passage.Span;
import briefing.question.QuestionAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The series that a question asks for, or one item of it: of the articles of the best sentences, the one that has the best of
 * them in it or right above it, unless numbers of items contradict each other.
 */
final class SeriesChoice {

    /** Best sentences whose articles are searched. */
    private static final int SENTENCES = 6;

    private static final int MOST_ITEMS = 12;

    /** A series of which the question says no number has at most so many items. */
    private static final int MOST_UNCOUNTED = 8;

    /** How far above a series what is said of it may stand, in characters. */
    private static final int ABOVE = 120;

    // In units of the score; from the laboratory, as a handful of questions cannot teach them.
    private static final double FAR_ITEM = 4.5;
    private static final double ITEMS = 0.3;
    private static final double SAME_COUNT = 1;
    private static final double ITEM_ASKED = 0.5;
    private static final double NEAR = 2.5;
    private static final double NEAR_COUNTED = 4.5;

    /** Lengths in characters: a lead-in, what an item has at least, and at most; the one item asked for likewise. */
    private record Lengths(int leadIn, int item, int mostOfItem, int alone, int mostAlone) {}

    private static final Lengths CHINESE = new Lengths(90, 14, 110, 60, 160);
    private static final Lengths ENGLISH = new Lengths(250, 40, 260, 150, 400);

    /** A stretch of an article. */
    record Quoted(ArticleSentences sentences, Span span) {

        Article article() {
            return sentences.article;
        }

        String text() {
            return span.of(sentences.article.text());
        }
    }

    private final QuestionAnalysis question;
    private final FeatureExtractor.Table table;
    private final List<Integer> order;
    private final double[] scores;
    private final Map<String, Map<Integer, Double>> byArticle = new HashMap<>();

    SeriesChoice(FeatureExtractor.Table table, List<Integer> order, double[] scores) {
        this.question = table.question;
        this.table = table;
        this.order = order;
        this.scores = scores;
        for (int i = 0; i < scores.length; i++) {
            SentenceCandidate candidate = table.candidates.get(i);
            byArticle
                    .computeIfAbsent(candidate.article().id(), id -> new HashMap<>())
                    .put(candidate.number(), scores[i]);
        }
    }

    /** The lead-in and the items in order, or the one item that is asked for; empty where there is no such series. */
    List<Quoted> quotes() {
        if (!question.series()) {
            return List.of();
        }
        double best = Double.NEGATIVE_INFINITY;
        ArticleSentences from = null;
        Enumeration chosen = null;
        Map<String, ArticleSentences> articles = new LinkedHashMap<>();
        order.stream()
                .limit(SENTENCES)
                .map(table.candidates::get)
                .forEach(candidate -> articles.put(candidate.article().id(), candidate.sentences()));
        for (ArticleSentences article : articles.values()) {
            List<Enumeration> all = new ArrayList<>(Enumeration.of(article.article.text()));
            if (question.item() == null) {
                all.addAll(Frames.of(article));
            }
            for (Enumeration series : all) {
                double value = value(article, series);
                if (value > best) {
                    best = value;
                    from = article;
                    chosen = series;
                }
            }
        }
        boolean counted = question.item() != null || question.count() != null;
        double top = scores[order.get(0)];
        if (from == null || chosen == null || best < top - (counted ? NEAR_COUNTED : NEAR)) {
            return List.of();
        }
        return quotes(from, chosen);
    }

    private double value(ArticleSentences article, Enumeration series) {
        int size = series.items().size();
        Integer item = question.item();
        Integer count = question.count();
        boolean fits = size <= MOST_ITEMS
                && (item == null || item <= size)
                && (count == null || item != null || count == size)
                && (item != null || count != null || !series.contradictsItself())
                && (item != null || count != null || size <= MOST_UNCOUNTED);
        if (!fits) {
            return Double.NEGATIVE_INFINITY;
        }
        Span first = series.items().get(0).span();
        int start = series.leadIn() == null
                ? first.start()
                : Math.min(series.leadIn().start(), first.start());
        int end = series.items().get(size - 1).span().end();
        Map<Integer, Double> known = byArticle.getOrDefault(article.article.id(), Map.of());
        double inside = Double.NEGATIVE_INFINITY;
        List<Double> heads = new ArrayList<>();
        for (Map.Entry<Integer, Double> entry : known.entrySet()) {
            Sentence sentence = article.get(entry.getKey());
            Span span = sentence.span();
            boolean within = span.end() > start && span.start() < end;
            boolean above = span.end() <= start && start - span.end() < ABOVE;
            if (within || above) {
                inside = Math.max(inside, entry.getValue());
            }
            if (series.items().stream()
                    .anyMatch(i -> span.start() <= i.span().start() && i.span().start() < span.end())) {
                heads.add(entry.getValue());
            }
        }
        double top = scores[order.get(0)];
        double second = order.size() > 1 ? scores[order.get(1)] : top;
        heads.sort((a, b) -> Double.compare(b, a));
        double bestHead = heads.isEmpty() ? Double.NEGATIVE_INFINITY : heads.get(0);
        boolean agrees = count != null && count == size || series.announced() != null && series.announced() == size;
        if (item == null && count == null && inside < second || item == null && !agrees && bestHead < top - FAR_ITEM) {
            return Double.NEGATIVE_INFINITY;
        }
        double mean = heads.stream()
                .limit(3)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(top - FAR_ITEM);
        return inside
                + ITEMS * (mean - top)
                + (count != null && count == size ? SAME_COUNT : 0)
                + (item != null ? ITEM_ASKED : 0);
    }

    private List<Quoted> quotes(ArticleSentences article, Enumeration series) {
        Lengths lengths = article.language == Language.CHINESE ? CHINESE : ENGLISH;
        List<Enumeration.Item> items = series.items();
        Integer item = question.item();
        if (item != null) {
            Span span = items.get(item == QuestionAnalysis.LAST ? items.size() - 1 : item - 1)
                    .span();
            return List.of(new Quoted(article, opening(article, span, lengths.alone(), lengths.mostAlone())));
        }
        List<Quoted> quotes = new ArrayList<>();
        Span leadIn = series.leadIn();
        if (leadIn != null && leadIn.length() <= lengths.leadIn()) {
            quotes.add(new Quoted(article, leadIn));
        }
        for (Enumeration.Item each : items) {
            quotes.add(new Quoted(article, opening(article, each.span(), lengths.item(), lengths.mostOfItem())));
        }
        return quotes;
    }

    /** From the start of an item on, whole sentences until there are enough characters. */
    private static Span opening(ArticleSentences article, Span item, int enough, int most) {
        int end = item.start();
        for (Sentence sentence : article.sentences) {
            Span span = sentence.span();
            if (span.end() <= item.start() || span.start() >= item.end()) {
                continue;
            }
            if (end - item.start() >= enough || (end > item.start() && span.end() - item.start() > most)) {
                break;
            }
            end = Math.min(span.end(), item.end());
        }
        return new Span(item.start(), Math.max(end, Math.min(item.end(), item.start() + 1)));
    }

    /** Runs of sentences or half sentences that begin alike, which are series without numbers. */
    static final class Frames {

        private static final int LEAST = 3;

        /** How many half sentences may stand between two items. */
        private static final int BETWEEN = 3;

        private Frames() {}

        static List<Enumeration> of(ArticleSentences article) {
            List<Enumeration> frames = new ArrayList<>();
            var wordings = briefing.question.Wordings.of(article.language);
            List<Span> units = units(article);
            for (String frame : wordings.frames()) {
                List<Integer> run = new ArrayList<>();
                for (int k = 0; k < units.size(); k++) {
                    String text = units.get(k).of(article.article.text());
                    if (wordings.matcher(frame, text).lookingAt()) {
                        if (!run.isEmpty() && k - run.get(run.size() - 1) > BETWEEN) {
                            add(frames, units, run);
                            run = new ArrayList<>();
                        }
                        run.add(k);
                    }
                }
                add(frames, units, run);
            }
            return frames;
        }

        private static void add(List<Enumeration> frames, List<Span> units, List<Integer> run) {
            if (run.size() >= LEAST) {
                @Nullable Span before = run.get(0) == 0 ? null : units.get(run.get(0) - 1);
                List<Enumeration.Item> items = new ArrayList<>();
                run.forEach(k -> items.add(new Enumeration.Item(items.size() + 1, units.get(k))));
                frames.add(new Enumeration(before, null, items));
            }
        }

        private static List<Span> units(ArticleSentences article) {
            List<Span> units = new ArrayList<>();
            String text = article.article.text();
            for (Sentence sentence : article.sentences) {
                int start = sentence.span().start();
                for (int i = start; i < sentence.span().end(); i++) {
                    boolean last = i + 1 == sentence.span().end();
                    if (last || "；;：:".indexOf(text.charAt(i)) >= 0) {
                        Span unit = new Span(start, i + 1).strip(text);
                        if (unit.length() > 0) {
                            units.add(unit);
                        }
                        start = i + 1;
                    }
                }
            }
            return units;
        }
    }
}
