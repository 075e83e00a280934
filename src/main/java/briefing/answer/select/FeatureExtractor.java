package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.question.AnswerType;
import briefing.question.CountedUnit;
import briefing.question.Places;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.question.SeriesQuestion;
import briefing.question.Wordings;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Computes the features of all candidates of a question: the one place where it is done. */
final class FeatureExtractor {

    /** Clauses are joined until they have so many characters. */
    private static final int CHINESE_CLAUSE = 8;

    private static final int ENGLISH_CLAUSE = 25;

    /** How far around a thing of the asked type the question's words are looked for, in characters. */
    private static final int CHINESE_NEAR = 18;

    private static final int ENGLISH_NEAR = 60;

    /** A sentence that stands in no passage looked at: its passage is taken for a little worse. */
    private static final double OUTSIDE_SCORE = 0.1;

    private static final double OUTSIDE_COSINE = 0.05;
    private static final double OUTSIDE_BM25 = 0.7;
    private static final double MOST_LEAD = 0.4;
    private static final double USUAL_LEAD = 0.05;

    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[，；：。！？,;:])");
    private static final Pattern LATIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9&.\\-]*[A-Za-z0-9]|[A-Z]");
    private static final Pattern QUOTED = Pattern.compile("[“\"「『《](.{2,20}?)[”\"」』》]");
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![A-Za-z0-9])[A-Z][A-Za-z0-9&.\\-]*[A-Za-z0-9]|(?<![A-Za-z0-9])[a-z]+[A-Z]\\w*");
    private static final Pattern JOINED = Pattern.compile("[^，。；：:,;]*、[^。；;：:]*?(?=[，。；：,;]|$)");

    private final PassageSearch index;
    private final Meanings meanings;

    FeatureExtractor(PassageSearch index, Meanings meanings) {
        this.index = index;
        this.meanings = meanings;
    }

    /** The features of the candidates of one question; a row a candidate, by {@link Feature}'s order. */
    static final class Table {
        final List<SentenceCandidate> candidates;
        final QuestionAnalysis question;
        final double[][] rows;
        final long passages;

        /** The question as one after a series, and the series that fits it best; null where none does. */
        final SeriesQuestion asked;

        SeriesSearch.@Nullable Found series;

        private Table(List<SentenceCandidate> candidates, QuestionAnalysis question, long passages) {
            this.passages = passages;
            this.candidates = candidates;
            this.question = question;
            this.asked = SeriesQuestion.of(question);
            this.rows = new double[candidates.size()][Feature.values().length];
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
    }

    /** All but what sentences mean, which is the slow part. */
    Table words(Retrieval retrieval, QuestionAnalysis question, List<SentenceCandidate> candidates) {
        long passages = index.languages().stream()
                .mapToLong(language -> index.vocabulary(language).passages())
                .sum();
        Table table = new Table(candidates, question, passages);
        new Rows(retrieval, question, table).fill();
        return table;
    }

    /** Some rows of a table, by themselves. */
    static Table narrowed(Table table, List<Integer> left) {
        Table narrowed = new Table(left.stream().map(table.candidates::get).toList(), table.question, table.passages);
        narrowed.series = table.series;
        for (int row = 0; row < left.size(); row++) {
            System.arraycopy(table.rows[left.get(row)], 0, narrowed.rows[row], 0, narrowed.rows[row].length);
        }
        relate(narrowed);
        return narrowed;
    }

    /** The rows of a table that are left, with what their sentences mean. */
    Table meaning(Retrieval retrieval, Table table, List<Integer> left) {
        Table with = narrowed(table, left);
        List<Meanings.Near> near = meanings.of(
                retrieval,
                table.question,
                with.candidates.stream().map(SentenceCandidate::text).toList());
        for (int row = 0; row < near.size(); row++) {
            with.rows[row][Feature.COSINE.ordinal()] = near.get(row).whole();
            with.rows[row][Feature.COSINE_REST.ordinal()] = near.get(row).rest();
        }
        relate(with);
        return with;
    }

    private static void relate(Table table) {
        relative(table, Feature.COSINE, Feature.REL_COSINE);
        relative(table, Feature.COSINE_REST, Feature.REL_COSINE_REST);
        relative(table, Feature.COV, Feature.REL_COV);
    }

    private static void relative(Table table, Feature feature, Feature relative) {
        double max = table.max(feature);
        for (double[] row : table.rows) {
            row[relative.ordinal()] = row[feature.ordinal()] - max;
        }
    }

    /** What is known of all candidates together, by {@link PoolFeature}'s order. */
    static double[] pool(Retrieval retrieval, Table table) {
        QuestionAnalysis q = table.question;
        Map<PoolFeature, Double> pool = new EnumMap<>(PoolFeature.class);
        pool.put(PoolFeature.ONE, 1.0);
        pool.put(PoolFeature.PASSAGES, Math.log1p(table.passages));
        pool.put(PoolFeature.CANDIDATES, Math.log1p(table.rows.length));
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
        if (table.rows.length > 0) {
            pool.put(PoolFeature.BEST_COV, table.max(Feature.COV));
            pool.put(PoolFeature.BEST_COV_WINDOW, table.max(Feature.COV_WINDOW));
            pool.put(PoolFeature.BEST_COV_ARTICLE, table.max(Feature.COV_ARTICLE));
            pool.put(PoolFeature.BEST_COSINE, table.max(Feature.COSINE));
            pool.put(PoolFeature.BEST_NEAR_TYPE, table.max(Feature.NEAR_TYPE));
            pool.put(PoolFeature.BEST_UNIT, table.max(Feature.UNIT));
            pool.put(PoolFeature.BEST_WORDS, table.max(Feature.WORDS_WINDOW));
            pool.put(PoolFeature.BEST_NAMES, table.max(Feature.NAMES_WINDOW));
            pool.put(PoolFeature.BEST_WORDS_SENTENCE, table.max(Feature.WORDS));
            pool.put(PoolFeature.BEST_FOCUS, table.max(Feature.NEAR_TYPE_FOCUS));
            pool.put(PoolFeature.BEST_COSINE_REST, table.max(Feature.COSINE_REST));
            pool.put(PoolFeature.NAMES_NOWHERE, -table.max(Feature.NAMES_MISSING, -1));
            pool.put(PoolFeature.RUN_NOWHERE, -table.max(Feature.RUN_ABSENT, -1));
            pool.put(PoolFeature.BEST_SCORE, retrieval.passages().get(0).score());
            pool.put(PoolFeature.LEAD, table.max(Feature.ARTICLE_LEAD));
        }
        double[] values = new double[PoolFeature.values().length];
        pool.forEach((feature, value) -> values[feature.ordinal()] = value);
        return values;
    }

    /** For each feature the mean of its three largest values: what the best sentences have between them. */
    static double[] bestThree(Table table) {
        double[] means = new double[Feature.values().length];
        int n = Math.min(3, table.rows.length);
        for (int k = 0; k < means.length; k++) {
            double[] column = new double[table.rows.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = -table.rows[i][k];
            }
            Arrays.sort(column);
            for (int i = 0; i < n; i++) {
                means[k] -= column[i] / n;
            }
        }
        return means;
    }

    private static double is(boolean condition) {
        return condition ? 1 : 0;
    }

    /** The work on one question. */
    private final class Rows {
        private final Retrieval retrieval;
        private final QuestionAnalysis q;
        private final Table table;
        private final Language asked;
        private final QuestionNames names;
        private final String questionLower;
        private final Set<String> questionPlaces;
        private final Map<Language, ContentTerms> terms = new EnumMap<>(Language.class);
        private final Map<String, Double> bestOfArticle = new HashMap<>();
        private final double best;
        private final double top;
        private final Map<String, OfArticle> articles = new HashMap<>();

        /** What an article as a whole says of the question. */
        private final class OfArticle {
            final ContentTerms terms;
            final double[] weights;
            final double[][] own;
            final double[] title;
            final double[] lead;
            final double[] all;
            final double[] focus;
            final List<QuestionName> known = new ArrayList<>();
            final List<Boolean> nameInTitle = new ArrayList<>();
            final List<Boolean> nameInArticle = new ArrayList<>();
            final boolean same;
            final double run;
            final Set<String> placesInTitle;

            OfArticle(ArticleSentences a) {
                terms = Rows.this.terms.computeIfAbsent(
                        a.language, language -> ContentTerms.of(retrieval, language, index.vocabulary(language)));
                weights = terms.weights();
                own = new double[a.size()][];
                title = terms.met(a.titleTokens);
                all = title.clone();
                lead = title.clone();
                double[] df = new double[weights.length];
                for (int i = 0; i < a.size(); i++) {
                    own[i] = terms.met(a.get(i).tokens());
                    for (int k = 0; k < weights.length; k++) {
                        all[k] = Math.max(all[k], own[i][k]);
                        lead[k] = i < 3 ? Math.max(lead[k], own[i][k]) : lead[k];
                        df[k] += own[i][k] > 0 ? 1 : 0;
                    }
                }
                focus = new double[weights.length];
                for (int k = 0; k < weights.length; k++) {
                    focus[k] = title[k] >= 0.5 ? 0 : weights[k] * Math.log1p(a.size() / (1 + df[k]));
                }
                same = a.language == asked;
                for (QuestionName name : q.names()) {
                    if (names.known(name, a.language)) {
                        known.add(name);
                        nameInTitle.add(names.met(name, a.titleLower, a.language));
                        nameInArticle.add(names.met(name, a.lower, a.language));
                    }
                }
                run = same && a.language == Language.CHINESE ? longestRunAbsent(a.lower) : 0;
                placesInTitle = Places.of(a.language).in(a.article.title());
            }

            double[] own(int i) {
                return i < 0 || i >= own.length ? new double[weights.length] : own[i];
            }
        }

        Rows(Retrieval retrieval, QuestionAnalysis question, Table table) {
            this.retrieval = retrieval;
            this.q = question;
            this.table = table;
            asked = question.language();
            names = new QuestionNames(asked, retrieval.translations());
            questionLower = q.text().toLowerCase(Locale.ROOT);
            questionPlaces = Places.of(asked).in(q.text());
            List<RankedPassage> passages = retrieval.passages();
            best = passages.isEmpty() ? 0 : passages.get(0).score();
            passages.forEach(passage -> bestOfArticle.merge(passage.passage().article(), passage.score(), Math::max));
            top = bestOfArticle.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
        }

        void fill() {
            for (int i = 0; i < table.rows.length; i++) {
                fill(table.candidates.get(i), table.rows[i]);
            }
            local();
            series();
            relative(table, Feature.COV, Feature.REL_COV);
        }

        /** What stands in the series that is asked for, and that quotes but announce what is asked for. */
        private void series() {
            SeriesSearch.Found found = new SeriesSearch(q, table.asked)
                    .best(table.candidates, article -> of(article).terms, article -> {
                        OfArticle whole = of(article);
                        return whole.known.size() - Collections.frequency(whole.nameInArticle, true);
                    });
            table.series = found;
            for (int i = 0; i < table.rows.length; i++) {
                SentenceCandidate candidate = table.candidates.get(i);
                table.rows[i][Feature.SERIES.ordinal()] = found != null && found.holds(candidate) ? found.fit() / 5 : 0;
                table.rows[i][Feature.SERIES_LACKING.ordinal()] =
                        is(found == null && table.asked.isLackingIn(candidate.text()));
            }
        }

        /** Coverage with weights of how few of the candidates of a language have a term. */
        private void local() {
            for (Map.Entry<Language, ContentTerms> entry : terms.entrySet()) {
                List<Integer> rows = new ArrayList<>();
                for (int i = 0; i < table.rows.length; i++) {
                    if (table.candidates.get(i).language() == entry.getKey()) {
                        rows.add(i);
                    }
                }
                double[] df = new double[entry.getValue().size()];
                for (int row : rows) {
                    double[] own = ownOf(table.candidates.get(row));
                    for (int k = 0; k < df.length; k++) {
                        df[k] += own[k] > 0 ? 1 : 0;
                    }
                }
                double[] weights = new double[df.length];
                for (int k = 0; k < df.length; k++) {
                    weights[k] = Math.log1p(rows.size() / (1 + df[k]));
                }
                for (int row : rows) {
                    table.rows[row][Feature.COV_LOCAL.ordinal()] = share(weights, ownOf(table.candidates.get(row)));
                }
            }
        }

        private double[] ownOf(SentenceCandidate candidate) {
            return of(candidate.sentences()).own(candidate.number());
        }

        private OfArticle of(ArticleSentences article) {
            return articles.computeIfAbsent(article.article.id(), id -> new OfArticle(article));
        }

        private void fill(SentenceCandidate c, double[] row) {
            Row r = new Row(c, row);
            r.coverage();
            r.words();
            r.names();
            r.time();
            r.type();
            r.lists();
            r.passage();
            r.form();
        }

        /** The longest run of the question's Chinese characters of which an article has no pair, up to six, as a share. */
        private double longestRunAbsent(String lower) {
            int longest = 0;
            int run = 0;
            String text = briefing.question.QuestionWords.without(questionLower);
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isIdeographic(text.charAt(i))) {
                    run = 0;
                    continue;
                }
                boolean before = i > 0
                        && Character.isIdeographic(text.charAt(i - 1))
                        && lower.contains(text.substring(i - 1, i + 1));
                boolean after = i + 1 < text.length()
                        && Character.isIdeographic(text.charAt(i + 1))
                        && lower.contains(text.substring(i, i + 2));
                boolean alone = (i == 0 || !Character.isIdeographic(text.charAt(i - 1)))
                        && (i + 1 == text.length() || !Character.isIdeographic(text.charAt(i + 1)));
                run = before || after || alone ? 0 : run + 1;
                longest = Math.max(longest, run);
            }
            return Math.min(longest, 6) / 6.0;
        }

        /** The work on one candidate. */
        private final class Row {
            private final SentenceCandidate c;
            private final double[] row;
            private final ArticleSentences a;
            private final Sentence x;
            private final OfArticle of;
            private final Wordings wordings;
            private final String windowLower;
            private final double[] own;
            private final double[] window;
            private final boolean chinese;

            Row(SentenceCandidate c, double[] row) {
                this.c = c;
                this.row = row;
                a = c.sentences();
                x = c.sentence();
                of = of(a);
                wordings = Wordings.of(c.language());
                chinese = c.language() == Language.CHINESE;
                int i = c.number();
                StringBuilder around = new StringBuilder();
                for (int k = Math.max(0, i - 1); k <= Math.min(a.size() - 1, i + 1); k++) {
                    around.append(a.get(k).lower()).append(' ');
                }
                windowLower = around.append(a.titleLower).toString();
                own = of.own(i);
                window = max(max(own, of.own(i - 1)), max(of.own(i + 1), of.title));
            }

            private void set(Feature feature, double value) {
                row[feature.ordinal()] = value;
            }

            private void set(Feature feature, boolean value) {
                row[feature.ordinal()] = value ? 1 : 0;
            }

            void coverage() {
                double[] w = of.weights;
                double[] w2 = w.clone();
                double heaviest = 0;
                for (int k = 0; k < w.length; k++) {
                    w2[k] = w[k] * w[k];
                    heaviest = Math.max(heaviest, w[k]);
                }
                set(Feature.COV, share(w, own));
                set(Feature.COV_SQUARED, share(w2, own));
                set(Feature.COV_TITLE, share(w, max(own, of.title)));
                set(Feature.COV_BEFORE, share(w, max(own, of.own(c.number() - 1))));
                set(Feature.COV_WINDOW, share(w, window));
                set(Feature.COV_LEAD, share(w, max(own, of.lead)));
                set(Feature.COV_ARTICLE, share(w, of.all));
                set(Feature.COV_SQUARED_ARTICLE, share(w2, of.all));
                set(Feature.COV_UNDER, share(w, max(own, of.own(x.under()))));
                double clause = 0;
                for (String part : clauses(x.lower(), chinese)) {
                    clause = Math.max(clause, share(w, of.terms.metWithin(part)));
                }
                set(Feature.COV_CLAUSE, clause);
                double focused = 0;
                for (double f : of.focus) {
                    focused += f;
                }
                set(Feature.COV_FOCUS, focused == 0 ? 1 : share(of.focus, own));
                set(Feature.COV_FOCUS_WINDOW, focused == 0 ? 1 : share(of.focus, window));
                double absent = 0;
                double untitled = 0;
                double missingWindow = 0;
                double missingArticle = 0;
                for (int k = 0; k < w.length; k++) {
                    untitled += of.title[k] >= 0.5 ? 0 : w[k];
                    absent += of.title[k] >= 0.5 ? 0 : w[k] * (1 - of.all[k]);
                    missingWindow = Math.max(missingWindow, w[k] * (1 - window[k]));
                    missingArticle = Math.max(missingArticle, w[k] * (1 - of.all[k]));
                }
                set(Feature.FOCUS_ABSENT, untitled == 0 ? 0 : absent / untitled);
                set(Feature.MISSING_WINDOW, heaviest == 0 ? 0 : missingWindow / heaviest);
                set(Feature.MISSING_ARTICLE, heaviest == 0 ? 0 : missingArticle / heaviest);
                set(Feature.RUN_ABSENT, of.run);
            }

            void words() {
                double sentence = 0;
                double around = 0;
                double article = 0;
                int n = q.words().size();
                for (String word : q.words()) {
                    sentence += is(names.word(word, x.lower(), of.same));
                    around += is(names.word(word, windowLower, of.same));
                    article += is(names.word(word, a.lower, of.same));
                }
                set(Feature.WORDS, n == 0 ? 1 : sentence / n);
                set(Feature.WORDS_WINDOW, n == 0 ? 1 : around / n);
                set(Feature.WORDS_ARTICLE, n == 0 ? 1 : article / n);
                set(Feature.WORDS_LACKING, Math.log1p(n - around));
                set(Feature.UNKNOWN_WORDS, shareOf(q.unknown(), word -> names.word(word, windowLower, of.same)));
                set(Feature.UNKNOWN_WORDS_ARTICLE, shareOf(q.unknown(), word -> names.word(word, a.lower, of.same)));
                set(Feature.ATTRIBUTE, shareOf(q.attribute(), piece -> piece(piece, x.lower())));
                set(Feature.ATTRIBUTE_WINDOW, shareOf(q.attribute(), piece -> piece(piece, windowLower)));
                set(Feature.ATTRIBUTE_ARTICLE, shareOf(q.attribute(), piece -> piece(piece, a.lower)));
                set(Feature.NUMBERS, shareOf(q.numbers(), x.text()::contains));
                set(Feature.NUMBERS_ARTICLE, shareOf(q.numbers(), a.article.text()::contains));
            }

            private boolean piece(String piece, String lower) {
                return lower.contains(piece) || (!of.same && names.word(piece, lower, false));
            }

            void names() {
                int n = of.known.size();
                double sentence = 0;
                double around = 0;
                double article = 0;
                for (int k = 0; k < n; k++) {
                    QuestionName name = of.known.get(k);
                    boolean here = names.met(name, x.lower(), a.language);
                    sentence += is(here);
                    around += is(here || of.nameInTitle.get(k) || names.met(name, windowLower, a.language));
                    article += is(of.nameInArticle.get(k));
                }
                set(Feature.NAMES, n == 0 ? 1 : sentence / n);
                set(Feature.NAMES_WINDOW, n == 0 ? 1 : around / n);
                set(Feature.NAMES_ARTICLE, n == 0 ? 1 : article / n);
                set(Feature.ALL_NAMES_WINDOW, n == 0 || around == n);
                set(Feature.ALL_NAMES_ARTICLE, n == 0 || article == n);
                set(Feature.FIRST_NAME_ARTICLE, n == 0 || of.nameInArticle.get(0));
                int all = q.names().size();
                set(Feature.NAMES_UNKNOWN, all == 0 ? 0 : (double) (all - n) / all);
                set(Feature.NAMES_MISSING, Math.log1p(n - article));
                Set<String> places = Places.of(c.language()).in(x.text());
                Set<String> here = new HashSet<>(places);
                here.removeIf(place -> questionLower.contains(place.toLowerCase(Locale.ROOT)));
                set(Feature.RIVAL, rivals(places));
                set(Feature.RIVAL_TITLE, rivals(of.placesInTitle));
                set(Feature.PLACE_NOT_ASKED, questionPlaces.isEmpty() && !here.isEmpty());
                set(Feature.PLACE_NOT_ASKED_TITLE, questionPlaces.isEmpty() && !of.placesInTitle.isEmpty());
                int fresh = newNames().size();
                set(Feature.OTHER_NAMES, around < n ? Math.log1p(fresh) : 0);
                boolean asksWho = q.asks(AnswerType.PERSON) || q.asks(AnswerType.ORG);
                set(Feature.NEW_NAMES, asksWho ? Math.log1p(fresh) : 0);
                boolean nobody = fresh == 0 && (q.main() == AnswerType.PERSON || q.main() == AnswerType.ORG);
                set(Feature.NO_NEW_NAMES, nobody && spans(q.main()).isEmpty());
            }

            /** Whether of places in a text one is of the kind of a place asked for, and none is that place. */
            private boolean rivals(Set<String> places) {
                if (!of.same || questionPlaces.isEmpty() || places.isEmpty()) {
                    return false;
                }
                Places known = Places.of(asked);
                for (String wanted : questionPlaces) {
                    boolean met = places.stream().anyMatch(known.names(wanted)::contains);
                    if (!met && places.stream().anyMatch(place -> known.rivals(wanted, place))) {
                        return true;
                    }
                }
                return false;
            }

            private @Nullable Set<String> fresh;

            private Set<String> newNames() {
                if (fresh == null) {
                    Set<String> found = new HashSet<>();
                    if (chinese) {
                        collect(found, LATIN_NAME.matcher(x.text()), 0);
                        collect(found, QUOTED.matcher(x.text()), 1);
                        collect(found, wordings.spans(AnswerType.PERSON, x.text()), 0);
                        found.removeIf(q.text()::contains);
                    } else {
                        Matcher name = CAPITALISED.matcher(x.text());
                        while (name.find()) {
                            if (name.start() > 2) {
                                found.add(name.group());
                            }
                        }
                        found.removeIf(name1 -> questionLower.contains(name1.toLowerCase(Locale.ROOT)));
                        found.removeIf(name1 -> wordings.found("nocap.whole", name1));
                    }
                    fresh = found;
                }
                return fresh;
            }

            void time() {
                Set<Integer> asked = q.years();
                Integer published = a.article.published() == null
                        ? null
                        : a.article.published().getYear();
                Set<Integer> here = new HashSet<>(x.years());
                Set<Integer> around = new HashSet<>();
                Set<Integer> monthsAround = new HashSet<>(wordings.months(a.article.title()));
                Set<String> periodsAround = new HashSet<>(wordings.periods(a.article.title()));
                for (int k = Math.max(0, c.number() - 1); k <= Math.min(a.size() - 1, c.number() + 1); k++) {
                    around.addAll(a.get(k).years());
                    monthsAround.addAll(a.get(k).months());
                    periodsAround.addAll(a.get(k).periods());
                }
                if (published != null) {
                    if (here.isEmpty()) {
                        here.add(published);
                    }
                    if (around.isEmpty()) {
                        around.add(published);
                    }
                }
                around.addAll(a.titleYears);
                boolean any = !asked.isEmpty();
                boolean inSentence = any && !Collections.disjoint(asked, here);
                boolean inWindow = any && !Collections.disjoint(asked, around);
                set(Feature.YEAR_ASKED, any);
                set(Feature.YEAR, inSentence || !any);
                set(Feature.YEAR_WINDOW, inWindow || !any);
                set(Feature.YEAR_ARTICLE, !any || !Collections.disjoint(asked, a.years));
                set(Feature.YEAR_CONFLICT, any && !here.isEmpty() && !inSentence);
                set(Feature.YEAR_CONFLICT_WINDOW, any && !inWindow);
                set(Feature.MONTH, met(q.months(), x.months()));
                set(Feature.MONTH_WINDOW, met(q.months(), monthsAround));
                set(Feature.MONTH_ARTICLE, met(q.months(), a.months));
                set(Feature.MONTH_CONFLICT, conflict(q.months(), x.months()));
                set(Feature.DAY_ARTICLE, met(q.days(), a.days));
                set(Feature.DAY_CONFLICT, conflict(q.days(), x.days()));
                set(Feature.PERIOD, met(q.periods(), x.periods()));
                set(Feature.PERIOD_WINDOW, met(q.periods(), periodsAround));
                set(Feature.PERIOD_CONFLICT, conflict(q.periods(), x.periods()));
                boolean wholeYear = any
                        && q.months().isEmpty()
                        && (q.periods().isEmpty() || q.periods().equals(Set.of("year")));
                set(
                        Feature.PART_NOT_ASKED,
                        wholeYear
                                && (!x.months().isEmpty() || !x.periods().isEmpty())
                                && !x.periods().contains("year"));
            }

            private <T> boolean met(Set<T> wanted, Set<T> said) {
                return wanted.isEmpty() || !Collections.disjoint(wanted, said);
            }

            private <T> boolean conflict(Set<T> wanted, Set<T> said) {
                return !wanted.isEmpty() && !said.isEmpty() && Collections.disjoint(wanted, said);
            }

            private final Map<AnswerType, List<int[]>> spans = new EnumMap<>(AnswerType.class);

            /** Where the sentence has things of a type that do not stand in the question. */
            private List<int[]> spans(AnswerType type) {
                return spans.computeIfAbsent(type, key -> {
                    List<int[]> found = new ArrayList<>();
                    if (type.hasSpans()) {
                        Matcher span = wordings.spans(type, x.text());
                        while (span.find()) {
                            if (!q.text().contains(span.group())) {
                                found.add(new int[] {span.start(), span.end()});
                            }
                        }
                    } else {
                        found.add(new int[] {0, x.text().length()});
                    }
                    return found;
                });
            }

            void type() {
                AnswerType main = q.main();
                List<int[]> found = spans(main);
                set(Feature.TYPE, !found.isEmpty());
                set(Feature.TYPE_LACKING, main.isHard() && found.isEmpty());
                set(Feature.TYPE_COUNT, Math.log1p(found.size()));
                double near = main.hasSpans() ? near(found, of.weights) : row[Feature.COV.ordinal()];
                set(Feature.NEAR_TYPE, near);
                double focus = main.hasSpans() && !found.isEmpty() ? near(found, of.focus) : 0;
                set(Feature.NEAR_TYPE_FOCUS, main.hasSpans() ? focus : row[Feature.COV_FOCUS.ordinal()]);
                set(Feature.NEAR_TYPE_HARD, main.isHard() ? near : 0);
                for (AnswerType type : q.types()) {
                    if (type.hasSpans()) {
                        set(Feature.valueOf("HAS_" + type.name()), !spans(type).isEmpty());
                    }
                }
                unit();
                set(Feature.CALLED, q.called() && wordings.found("names", x.text()));
                set(Feature.CHANGE, q.change() && wordings.found("change", x.text()));
                set(Feature.SUPERLATIVE, q.superlative() && wordings.found("superlative", x.text()));
            }

            private double near(List<int[]> found, double[] weights) {
                int reach = chinese ? CHINESE_NEAR : ENGLISH_NEAR;
                double near = 0;
                for (int[] span : found.subList(0, Math.min(12, found.size()))) {
                    String around = x.lower()
                            .substring(
                                    Math.max(0, span[0] - reach),
                                    Math.min(x.lower().length(), span[1] + reach));
                    near = Math.max(near, share(weights, of.terms.metWithin(around)));
                }
                return near;
            }

            private void unit() {
                CountedUnit unit = q.unit();
                double met = 0.5;
                double near = 0;
                if (unit != null) {
                    if (of.same) {
                        Matcher number = wordings.unit(unit, x.text());
                        boolean any = false;
                        boolean direct = false;
                        while (number.find()) {
                            any = true;
                            String around = x.text()
                                    .substring(
                                            Math.max(0, number.end() - 25),
                                            Math.min(x.text().length(), number.end() + 15));
                            direct |= !chinese || unit.noun().isEmpty() || around.contains(unit.noun());
                            String clause = clauseAround(number.start(), number.end());
                            near = Math.max(near, share(of.weights, of.terms.metWithin(clause)));
                        }
                        boolean both =
                                !chinese && x.lower().contains(unit.classifier()) && wordings.found("number", x.text());
                        met = direct ? 1 : any || both ? 0.5 : 0;
                    } else {
                        met = spans(AnswerType.NUMBER).isEmpty() ? 0 : 0.5;
                    }
                }
                set(Feature.UNIT, met);
                set(Feature.UNIT_LACKING, unit != null && met == 0);
                set(Feature.NEAR_UNIT, near);
            }

            private String clauseAround(int start, int end) {
                int from = start;
                int to = end;
                while (from > 0 && "，；：。,;:".indexOf(x.text().charAt(from - 1)) < 0) {
                    from--;
                }
                while (to < x.text().length() && "，；：。,;:".indexOf(x.text().charAt(to)) < 0) {
                    to++;
                }
                return x.lower()
                        .substring(
                                Math.min(from, x.lower().length()),
                                Math.min(to, x.lower().length()));
            }

            void lists() {
                int items = 1;
                String text = x.text();
                if (chinese) {
                    Matcher joined = JOINED.matcher(Wordings.bounded(text));
                    while (joined.find()) {
                        String run = joined.group();
                        String end = run.substring(Math.max(0, run.length() - 12));
                        int and = wordings.found("joins", end) ? 1 : 0;
                        items = Math.max(items, run.split("、", -1).length + and);
                    }
                } else {
                    int commas = text.split(", ", -1).length - 1;
                    items = 1 + commas + (text.contains(" and ") ? 1 : 0);
                }
                boolean list = q.asks(AnswerType.LIST) || q.main() == AnswerType.OTHER;
                set(Feature.LIST_ITEMS, list ? Math.log(items) : 0);
                set(Feature.COUNT_MET, q.count() != null && items >= q.count());
                set(Feature.COUNT_LACKING, q.count() != null && items < q.count());
            }

            void passage() {
                RankedPassage p = c.from();
                double less = c.outside() ? 1 : 0;
                double score = p.score() - less * OUTSIDE_SCORE;
                String id = a.article.id();
                double bestHere = bestOfArticle.getOrDefault(id, score);
                double other = bestOfArticle.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(id))
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElse(bestHere - USUAL_LEAD);
                set(Feature.PASSAGE_GAP, score - best);
                set(Feature.PASSAGE_RANK, 1.0 / (1 + c.rank()));
                set(Feature.PASSAGE_COSINE, p.cosine() - less * OUTSIDE_COSINE);
                set(Feature.PASSAGE_BM25, p.bm25() * (c.outside() ? OUTSIDE_BM25 : 1));
                set(Feature.PASSAGE_SCORE, score);
                set(Feature.ARTICLE_GAP, bestHere - top);
                set(Feature.ARTICLE_LEAD, Math.max(-MOST_LEAD, Math.min(MOST_LEAD, bestHere - other)));
            }

            void form() {
                String text = x.text();
                String stripped = text.stripTrailing();
                char last = stripped.charAt(stripped.length() - 1);
                set(Feature.POSITION, Math.log1p(c.number()));
                set(Feature.LENGTH, Math.log1p(text.length() / (chinese ? 1 : 2.6)));
                set(Feature.SHORT, text.length() < (chinese ? 15 : 40));
                set(Feature.BULLET, wordings.matcher("bullet", text).lookingAt());
                set(Feature.COLON, last == ':' || last == '：');
                set(Feature.META, wordings.found("meta", text));
                set(Feature.SAYS, wordings.found("says", text));
                set(Feature.NO_END, !ArticleSentences.endsWell(text));
                set(Feature.POINTS_BACK, wordings.matcher("anaphor", text).lookingAt());
                set(Feature.OUTSIDE, c.outside());
                set(Feature.CROSS, !of.same);
                set(Feature.ENGLISH, !chinese);
            }
        }
    }

    private static void collect(Set<String> found, Matcher matcher, int group) {
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
    }

    private static double shareOf(List<String> pieces, java.util.function.Predicate<String> met) {
        return pieces.isEmpty() ? 1 : (double) pieces.stream().filter(met).count() / pieces.size();
    }

    private static double share(double[] weights, double[] met) {
        double all = 0;
        double covered = 0;
        for (int k = 0; k < weights.length; k++) {
            all += weights[k];
            covered += weights[k] * met[k];
        }
        return all == 0 ? 0 : covered / all;
    }

    private static double[] max(double[] a, double[] b) {
        double[] max = a.clone();
        for (int k = 0; k < max.length; k++) {
            max[k] = Math.max(max[k], b[k]);
        }
        return max;
    }

    static List<String> clauses(String text, boolean chinese) {
        int least = chinese ? CHINESE_CLAUSE : ENGLISH_CLAUSE;
        List<String> clauses = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String part : CLAUSE_END.split(text, -1)) {
            current.append(part);
            if (current.length() >= least) {
                clauses.add(current.toString());
                current.setLength(0);
            }
        }
        if (current.length() > 0) {
            clauses.add(current.toString());
        }
        return clauses;
    }
}
