package briefing.question;

import briefing.language.Language;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The figure that a question asks for and nothing else: money, a span of time, a measure, a number of things, a day. What has
 * none of that kind in it does not answer.
 */
public final class AskedFigure {

    private static final Set<AnswerType> FIGURES =
            EnumSet.of(AnswerType.MONEY, AnswerType.PERCENT, AnswerType.NUMBER, AnswerType.DATE, AnswerType.DURATION);

    /** Characters that may stand between a number and its measure: 3公吨. */
    private static final int BEFORE_MEASURE = 2;

    private final QuestionAnalysis question;
    private final Wordings wordings;

    private AskedFigure(QuestionAnalysis question) {
        this.question = question;
        wordings = Wordings.of(question.language());
    }

    /** Whether nothing but a figure is asked for, and no text has one of its kind. */
    public static boolean isLacking(QuestionAnalysis question, Iterable<String> texts) {
        AskedFigure asked = new AskedFigure(question);
        if (!asked.alone()) {
            return false;
        }
        for (String text : texts) {
            if (asked.isIn(text)) {
                return false;
            }
        }
        return true;
    }

    /** How long something takes may be said without a figure; how many days it takes may not. */
    private boolean alone() {
        return FIGURES.containsAll(question.types())
                && !question.types().isEmpty()
                && (!question.asks(AnswerType.DURATION) || wordings.found("kind.time", question.text()))
                && !wordings.found("kind.other", question.text());
    }

    private boolean isIn(String text) {
        Language language = Language.of(text);
        Wordings own = Wordings.of(language);
        if (wordings.found("kind.time", question.text())) {
            return own.found("kind.span", text);
        }
        if (wordings.found("kind.money", question.text())) {
            return own.spans(AnswerType.MONEY, text).find();
        }
        CountedUnit unit = question.unit();
        if (unit != null && language == Language.CHINESE && question.language() == language) {
            return own.matcher("kind.measure", unit.classifier()).matches()
                    ? measured(unit, own, text)
                    : own.found("kind.count", text);
        }
        return hasFigure(own, text);
    }

    /** Whether a text has a number of a measure, which may have a word before it: 3吨, 3公吨. */
    private static boolean measured(CountedUnit unit, Wordings wordings, String text) {
        String bounded = Wordings.bounded(text);
        Matcher number = wordings.matcher("number", bounded);
        while (number.find()) {
            int at = bounded.indexOf(unit.classifier(), number.end());
            if (at >= 0
                    && at - number.end() <= BEFORE_MEASURE
                    && bounded.substring(number.end(), at).codePoints().allMatch(Language::isUnspaced)) {
                return true;
            }
        }
        return false;
    }

    /** A digit, or a number in words; one is most often an article. */
    private static boolean hasFigure(Wordings wordings, String text) {
        Matcher number = wordings.spans(AnswerType.NUMBER, text);
        while (number.find()) {
            if (!wordings.matcher("kind.one", number.group()).lookingAt()) {
                return true;
            }
        }
        return text.chars().anyMatch(Character::isDigit);
    }
}
