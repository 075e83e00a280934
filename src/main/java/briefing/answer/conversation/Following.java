package briefing.answer.conversation;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Citation;
import briefing.answer.Confidence;
import briefing.language.Language;
import briefing.question.AnswerType;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.question.followup.FollowUp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a question follows on what was said before. Who asks who led the study, or who the director is, means those of the article
 * that is talked of, unless the question names something of its own: it is asked of that article, too, and of that first.
 *
 * @param typed the line as it was typed
 * @param article id of the article that is talked of; null where none is
 * @param pointsBack whether the line cannot be understood by itself
 * @param replaced whether it was understood by putting what it names in the place of something
 * @param instead words that took the place of others: the answer must speak of what they name
 * @param kind whether it asks for another kind of thing of the same: an answer must have that
 * @param before what was quoted last
 * @param only whether that article is meant and no other
 */
public record Following(
        String typed,
        @Nullable String article,
        boolean pointsBack,
        boolean replaced,
        List<String> instead,
        boolean kind,
        List<Citation> before,
        boolean only) {

    public Following(
            String typed, @Nullable String article, boolean pointsBack, boolean replaced, List<String> instead) {
        this(typed, article, pointsBack, replaced, instead, false, List.of(), false);
    }

    /** A question that names an article by its place in a list, and is asked of that one only. */
    public static Following ofOnly(String typed, String article) {
        return new Following(typed, article, true, true, List.of(), false, List.of(), true);
    }

    /** What asks for the answer to a question, of all articles or of one where it is expected. */
    public interface Asking {

        /**
         * The answer.
         *
         * @param expected how much likelier there is one than to any question, in log-odds
         */
        Answer of(Question question, double expected);
    }

    /**
     * How much likelier the article that is talked of answers: set, not learnt, as there are no conversations to learn from.
     */
    private static final double EXPECTED = 0.5;

    /**
     * The answer of the article that is talked of, unless another one has more of the question or only another one answers.
     *
     * @param whole the question as it is understood
     * @param alone the line as it was typed
     */
    public Answer answer(Question whole, Question alone, Asking ask) {
        if (only && article != null) {
            return ask.of(whole.within(article), EXPECTED);
        }
        AnswerType type = (kind ? alone : whole).analysis().main();
        RequiredKind required =
                new RequiredKind(whole, type, before, kind, kind && (!replaced || FollowUp.isOfSeveral(typed)));
        if (kind || pointsBack && replaced && type == AnswerType.REASON) {
            return ofKind(whole, required, ask);
        }
        Answer answer = of(whole, alone, ask);
        return pointsBack ? required.held(answer) : answer;
    }

    /** The answer of the article that is talked of where it has what is asked for, else of any that has it. */
    private Answer ofKind(Question whole, RequiredKind required, Asking ask) {
        String talkedOf = whole.filter().article() == null ? article : null;
        Answer own = talkedOf == null ? ask.of(whole, 0) : ask.of(whole.within(talkedOf), EXPECTED);
        if (required.isMet(own)) {
            return own;
        }
        Optional<Citation> comparing = required.comparing();
        if (comparing.isPresent()) {
            return RequiredKind.quoting(own, comparing.get());
        }
        Answer anywhere = talkedOf == null ? own : ask.of(whole, 0);
        boolean gone = own.retrieval().passages().isEmpty();
        boolean better = required.isMet(anywhere) && lacking(anywhere).isEmpty() && !isForeign(anywhere);
        return required.held(gone || better ? anywhere : own);
    }

    private Answer of(Question whole, Question alone, Asking ask) {
        boolean named = !pointsBack && whole.analysis().isNamed();
        if (article == null || named || whole.filter().article() != null) {
            return ask.of(whole, 0);
        }
        if (pointsBack && !replaced && !alone.analysis().asksForNothing()) {
            Answer asTyped = ask.of(alone.within(article), EXPECTED);
            if (!asTyped.quoted().isEmpty()) {
                return asTyped; // put to the last question, it would find the answer to that again
            }
        }
        Answer here = ask.of(whole.within(article), EXPECTED);
        if (here.retrieval().passages().isEmpty()) {
            return ask.of(whole, 0); // it is gone, or a filter leaves it out
        }
        if (pointsBack && !replaced && here instanceof Answered && lacking(here).isEmpty()) {
            return here;
        }
        Answer anywhere = ask.of(whole, 0);
        return isOfHere(here, anywhere, alone) ? here : anywhere;
    }

    private boolean isOfHere(Answer here, Answer anywhere, Question alone) {
        List<String> lacking = lacking(here);
        boolean foreign = isForeign(anywhere) && !isForeign(here);
        int more = foreign ? 0 : lacking.size() - lacking(anywhere).size();
        if (more > 0 || alone.analysis().names().stream().anyMatch(name -> lacking.contains(name.text()))) {
            return false;
        }
        if (pointsBack && !replaced || foreign || FollowUp.namesNoThing(typed)) {
            return true; // only of what is talked of, also where that does not say it
        }
        QuestionAnalysis analysis = alone.analysis();
        boolean ofRole = !analysis.names().isEmpty() && !analysis.isNamed(); // who is the CEO
        boolean surer = ofRole || odds(here) - EXPECTED >= odds(anywhere);
        return here instanceof Answered && (surer || !(anywhere instanceof Answered));
    }

    /** Whether what is quoted is in another language than the question. */
    private static boolean isForeign(Answer answer) {
        Language language = answer.retrieval().question().language();
        return answer.quoted().stream()
                .findFirst()
                .filter(citation -> Language.of(citation.quote()) != language)
                .isPresent();
    }

    /** Names, words and years of the question that the best sentence and those around it have not. */
    private static List<String> lacking(Answer answer) {
        Confidence confidence = answer.confidence();
        return confidence == null ? List.of() : confidence.reasons().lacking();
    }

    private static double odds(Answer answer) {
        Confidence confidence = answer.confidence();
        return confidence == null ? Double.NEGATIVE_INFINITY : confidence.logOdds();
    }
}
