package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.answer.digest.Comparison.Difference;
import briefing.answer.digest.Comparison.Pair;
import briefing.answer.digest.Related.Near;
import briefing.answer.digest.Thoughts.Thought;
import briefing.answer.select.ArticleSentences;
import briefing.answer.select.ArticleSentences.Sentence;
import briefing.article.Article;
import briefing.index.Hit;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Quantities;
import briefing.language.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What articles have in common: those near to one, and two side by side. */
final class Neighbours {

    /** Thoughts of an article that are looked at. */
    private static final int THOUGHTS = 80;

    /** Passages that are near to an article. */
    private static final int PASSAGES = 120;

    /** Articles below this cosine have nothing to do with each other... */
    private static final double NEAR = 0.42;

    /** ...or below this where they are in two languages. */
    private static final double NEAR_ABROAD = 0.35;

    /** What a shared rare term is worth, as a cosine. */
    private static final double TERM = 0.03;

    private static final int TERMS = 5;

    /** Thoughts at this cosine speak of the same, where each is the nearest to the other. */
    private static final double SAME = 0.62;

    /** A thought below this cosine from all of the other article's is its own. */
    private static final double OWN = 0.5;

    /** How much lower these are between two languages, where the shared space sets a sentence and its translation apart. */
    private static final double FOREIGN = 0.1;

    private static final int MOST = 5;

    /** Rows of tables that are looked at. */
    private static final int ROWS = 120;

    private static final Pattern CELLS = Pattern.compile("[|｜\\t,，\\n]");

    private final PassageSearch index;
    private final Reading reading;
    private final Nearness nearness;
    private final Language language;

    Neighbours(PassageSearch index, Reading reading, Nearness nearness, Language language) {
        this.index = index;
        this.reading = reading;
        this.nearness = nearness;
        this.language = language;
    }

    /** The articles nearest to one, without those that say the same. */
    Related related(ArticleSentences to, int most) {
        Article article = to.article();
        float[] vector = mean(nearness.vectors(meanings(to)));
        Set<String> same = new HashSet<>(reading.copies(article.id()));
        same.add(article.id());
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Hit hit : index.nearest(vector, PassageFilter.NONE, PASSAGES)) {
            String id = hit.passage().article();
            double near = hit.passage().language() == article.language() ? NEAR : NEAR_ABROAD;
            if (!same.contains(id) && hit.score() >= near && best.putIfAbsent(id, hit) == null) {
                same.addAll(reading.copies(id));
            }
        }
        KeyTerms terms = new KeyTerms(index);
        List<Candidate> found = new ArrayList<>();
        for (Map.Entry<String, Hit> entry : best.entrySet()) {
            ArticleSentences other =
                    found.size() < 3 * most ? reading.of(entry.getKey()).orElse(null) : null;
            Thought nearest = other == null ? null : nearest(other, vector);
            if (other != null && nearest != null) {
                List<String> shared = terms.shared(List.of(article, other.article()), List.of(), TERMS);
                found.add(new Candidate(nearest, entry.getValue().score(), shared));
            }
        }
        found.sort(Comparator.comparingDouble(
                one -> -one.cosine() - TERM * one.terms().size()));
        List<Near> numbered = new ArrayList<>();
        for (Candidate one : found.subList(0, Math.min(most, found.size()))) {
            Article other = one.nearest().article();
            numbered.add(new Near(
                    other.id(),
                    other.title(),
                    other.published(),
                    one.cosine(),
                    one.terms(),
                    statement(one.nearest(), numbered.size() + 1)));
        }
        return new Related(language, article.title(), numbered);
    }

    /** An article near to another: its nearest thought, its cosine, and the terms that both have. */
    private record Candidate(Thought nearest, double cosine, List<String> terms) {}

    private @Nullable Thought nearest(ArticleSentences article, float[] vector) {
        List<Thought> thoughts = thoughts(article).stream()
                .filter(thought -> !thought.series())
                .limit(THOUGHTS / 4)
                .toList();
        List<float[]> vectors =
                nearness.vectors(thoughts.stream().map(Thought::meant).toList());
        Thought nearest = null;
        double top = -1;
        for (int i = 0; i < thoughts.size(); i++) {
            double cosine = Nearness.cosine(vector, vectors.get(i));
            if (cosine > top) {
                top = cosine;
                nearest = thoughts.get(i);
            }
        }
        return nearest;
    }

    private static List<String> meanings(ArticleSentences article) {
        List<String> meanings = new ArrayList<>();
        meanings.add(article.article().title());
        thoughts(article).stream().limit(THOUGHTS / 4).forEach(thought -> meanings.add(thought.meant()));
        return meanings;
    }

    private static float[] mean(List<float[]> vectors) {
        float[] sum = new float[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
        }
        return Nearness.normalized(sum);
    }

    private static List<Thought> thoughts(ArticleSentences article) {
        return Thoughts.of(article, THOUGHTS);
    }

    private Statement statement(Thought thought, int n) {
        Article article = thought.article();
        return new Statement(thought.shown(), Citation.of(n, article, thought.span(), reading.copies(article.id())));
    }

    /** What two articles both say, and what only one says. */
    Comparison compare(ArticleSentences first, ArticleSentences second) {
        List<Thought> mine = thoughts(first);
        List<Thought> theirs = thoughts(second);
        List<float[]> a = nearness.vectors(mine.stream().map(Thought::meant).toList());
        List<float[]> b = nearness.vectors(theirs.stream().map(Thought::meant).toList());
        boolean foreign = first.article().language() != second.article().language();
        double allowance = foreign ? FOREIGN : 0;
        int[] toSecond = nearest(a, b);
        int[] toFirst = nearest(b, a);
        Differences differences = new Differences(mine, theirs, language);
        int n = 0;
        Set<Thought> told = new HashSet<>();
        List<Pair> both = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            boolean mutual = toSecond[i] >= 0 && toFirst[toSecond[i]] == i;
            if (mutual && Nearness.cosine(a.get(i), b.get(toSecond[i])) >= SAME - allowance) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> -Nearness.cosine(a.get(i), b.get(toSecond[i]))));
        for (int i : order.stream().limit(2L * MOST).sorted().toList()) {
            Thought one = mine.get(i);
            Thought other = theirs.get(toSecond[i]);
            told.addAll(List.of(one, other));
            both.add(new Pair(statement(one, ++n), statement(other, ++n), differences.between(one, other)));
        }
        int paired = both.size();
        for (Thought one : mine) {
            for (Thought other : theirs) {
                List<Difference> more = differences.contradicting(one, other).stream()
                        .filter(found -> both.stream()
                                .noneMatch(pair -> pair.differences().contains(found)))
                        .toList();
                boolean again = both.stream()
                        .anyMatch(pair ->
                                pair.first().citation().start() == one.span().start()
                                        && pair.second().citation().start()
                                                == other.span().start());
                if (!more.isEmpty() && !again && both.size() < paired + MOST) {
                    told.addAll(List.of(one, other));
                    both.add(new Pair(statement(one, ++n), statement(other, ++n), more));
                }
            }
        }
        List<Statement> onlyFirst = new ArrayList<>();
        for (Thought thought : own(mine, a, b, toSecond, second, OWN - allowance, told)) {
            onlyFirst.add(statement(thought, ++n));
        }
        List<Statement> onlySecond = new ArrayList<>();
        for (Thought thought : own(theirs, b, a, toFirst, first, OWN - allowance, told)) {
            onlySecond.add(statement(thought, ++n));
        }
        return new Comparison(
                language, first.article().title(), second.article().title(), both, onlyFirst, onlySecond);
    }

    private static int[] nearest(List<float[]> from, List<float[]> to) {
        int[] nearest = new int[from.size()];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = -1;
            double top = -1;
            for (int k = 0; k < to.size(); k++) {
                double cosine = Nearness.cosine(from.get(i), to.get(k));
                if (cosine > top) {
                    top = cosine;
                    nearest[i] = k;
                }
            }
        }
        return nearest;
    }

    /** The thoughts of one article that the other says nowhere, in none of its thoughts and in no row of a table. */
    private List<Thought> own(
            List<Thought> thoughts,
            List<float[]> vectors,
            List<float[]> others,
            int[] nearest,
            ArticleSentences other,
            double far,
            Set<Thought> told) {
        List<Thought> own = new ArrayList<>();
        List<Quantity> said = Quantities.in(other.article().text());
        for (int i = 0; i < thoughts.size(); i++) {
            double cosine = nearest[i] < 0 ? -1 : Nearness.cosine(vectors.get(i), others.get(nearest[i]));
            if (told.contains(thoughts.get(i))) {
                continue; // beside what the other one says otherwise
            }
            if (cosine < far || cosine < far + SAME - OWN && hasOwnFigures(thoughts.get(i), said)) {
                own.add(thoughts.get(i));
            }
        }
        List<Sentence> rows = own.isEmpty()
                ? List.of()
                : other.sentences().stream().filter(Sentence::row).limit(ROWS).toList();
        List<float[]> meant = nearness.vectors(rows.stream().map(Sentence::text).toList());
        for (int k = 0; k < rows.size(); k++) {
            float[] row = meant.get(k);
            String text = rows.get(k).span().of(other.article().text());
            List<Quantity> figures = Quantities.in(text);
            own.removeIf(thought -> nearness.of(thought.meant(), row) >= far || says(text, figures, thought));
        }
        return new Summarizer(index, nearness, language).choose(own, MOST);
    }

    /** Whether a thought gives figures, none of which another article gives. */
    private static boolean hasOwnFigures(Thought thought, List<Quantity> said) {
        List<Quantity> figures = Quantities.in(thought.meant());
        return !figures.isEmpty()
                && figures.stream().noneMatch(figure -> said.stream().anyMatch(figure::is));
    }

    /** Whether a row has the figures of a thought, and one of its cells in words. */
    private static boolean says(String row, List<Quantity> inRow, Thought thought) {
        List<Quantity> figures = Quantities.in(thought.meant());
        String said = thought.meant().toLowerCase(Locale.ROOT);
        return !figures.isEmpty()
                && figures.stream().allMatch(figure -> inRow.stream().anyMatch(figure::is))
                && CELLS.splitAsStream(row.toLowerCase(Locale.ROOT))
                        .map(String::strip)
                        .anyMatch(cell -> cell.length() > 1
                                && cell.codePoints().anyMatch(Character::isLetter)
                                && said.contains(cell));
    }
}
