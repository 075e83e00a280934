package briefing.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.answer.Confidence;
import briefing.answer.Found;
import briefing.answer.Reasons;
import briefing.index.PassageFilter;
import briefing.passage.Passage;
import briefing.question.Question;
import briefing.question.followup.FollowUp;
import briefing.retrieval.Retrieval;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of which articles a question is asked that follows on an answer. */
class FollowingTest {

    private static final String HERE = "study.txt";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** What the article that is talked of answers, and what all articles do, by question. */
    private final Map<String, Answer> here = new HashMap<>();

    private final Map<String, Answer> anywhere = new HashMap<>();

    @Test
    void whatNamesNothingIsAskedOfTheArticleThatIsTalkedOf() {
        here.put("who led the work?", answered("Ines Prado led it.", 1.4));
        anywhere.put("who led the work?", answered("The mayor led the works.", 0.2));

        assertThat(asked("who led the work?")).isEqualTo("Ines Prado led it.");
    }

    @Test
    void whatSaysOnlyWhatHappensIsOfWhatIsTalkedOf() {
        here.put("在哪里举行？", answered("博览会在海州举行。", 0.1));
        anywhere.put("在哪里举行？", answered("比赛在学校举行。", 2));

        assertThat(asked("在哪里举行？")).isEqualTo("博览会在海州举行。");
    }

    @Test
    void whatAnotherArticleHasMoreOfIsAnsweredByThat() {
        here.put("how long is the new pier?", answered("It took two years.", 0.6, "pier"));
        anywhere.put("how long is the new pier?", answered("The pier is 400 metres long.", 0.3));

        assertThat(asked("how long is the new pier?")).isEqualTo("The pier is 400 metres long.");
    }

    @Test
    void whoIsNamedIsLookedForInAllArticles() {
        here.put("How old is Lena Ortiz?", answered("It took two years.", 3));
        anywhere.put("How old is Lena Ortiz?", answered("Lena Ortiz is 40.", 0.1));

        assertThat(asked("How old is Lena Ortiz?")).isEqualTo("Lena Ortiz is 40.");
    }

    @Test
    void whatPointsBackIsNotAnsweredWithTheLastAnswerAgain() {
        here.put("为期多久？", refused("实施期限未定。"));
        here.put("为期多久，管制什么时候生效？", answered("管制9月1日生效。", 2));
        anywhere.put("为期多久，管制什么时候生效？", answered("管制9月1日生效。", 2));
        FollowUp.Whole whole = new FollowUp.Whole("为期多久，管制什么时候生效？", false);

        assertThat(asked("为期多久？", whole)).isEqualTo("实施期限未定。");
    }

    @Test
    void whatHasNotTheKindThatIsAskedForIsOnlyTheClosest() {
        String whole = "how many drones (fair)?";
        here.put(whole, answered("The drones danced at the fair.", 2));
        anywhere.put(whole, answered("The drones danced at the fair.", 2));
        FollowUp.Whole kind = new FollowUp.Whole(whole, false, List.of(), true);

        assertThat(asked("how many?", kind))
                .isEqualTo("The articles give no number for this. Closest:\nThe drones danced at the fair.");
        anywhere.put(whole, answered("The 90 drones danced at the fair.", 2));
        assertThat(asked("how many?", kind)).isEqualTo("The 90 drones danced at the fair.");
    }

    @Test
    void theDateOfTheLastAnswerIsNoOtherDate() {
        String whole = "since when (fair)?";
        FollowUp.Whole kind = new FollowUp.Whole(whole, true, List.of(), true);
        String shown = "The fair drew 900 visitors on 3 May 2025.";
        here.put(whole, answered(shown, 2));
        anywhere.put(whole, answered(shown, 2));

        assertThat(asked("since when?", kind, List.of(citation(shown).asRelated())))
                .isEqualTo("The articles give no date for this. Closest:\n" + shown);
        assertThat(asked("since when?", kind)).isEqualTo(shown);
        String since = "The fair has drawn 900 visitors a day since 2019.";
        here.put(whole, answered(since, 2));
        assertThat(asked("since when?", kind, List.of(citation(since)))).isEqualTo(since);
    }

    @Test
    void whatIsOnlyTheClosestIsRelatedToNothing() {
        String whole = "how many drones (fair)?";
        Citation related = citation("The drones danced at the fair.").asRelated();
        Answer answer = new Answered(
                Found.of("?", passage("?")),
                confidence(2),
                Mode.EXTRACTIVE,
                "?",
                List.of(citation("The fair opened."), related),
                List.of(),
                null);
        Question question = Question.parse(whole, PassageFilter.NONE, TODAY);
        RequiredKind required = new RequiredKind(question, question.analysis().main(), List.of(), true, true);

        assertThat(required.held(answer).quoted()).noneMatch(Citation::related);
    }

    @Test
    void aReasonIsGivenInWords() {
        String whole = "Why is the fair called blue?";
        here.put(whole, answered("The blue fair opened.", 2));
        anywhere.put(whole, answered("The blue fair opened.", 2));

        assertThat(asked("Why is it called blue?", new FollowUp.Whole(whole, true)))
                .startsWith("The articles give no reason for this.");
        here.put(whole, answered("It is called so because of the sea.", 2));
        assertThat(asked("Why is it called blue?", new FollowUp.Whole(whole, true)))
                .isEqualTo("It is called so because of the sea.");
    }

    @Test
    void anArticleThatIsGoneKeepsNoOtherFromAnswering() {
        anywhere.put("who led the work?", answered("The mayor led the works.", 0.2));

        assertThat(asked("who led the work?")).isEqualTo("The mayor led the works.");
    }

    private String asked(String typed) {
        return asked(typed, new FollowUp.Whole(typed, true));
    }

    private String asked(String typed, FollowUp.Whole whole) {
        return asked(typed, whole, List.of());
    }

    private String asked(String typed, FollowUp.Whole whole, List<Citation> before) {
        Following following = new Following(
                typed,
                HERE,
                FollowUp.isFollowUp(typed),
                whole.replaced(),
                whole.instead(),
                whole.kind(),
                before,
                false);
        Answer answer = following.answer(
                Question.parse(whole.question(), PassageFilter.NONE, TODAY),
                Question.parse(typed, PassageFilter.NONE, TODAY),
                (question, expected) -> {
                    boolean ofHere = HERE.equals(question.filter().article());
                    Answer nothing = new NotInCorpus(
                            new Retrieval(question, List.of()),
                            null,
                            Mode.EXTRACTIVE,
                            "",
                            List.of(),
                            List.of(),
                            false,
                            null);
                    return (ofHere ? here : anywhere).getOrDefault(question.asked(), nothing);
                });
        return answer.text();
    }

    private static Answer answered(String text, double odds, String... lacking) {
        return new Answered(
                Found.of("?", passage(text)),
                confidence(odds, lacking),
                Mode.EXTRACTIVE,
                text,
                List.of(citation(text)),
                List.of(),
                null);
    }

    private static Answer refused(String closest) {
        return new NotInCorpus(
                Found.of("?", passage(closest)),
                confidence(-1),
                Mode.EXTRACTIVE,
                closest,
                List.of(citation(closest)),
                List.of(),
                false,
                null);
    }

    private static Passage passage(String text) {
        return Found.passage("study", TODAY, text);
    }

    private static Confidence confidence(double odds, String... lacking) {
        return new Confidence(
                odds,
                0,
                new Reasons(List.of("other"), "", List.of(), List.of(lacking), null, null, Map.of(), Map.of(), null));
    }

    private static Citation citation(String text) {
        return new Citation(1, HERE, "study", TODAY, null, text, 0, text.length(), null, List.of());
    }
}
