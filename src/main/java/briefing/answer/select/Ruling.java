package briefing.answer.select;

import briefing.answer.select.Selection.Missing;
import briefing.language.Language;
import briefing.question.AskedFigure;
import briefing.question.Places;
import briefing.question.ProperNames;
import java.util.List;
import java.util.Locale;

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
    /** One thing, where a series is asked for. */
    SINGLE(false, true),
    /** No quote has a figure of the kind that is asked for. */
    KIND(false, true);

    /**
     * The least cosine of a question with a sentence of another language: 95 of 100 pairs of sentences that have nothing to do
     * with each other are below it (WMT's newstest, of which no pair was learnt from).
     */
    private static final double NEAR = 0.2;

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

    /**
     * A series that is surely the one that is asked for answers. What is said of another year, time or place than what is
     * asked of does not, nor an article without any word or without any name of the question, nor one thing where a series is
     * asked for, nor words where a figure is. What some names of several are worth is left to the weights: often one is
     * another way to call something.
     *
     * @param best the row of the best sentence
     * @param missing what that lacks
     * @param quotes what would be shown
     * @param sure whether that is surely the series that is asked for
     * @param lacking whether a series is asked for, and it is none
     */
    static Ruling of(
            FeatureTable table,
            int best,
            List<Missing> missing,
            List<Selection.Quote> quotes,
            boolean sure,
            boolean lacking) {
        boolean elsewhere = isElsewhere(table, missing) || isOfNobody(table, best, missing);
        if (!isAbout(table, best)) {
            return UNRELATED;
        } else if (sure && !elsewhere && missing.stream().noneMatch(what -> what.isAnother() && !what.isOfTime())) {
            return SERIES;
        } else if (table.isOfAnotherTime(best)) {
            return TIME;
        } else if (elsewhere || isOfOthers(table, best)) {
            return OTHERS;
        } else if (missing.stream().anyMatch(Missing::isAnother)) {
            return ANOTHER;
        } else if (lacking) {
            return SINGLE;
        }
        List<String> shown = quotes.stream().map(Selection.Quote::shown).toList();
        return AskedFigure.isLacking(table.question, shown) ? KIND : OPEN;
    }

    /**
     * Whether an article is about what is asked, if that is anything: it has a word of the question. In another language,
     * where a dictionary finds some word of any question, it has at least a quarter of them by weight, and the sentence means
     * something near.
     */
    static boolean isAbout(FeatureTable table, int row) {
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

    /**
     * Whether somebody or something is asked about, by a name in Latin letters, of whom no article that was found speaks; one
     * in Chinese may write an English question's name in its own way.
     */
    private static boolean isOfNobody(FeatureTable table, int best, List<Missing> missing) {
        Language asked = table.question.language();
        return (asked == Language.CHINESE || table.candidates.get(best).language() == asked)
                && new ProperNames(table.question).areWhole(Missing.names(missing));
    }

    /** Whether a place is asked about of which no article that was found speaks. */
    private static boolean isElsewhere(FeatureTable table, List<Missing> missing) {
        Places places = Places.of(table.question.language());
        return missing.stream().anyMatch(what -> what instanceof Missing.Name name && places.has(name.name()));
    }
}
