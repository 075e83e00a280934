package briefing.answer.digest;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.language.Language;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import java.util.List;

/** What articles hold, in quotes. */
public sealed interface Digest permits Summary, News, Figures, Timeline, Related, Comparison {

    /** In which it is told, but for the quotes. */
    Language language();

    /** What it quotes, in the order of its numbers; empty where there is nothing to say. */
    List<Citation> citations();

    /** What a person reads, with {@code [n]} behind each statement; where it is empty, why. */
    String text();

    default boolean isEmpty() {
        return citations().isEmpty();
    }

    /** As the answer to what asked for it, so that its citations can be opened and saved as those of any other. */
    default Answer answer(Question asked) {
        Retrieval retrieval = new Retrieval(asked.in(language()), List.of());
        return isEmpty()
                ? new NotInCorpus(retrieval, null, Mode.DIGEST, text(), List.of(), List.of(), false, null)
                : new Answered(retrieval, null, Mode.DIGEST, text(), citations(), List.of(), null);
    }
}
