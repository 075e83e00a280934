package briefing.answer.select;

import briefing.answer.select.Selection.Missing;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.question.Places;
import briefing.question.ProperNames;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.question.QuestionWords;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Computes the features of all candidates of a question: the one place where it is done. */
final class FeatureExtractor {

    private final PassageSearch index;
    private final Meanings meanings;

    FeatureExtractor(PassageSearch index, Meanings meanings) {
        this.index = index;
        this.meanings = meanings;
    }

    /** All but what sentences mean, which is the slow part. */
    FeatureTable words(Retrieval retrieval, QuestionAnalysis question, List<SentenceCandidate> candidates) {
        long passages = index.languages().stream()
                .mapToLong(language -> index.vocabulary(language).passages())
                .sum();
        FeatureTable table = new FeatureTable(candidates, question, passages);
        new OfQuestion(retrieval, table).fill();
        return table;
    }

    /** The rows of a table that are left, with what their sentences mean. */
    FeatureTable meaning(Retrieval retrieval, FeatureTable table, List<Integer> left) {
        FeatureTable with = table.narrowed(left);
        List<Meanings.Near> near = meanings.of(
                retrieval,
                table.question,
                with.candidates.stream().map(SentenceCandidate::text).toList());
        for (int row = 0; row < near.size(); row++) {
            with.row(row).set(Feature.COSINE, near.get(row).whole());
            with.row(row).set(Feature.COSINE_REST, near.get(row).rest());
        }
        with.relate();
        return with;
    }

    /** What is missing, where names may stand in articles that were not looked into. */
    List<Missing> lookedUp(QuestionAnalysis question, List<Unit> translations, List<Missing> missing) {
        Stream<Missing> names = new ProperNames(question)
                .whole(Missing.names(missing)).stream()
                        .map(name -> new Missing.Name(name, !stands(name) && !stands(name, translations)));
        return Stream.concat(names, missing.stream().filter(what -> !(what instanceof Missing.Name)))
                .toList();
    }

    private boolean stands(String name) {
        return index.languages().stream()
                .anyMatch(language -> index.vocabulary(language).phraseFrequency(name) > 0);
    }

    private boolean stands(String name, List<Unit> translations) {
        return translations.stream()
                .filter(unit -> unit.text().equalsIgnoreCase(name))
                .flatMap(unit -> unit.phrases().stream())
                .anyMatch(this::stands);
    }

    /** The work on one question. */
    final class OfQuestion {
        private final Retrieval retrieval;
        final QuestionAnalysis q;
        private final FeatureTable table;
        final Language asked;
        final QuestionNames names;
        final String questionLower;
        final Set<String> questionPlaces;
        private final Map<Language, ContentTerms> terms = new EnumMap<>(Language.class);
        final Map<String, Double> bestOfArticle = new HashMap<>();
        final double best;
        final double top;
        private final Map<String, OfArticle> articles = new HashMap<>();

        /** What an article as a whole says of the question. */
        final class OfArticle {
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
                terms = OfQuestion.this.terms.computeIfAbsent(
                        a.language, language -> ContentTerms.of(retrieval, language, index.vocabulary(language)));
                weights = terms.weights();
                own = new double[a.size()][];
                title = terms.met(a.titleTokens);
                all = title.clone();
                lead = title.clone();
                double[] df = new double[weights.length];
                for (int i = 0; i < a.size(); i++) {
                    own[i] = terms.met(a.get(i).tokens(), a.get(i).lower());
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

        OfQuestion(Retrieval retrieval, FeatureTable table) {
            this.retrieval = retrieval;
            this.q = table.question;
            this.table = table;
            asked = q.language();
            names = new QuestionNames(asked, retrieval.called());
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
                new SentenceFeatures(this, table.candidates.get(i), table.row(i)).fill();
            }
            local();
            series();
            table.relate();
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
                double fit = found != null && found.holds(candidate) ? found.fit() / 5 : 0;
                table.row(i).set(Feature.SERIES, fit);
                table.row(i).set(Feature.SERIES_LACKING, found == null && table.asked.isLackingIn(candidate.text()));
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
                    double[] own = ownOf(table.candidates.get(row));
                    table.row(row).set(Feature.COV_LOCAL, ContentTerms.share(weights, own));
                }
            }
        }

        private double[] ownOf(SentenceCandidate candidate) {
            return of(candidate.sentences()).own(candidate.number());
        }

        OfArticle of(ArticleSentences article) {
            return articles.computeIfAbsent(article.article.id(), id -> new OfArticle(article));
        }

        /** The longest run of the question's Chinese characters of which an article has no pair, up to six, as a share. */
        private double longestRunAbsent(String lower) {
            int longest = 0;
            int run = 0;
            String text = QuestionWords.without(questionLower);
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
    }
}
