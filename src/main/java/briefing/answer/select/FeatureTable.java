package briefing.answer.select;

import briefing.answer.select.Selection.Missing;
import briefing.language.Language;
import briefing.question.Editions;
import briefing.question.Places;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.question.SeriesQuestion;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The features of the candidates of one question; a row a candidate, by {@link Feature}'s order. */
final class FeatureTable {

    final List<SentenceCandidate> candidates;
    final QuestionAnalysis question;
    final double[][] rows;

    /** The question as one after a series, and the series that fits it best; null where none does. */
    final SeriesQuestion asked;

    SeriesSearch.@Nullable Found series;

    private final long passages;

    /**
     * A table of zeros.
     *
     * @param passages how many there are in all languages together
     */
    FeatureTable(List<SentenceCandidate> candidates, QuestionAnalysis question, long passages) {
        this(candidates, question, SeriesQuestion.of(question), passages);
    }

    private FeatureTable(
            List<SentenceCandidate> candidates, QuestionAnalysis question, SeriesQuestion asked, long passages) {
        this.candidates = candidates;
        this.question = question;
        this.asked = asked;
        this.passages = passages;
        this.rows = new double[candidates.size()][Feature.values().length];
    }

    /** The features of one candidate. */
    record Row(double[] values) {

        double get(Feature feature) {
            return values[feature.ordinal()];
        }

        void set(Feature feature, double value) {
            values[feature.ordinal()] = value;
        }

        void set(Feature feature, boolean value) {
            set(feature, value ? 1 : 0);
        }
    }

    Row row(int number) {
        return new Row(rows[number]);
    }

    double get(int row, Feature feature) {
        return rows[row][feature.ordinal()];
    }

    private double max(Feature feature) {
        return max(feature, 1);
    }

    private double max(Feature feature, int sign) {
        double max = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            max = Math.max(max, sign * row[feature.ordinal()]);
        }
        return max;
    }

    /** Some rows, by themselves. */
    FeatureTable narrowed(List<Integer> left) {
        FeatureTable narrowed =
                new FeatureTable(left.stream().map(candidates::get).toList(), question, asked, passages);
        narrowed.series = series;
        for (int row = 0; row < left.size(); row++) {
            System.arraycopy(rows[left.get(row)], 0, narrowed.rows[row], 0, narrowed.rows[row].length);
        }
        narrowed.relate();
        return narrowed;
    }

    /** Works out what is told relative to the best candidate. */
    void relate() {
        relative(Feature.COSINE, Feature.REL_COSINE);
        relative(Feature.COSINE_REST, Feature.REL_COSINE_REST);
        relative(Feature.COV, Feature.REL_COV);
    }

    private void relative(Feature feature, Feature relative) {
        double max = max(feature);
        for (double[] row : rows) {
            row[relative.ordinal()] = row[feature.ordinal()] - max;
        }
    }

    /** What is known of all candidates together, by {@link PoolFeature}'s order. */
    double[] pool(Retrieval retrieval) {
        QuestionAnalysis q = question;
        Map<PoolFeature, Double> pool = new EnumMap<>(PoolFeature.class);
        pool.put(PoolFeature.ONE, 1.0);
        pool.put(PoolFeature.PASSAGES, Math.log1p(passages));
        pool.put(PoolFeature.CANDIDATES, Math.log1p(rows.length));
        pool.put(PoolFeature.ENGLISH, is(q.language() == Language.ENGLISH));
        pool.put(PoolFeature.NAMES, is(!q.names().isEmpty()));
        pool.put(PoolFeature.YEAR, is(!q.years().isEmpty()));
        pool.put(PoolFeature.MONTH, is(!q.months().isEmpty()));
        pool.put(PoolFeature.UNIT, is(q.unit() != null));
        pool.put(PoolFeature.COUNT, is(q.count() != null));
        pool.put(PoolFeature.ATTRIBUTE, is(!q.attribute().isEmpty()));
        pool.put(PoolFeature.WORDS, Math.log1p(q.words().size()));
        pool.put(PoolFeature.CALLED, is(q.called()));
        pool.put(PoolFeature.CHANGE, is(q.change()));
        pool.put(PoolFeature.valueOf(q.main().name()), 1.0);
        if (rows.length > 0) {
            pool.put(PoolFeature.BEST_COV, max(Feature.COV));
            pool.put(PoolFeature.BEST_COV_WINDOW, max(Feature.COV_WINDOW));
            pool.put(PoolFeature.BEST_COV_ARTICLE, max(Feature.COV_ARTICLE));
            pool.put(PoolFeature.BEST_COSINE, max(Feature.COSINE));
            pool.put(PoolFeature.BEST_NEAR_TYPE, max(Feature.NEAR_TYPE));
            pool.put(PoolFeature.BEST_UNIT, max(Feature.UNIT));
            pool.put(PoolFeature.BEST_WORDS, max(Feature.WORDS_WINDOW));
            pool.put(PoolFeature.BEST_NAMES, max(Feature.NAMES_WINDOW));
            pool.put(PoolFeature.BEST_WORDS_SENTENCE, max(Feature.WORDS));
            pool.put(PoolFeature.BEST_FOCUS, max(Feature.NEAR_TYPE_FOCUS));
            pool.put(PoolFeature.BEST_COSINE_REST, max(Feature.COSINE_REST));
            pool.put(PoolFeature.NAMES_NOWHERE, -max(Feature.NAMES_MISSING, -1));
            pool.put(PoolFeature.RUN_NOWHERE, -max(Feature.RUN_ABSENT, -1));
            pool.put(PoolFeature.BEST_SCORE, retrieval.passages().get(0).score());
            pool.put(PoolFeature.LEAD, max(Feature.ARTICLE_LEAD));
        }
        double[] values = new double[PoolFeature.values().length];
        pool.forEach((feature, value) -> values[feature.ordinal()] = value);
        return values;
    }

    /** For each feature the mean of its three largest values: what the best sentences have between them. */
    double[] bestThree() {
        double[] means = new double[Feature.values().length];
        int n = Math.min(3, rows.length);
        for (int k = 0; k < means.length; k++) {
            double[] column = new double[rows.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = -rows[i][k];
            }
            Arrays.sort(column);
            for (int i = 0; i < n; i++) {
                means[k] -= column[i] / n;
            }
        }
        return means;
    }

    /** Whether a sentence is of another year, month, day or part of the year: whatever else fits, that is no answer. */
    boolean isOfAnotherTime(int row) {
        boolean year = get(row, Feature.YEAR_CONFLICT) > 0 || get(row, Feature.YEAR_CONFLICT_WINDOW) > 0;
        boolean month = get(row, Feature.MONTH_ARTICLE) == 0 || get(row, Feature.MONTH_CONFLICT) > 0;
        boolean day = get(row, Feature.DAY_CONFLICT) > 0;
        boolean part = get(row, Feature.PERIOD_CONFLICT) > 0;
        return year || month || day || part;
    }

    /** What a candidate lacks of the question, in the order in which a reader would want to know it. */
    List<Missing> missing(int row, QuestionNames names) {
        SentenceCandidate best = candidates.get(row);
        List<Missing> missing = new ArrayList<>();
        ArticleSentences article = best.sentences();
        for (QuestionName name : question.names()) {
            if (name.kind() != QuestionName.Kind.QUOTED
                    && names.known(name, best.language())
                    && candidates.stream()
                            .noneMatch(
                                    candidate -> names.met(name, candidate.sentences().lower, candidate.language()))) {
                missing.add(new Missing.Name(name.text(), true));
            }
        }
        List<QuestionName> instead = question.names().stream()
                .filter(name -> name.kind() == QuestionName.Kind.INSTEAD && names.known(name, best.language()))
                .toList();
        String around = best.around();
        if (!instead.isEmpty() && instead.stream().noneMatch(name -> names.met(name, around, best.language()))) {
            missing.add(new Missing.Thing(instead.get(0).text()));
        }
        if (best.language() == question.language()) {
            Editions.lacking(question, around).ifPresent(edition -> missing.add(new Missing.Thing(edition)));
        }
        question.words().stream()
                .filter(word -> ContentTerms.isOnlyPart(word, question.text(), best.text()))
                .findFirst()
                .ifPresent(word -> missing.add(new Missing.Thing(word)));
        Places places = Places.of(best.language());
        Set<String> said = places.in(best.text());
        if (get(row, Feature.RIVAL) > 0 || said.isEmpty() && get(row, Feature.RIVAL_TITLE) > 0) {
            missing.add(new Missing.Place(
                    places.in(question.text()),
                    said.isEmpty() ? places.in(best.article().title()) : said));
        }
        if (get(row, Feature.YEAR_CONFLICT_WINDOW) > 0 || get(row, Feature.YEAR_ARTICLE) == 0) {
            Set<Integer> years = new TreeSet<>(best.sentence().years());
            boolean elsewhere = years.isEmpty() && get(row, Feature.YEAR_ARTICLE) > 0;
            if (years.isEmpty() && best.article().published() != null) {
                years.add(best.article().published().getYear());
            }
            if (!elsewhere) {
                missing.add(new Missing.Year(question.years(), years));
            }
        }
        if (get(row, Feature.MONTH_CONFLICT) > 0 || get(row, Feature.PERIOD_CONFLICT) > 0) {
            Set<String> times = new TreeSet<>(best.sentence().periods());
            best.sentence().months().forEach(month -> times.add(String.valueOf(month)));
            missing.add(new Missing.Time(times));
        }
        if (get(row, Feature.TYPE_LACKING) > 0) {
            missing.add(new Missing.Kind(question.main()));
        }
        List<String> words = question.words().stream()
                .filter(word -> !names.word(word, article.lower, best.language() == question.language()))
                .toList();
        if (!words.isEmpty()) {
            missing.add(new Missing.Words(words));
        }
        return missing;
    }

    private static double is(boolean condition) {
        return condition ? 1 : 0;
    }
}
