package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.answer.select.FeatureExtractor.OfQuestion;
import briefing.answer.select.FeatureExtractor.OfQuestion.OfArticle;
import briefing.language.Language;
import briefing.question.AnswerType;
import briefing.question.Places;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.question.Wordings;
import briefing.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The features of one candidate by itself: words, names, time, what is asked for, where it stands and how it looks. */
final class SentenceFeatures {

    /** Clauses are joined until they have so many characters. */
    private static final int CHINESE_CLAUSE = 8;

    private static final int ENGLISH_CLAUSE = 25;

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

    private final OfQuestion question;
    private final QuestionAnalysis q;
    private final QuestionNames names;
    private final TypeFeatures types;
    private final SentenceCandidate c;
    private final FeatureTable.Row row;
    private final ArticleSentences a;
    private final Sentence x;
    private final OfArticle of;
    private final Wordings wordings;
    private final String windowLower;
    private final double[] own;
    private final double[] window;
    private final boolean chinese;

    SentenceFeatures(OfQuestion question, SentenceCandidate c, FeatureTable.Row row) {
        this.question = question;
        this.c = c;
        this.row = row;
        q = question.q;
        names = question.names;
        a = c.sentences();
        x = c.sentence();
        of = question.of(a);
        wordings = Wordings.of(c.language());
        chinese = c.language() == Language.CHINESE;
        int i = c.number();
        StringBuilder around = new StringBuilder();
        for (int k = Math.max(0, i - 1); k <= Math.min(a.size() - 1, i + 1); k++) {
            around.append(a.get(k).lower()).append(' ');
        }
        windowLower = around.append(a.titleLower).toString();
        own = of.own(i);
        window = ContentTerms.either(
                ContentTerms.either(own, of.own(i - 1)), ContentTerms.either(of.own(i + 1), of.title));
        types = new TypeFeatures(q, of, x, wordings, chinese, row);
    }

    void fill() {
        coverage();
        words();
        names();
        time();
        types.fill();
        passage();
        form();
    }

    private void coverage() {
        double[] w = of.weights;
        double[] w2 = w.clone();
        double heaviest = 0;
        for (int k = 0; k < w.length; k++) {
            w2[k] = w[k] * w[k];
            heaviest = Math.max(heaviest, w[k]);
        }
        row.set(Feature.COV, ContentTerms.share(w, own));
        row.set(Feature.COV_SQUARED, ContentTerms.share(w2, own));
        row.set(Feature.COV_TITLE, ContentTerms.share(w, ContentTerms.either(own, of.title)));
        row.set(Feature.COV_BEFORE, ContentTerms.share(w, ContentTerms.either(own, of.own(c.number() - 1))));
        row.set(Feature.COV_WINDOW, ContentTerms.share(w, window));
        row.set(Feature.COV_LEAD, ContentTerms.share(w, ContentTerms.either(own, of.lead)));
        row.set(Feature.COV_ARTICLE, ContentTerms.share(w, of.all));
        row.set(Feature.COV_SQUARED_ARTICLE, ContentTerms.share(w2, of.all));
        row.set(Feature.COV_UNDER, ContentTerms.share(w, ContentTerms.either(own, of.own(x.under()))));
        double clause = 0;
        for (String part : clauses(x.lower(), chinese)) {
            clause = Math.max(clause, ContentTerms.share(w, of.terms.metWithin(part)));
        }
        row.set(Feature.COV_CLAUSE, clause);
        double focused = 0;
        for (double f : of.focus) {
            focused += f;
        }
        row.set(Feature.COV_FOCUS, focused == 0 ? 1 : ContentTerms.share(of.focus, own));
        row.set(Feature.COV_FOCUS_WINDOW, focused == 0 ? 1 : ContentTerms.share(of.focus, window));
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
        row.set(Feature.FOCUS_ABSENT, untitled == 0 ? 0 : absent / untitled);
        row.set(Feature.MISSING_WINDOW, heaviest == 0 ? 0 : missingWindow / heaviest);
        row.set(Feature.MISSING_ARTICLE, heaviest == 0 ? 0 : missingArticle / heaviest);
        row.set(Feature.RUN_ABSENT, of.run);
    }

    private void words() {
        double sentence = 0;
        double around = 0;
        double article = 0;
        int n = q.words().size();
        for (String word : q.words()) {
            sentence += is(names.word(word, x.lower(), of.same));
            around += is(names.word(word, windowLower, of.same));
            article += is(names.word(word, a.lower, of.same));
        }
        row.set(Feature.WORDS, n == 0 ? 1 : sentence / n);
        row.set(Feature.WORDS_WINDOW, n == 0 ? 1 : around / n);
        row.set(Feature.WORDS_ARTICLE, n == 0 ? 1 : article / n);
        row.set(Feature.WORDS_LACKING, Math.log1p(n - around));
        row.set(Feature.UNKNOWN_WORDS, shareOf(q.unknown(), word -> names.word(word, windowLower, of.same)));
        row.set(Feature.UNKNOWN_WORDS_ARTICLE, shareOf(q.unknown(), word -> names.word(word, a.lower, of.same)));
        row.set(Feature.ATTRIBUTE, shareOf(q.attribute(), piece -> piece(piece, x.lower())));
        row.set(Feature.ATTRIBUTE_WINDOW, shareOf(q.attribute(), piece -> piece(piece, windowLower)));
        row.set(Feature.ATTRIBUTE_ARTICLE, shareOf(q.attribute(), piece -> piece(piece, a.lower)));
        row.set(Feature.NUMBERS, shareOf(q.numbers(), x.text()::contains));
        row.set(Feature.NUMBERS_ARTICLE, shareOf(q.numbers(), a.article.text()::contains));
    }

    private boolean piece(String piece, String lower) {
        return lower.contains(piece) || (!of.same && names.word(piece, lower, false));
    }

    private void names() {
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
        row.set(Feature.NAMES, n == 0 ? 1 : sentence / n);
        row.set(Feature.NAMES_WINDOW, n == 0 ? 1 : around / n);
        row.set(Feature.NAMES_ARTICLE, n == 0 ? 1 : article / n);
        row.set(Feature.ALL_NAMES_WINDOW, n == 0 || around == n);
        row.set(Feature.ALL_NAMES_ARTICLE, n == 0 || article == n);
        row.set(Feature.FIRST_NAME_ARTICLE, n == 0 || of.nameInArticle.get(0));
        int all = q.names().size();
        row.set(Feature.NAMES_UNKNOWN, all == 0 ? 0 : (double) (all - n) / all);
        row.set(Feature.NAMES_MISSING, Math.log1p(n - article));
        Set<String> places = Places.of(c.language()).in(x.text());
        Set<String> here = new HashSet<>(places);
        here.removeIf(place -> question.questionLower.contains(place.toLowerCase(Locale.ROOT)));
        row.set(Feature.RIVAL, rivals(places) || isOfPart(places));
        row.set(Feature.RIVAL_TITLE, rivals(of.placesInTitle) || isOfPart(of.placesInTitle));
        row.set(Feature.PLACE_NOT_ASKED, question.questionPlaces.isEmpty() && !here.isEmpty());
        row.set(Feature.PLACE_NOT_ASKED_TITLE, question.questionPlaces.isEmpty() && !of.placesInTitle.isEmpty());
        int fresh = newNames().size();
        row.set(Feature.OTHER_NAMES, around < n ? Math.log1p(fresh) : 0);
        boolean asksWho = q.asks(AnswerType.PERSON) || q.asks(AnswerType.ORG);
        row.set(Feature.NEW_NAMES, asksWho ? Math.log1p(fresh) : 0);
        boolean nobody = fresh == 0 && (q.main() == AnswerType.PERSON || q.main() == AnswerType.ORG);
        row.set(Feature.NO_NEW_NAMES, nobody && types.of(q.main()).isEmpty());
    }

    /** Whether the country as a whole is asked about, and the sentence or its title names parts of it alone. */
    private boolean isOfPart(Set<String> places) {
        Places known = Places.of(question.asked);
        return of.same
                && question.questionPlaces.stream().allMatch(known::isHome)
                && known.isOfWhole(q.text())
                && !known.namesHome(x.text())
                && !places.isEmpty()
                && places.stream().allMatch(known::isPart);
    }

    /** Whether of places in a text one is of the kind of a place asked for, and none is that place. */
    private boolean rivals(Set<String> places) {
        if (!of.same || question.questionPlaces.isEmpty() || places.isEmpty()) {
            return false;
        }
        Places known = Places.of(question.asked);
        for (String wanted : question.questionPlaces) {
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
                found.removeIf(name1 -> question.questionLower.contains(name1.toLowerCase(Locale.ROOT)));
                found.removeIf(name1 -> wordings.found("nocap.whole", name1));
            }
            fresh = found;
        }
        return fresh;
    }

    private void time() {
        Set<Integer> asked = q.years();
        Integer published =
                a.article.published() == null ? null : a.article.published().getYear();
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
        row.set(Feature.YEAR_ASKED, any);
        row.set(Feature.YEAR, inSentence || !any);
        row.set(Feature.YEAR_WINDOW, inWindow || !any);
        row.set(Feature.YEAR_ARTICLE, !any || !Collections.disjoint(asked, a.years()));
        row.set(Feature.YEAR_CONFLICT, any && !here.isEmpty() && !inSentence);
        row.set(Feature.YEAR_CONFLICT_WINDOW, any && !inWindow);
        row.set(Feature.MONTH, met(q.months(), x.months()));
        row.set(Feature.MONTH_WINDOW, met(q.months(), monthsAround));
        row.set(Feature.MONTH_ARTICLE, met(q.months(), a.months()));
        row.set(Feature.MONTH_CONFLICT, conflict(q.months(), x.months()));
        row.set(Feature.DAY_ARTICLE, met(q.days(), a.days()));
        row.set(Feature.DAY_CONFLICT, conflict(q.days(), x.days()));
        row.set(Feature.PERIOD, met(q.periods(), x.periods()));
        row.set(Feature.PERIOD_WINDOW, met(q.periods(), periodsAround));
        row.set(Feature.PERIOD_CONFLICT, isOfOtherPart(q.periods(), x.periods()));
        boolean wholeYear = any
                && q.months().isEmpty()
                && (q.periods().isEmpty() || q.periods().equals(Set.of("year")));
        row.set(
                Feature.PART_NOT_ASKED,
                wholeYear
                        && (!x.months().isEmpty() || !x.periods().isEmpty())
                        && !x.periods().contains("year"));
    }

    /** Whether a sentence is said of other parts of the year; what is annual may be said of a holiday: the annual gala. */
    private static boolean isOfOtherPart(Set<String> asked, Set<String> said) {
        boolean annual = said.equals(Set.of("year")) && asked.stream().allMatch(part -> part.startsWith("holiday."));
        return !annual && conflict(asked, said);
    }

    private <T> boolean met(Set<T> wanted, Set<T> said) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, said);
    }

    private static <T> boolean conflict(Set<T> wanted, Set<T> said) {
        return !wanted.isEmpty() && !said.isEmpty() && Collections.disjoint(wanted, said);
    }

    private void passage() {
        RankedPassage p = c.from();
        double less = c.outside() ? 1 : 0;
        double score = p.score() - less * OUTSIDE_SCORE;
        String id = a.article.id();
        double bestHere = question.bestOfArticle.getOrDefault(id, score);
        double other = question.bestOfArticle.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(id))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(bestHere - USUAL_LEAD);
        row.set(Feature.PASSAGE_GAP, score - question.best);
        row.set(Feature.PASSAGE_RANK, 1.0 / (1 + c.rank()));
        row.set(Feature.PASSAGE_COSINE, p.cosine() - less * OUTSIDE_COSINE);
        row.set(Feature.PASSAGE_BM25, p.bm25() * (c.outside() ? OUTSIDE_BM25 : 1));
        row.set(Feature.PASSAGE_SCORE, score);
        row.set(Feature.ARTICLE_GAP, bestHere - question.top);
        row.set(Feature.ARTICLE_LEAD, Math.max(-MOST_LEAD, Math.min(MOST_LEAD, bestHere - other)));
    }

    private void form() {
        String text = x.text();
        String stripped = text.stripTrailing();
        char last = stripped.charAt(stripped.length() - 1);
        row.set(Feature.POSITION, Math.log1p(c.number()));
        row.set(Feature.LENGTH, Math.log1p(text.length() / (chinese ? 1 : 2.6)));
        row.set(Feature.SHORT, text.length() < (chinese ? 15 : 40));
        row.set(Feature.BULLET, wordings.matcher("bullet", text).lookingAt());
        row.set(Feature.COLON, last == ':' || last == '：');
        row.set(Feature.META, wordings.found("meta", text));
        row.set(Feature.SAYS, wordings.found("says", text));
        row.set(Feature.NO_END, !ArticleSentences.endsWell(text));
        row.set(Feature.POINTS_BACK, wordings.matcher("anaphor", text).lookingAt());
        row.set(Feature.OUTSIDE, c.outside());
        row.set(Feature.CROSS, !of.same);
        row.set(Feature.ENGLISH, !chinese);
    }

    private static void collect(Set<String> found, Matcher matcher, int group) {
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
    }

    private static double shareOf(List<String> pieces, Predicate<String> met) {
        return pieces.isEmpty() ? 1 : (double) pieces.stream().filter(met).count() / pieces.size();
    }

    private static double is(boolean condition) {
        return condition ? 1 : 0;
    }

    private static List<String> clauses(String text, boolean chinese) {
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
