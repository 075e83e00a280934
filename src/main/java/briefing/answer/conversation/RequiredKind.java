package briefing.answer.conversation;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import briefing.question.AnswerType;
import briefing.question.AskedFigure;
import briefing.question.CountedUnit;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.question.Wordings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a follow-up must have: the reason or the number of things that is asked for, and, where it asks for nothing
 * that is known by its form, another quote than the last answer.
 *
 * @param question the follow-up made whole
 * @param type that the line asks for by itself
 * @param before what was quoted last
 * @param kind whether it asks for another kind of thing of the same, and not of another thing
 * @param another whether it must not be the last answer again
 */
record RequiredKind(Question question, AnswerType type, List<Citation> before, boolean kind, boolean another) {

    /** What something is compared with: last year. */
    private static final Pattern THAN = Pattern.compile(LanguagePack.anyOf("follow-up.than"), Pattern.CASE_INSENSITIVE);

    /** What stands before a date since or until which something is. */
    private static final Pattern FROM =
            Pattern.compile("(?:" + LanguagePack.anyOf("follow-up.from-date") + ")$", Pattern.CASE_INSENSITIVE);

    /** What stands behind one. */
    private static final Pattern ONWARDS =
            Pattern.compile(LanguagePack.anyOf("follow-up.date-onwards"), Pattern.CASE_INSENSITIVE);

    boolean isMet(Answer answer) {
        return answer instanceof Answered && lacks(answer) == null;
    }

    /** An answer that is one quote that was shown before. */
    static Answered quoting(Answer answer, Citation quote) {
        Citation first = new Citation(
                1,
                quote.article(),
                quote.title(),
                quote.published(),
                quote.source(),
                quote.quote(),
                quote.start(),
                quote.end(),
                quote.url(),
                quote.alsoIn());
        String text = quote.quote().replaceAll("\\s++", " ") + " [1]";
        return new Answered(answer.retrieval(), null, Answer.Mode.EXTRACTIVE, text, List.of(first), List.of(), null);
    }

    /** The answer, or, where it has not what is required, its quotes as what is closest. */
    Answer held(Answer answer) {
        if (!(answer instanceof Answered answered) || answered.mode() != Answer.Mode.EXTRACTIVE) {
            return answer;
        }
        String lead = lacks(answer);
        if (lead == null) {
            return answer;
        }
        return new NotInCorpus(
                answer.retrieval(),
                answer.confidence(),
                answered.mode(),
                lead + "\n" + answer.text(),
                answer.quoted().stream().map(Citation::asUnrelated).toList(),
                List.of(),
                false,
                null);
    }

    /** That it has not what is asked for, in words; null where it has. */
    private @Nullable String lacks(Answer answer) {
        QuestionAnalysis asked = question.analysis();
        List<String> quotes = answer.quoted().stream().map(Citation::quote).toList();
        boolean compares = kind && (asked.compares() || asked.change());
        if (compares && quotes.stream().noneMatch(this::compares)) {
            return messages().get("closest.change");
        }
        boolean lacking = type == AnswerType.REASON
                ? quotes.stream().noneMatch(quote -> has("gives.reason", quote))
                : kind && lacksFigure(quotes);
        boolean unsure = type == AnswerType.NUMBER && asked.unit() == null; // any number that was shown passes for it
        boolean again = (another && !type.isHard() || kind && unsure) && isShown(answer);
        boolean otherDate = kind && type == AnswerType.DATE && isShown(answer) && !isBounded(quotes.get(0));
        String key = "closest." + type.name().toLowerCase(Locale.ROOT);
        boolean named = (lacking || otherDate) && messages().has(key);
        return lacking || otherDate || again ? messages().get(named ? key : "closest") : null;
    }

    /** Whether a quote says since when or until when something is: any other date in what was shown is of something else. */
    private static boolean isBounded(String quote) {
        return Wordings.of(Language.of(quote))
                .spans(AnswerType.DATE, quote)
                .results()
                .anyMatch(date -> FROM.matcher(quote.substring(0, date.start())).find()
                        || ONWARDS.matcher(quote.substring(date.end())).lookingAt());
    }

    private boolean lacksFigure(List<String> quotes) {
        return switch (type) {
            case DATE, DURATION, MONEY ->
                quotes.stream()
                        .limit(1)
                        .noneMatch(quote -> Wordings.of(Language.of(quote))
                                .spans(type, quote)
                                .find());
            case NUMBER, PERCENT -> AskedFigure.isLacking(question.analysis(), quotes) || !counts(quotes);
            default -> false;
        };
    }

    private Messages messages() {
        return Messages.of(question.language());
    }

    /** Whether a quote says how something changed, against what the question names if that is anything. */
    private boolean compares(String quote) {
        Matcher than = THAN.matcher(question.asked());
        boolean against = !than.find()
                || IntStream.rangeClosed(1, than.groupCount())
                        .mapToObj(than::group)
                        .filter(Objects::nonNull)
                        .allMatch(named -> Language.of(quote) != question.language() || quote.contains(named));
        return against && has("change", quote);
    }

    /** The first of the quotes shown last that compares as the question asks; they may say it beside their figure. */
    Optional<Citation> comparing() {
        boolean asked =
                kind && (question.analysis().compares() || question.analysis().change());
        return before.stream()
                .filter(quote -> asked && THAN.matcher(question.asked()).find() && compares(quote.quote()))
                .findFirst();
    }

    /** Whether a quote has a number of the unit that is counted, if any is. */
    private boolean counts(List<String> quotes) {
        CountedUnit unit = question.analysis().unit();
        return unit == null
                || quotes.stream()
                        .anyMatch(quote -> Language.of(quote) != question.language()
                                || has("unit.any", unit.classifier())
                                || Wordings.of(question.language())
                                        .unit(unit, quote)
                                        .find());
    }

    private static boolean has(String wording, String text) {
        return Wordings.of(Language.of(text)).found(wording, text);
    }

    /** Whether the first quote was shown before. */
    private boolean isShown(Answer answer) {
        return answer.quoted().stream()
                .limit(1)
                .anyMatch(quote -> before.stream()
                        .anyMatch(shown -> shown.article().equals(quote.article()) && shown.start() == quote.start()));
    }
}
