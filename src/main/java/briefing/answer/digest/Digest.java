package briefing.answer.digest;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.language.Language;
import briefing.language.Messages;
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

    /** The words of the topic that stand in no article, so that it was told without them. */
    default List<String> missing() {
        return List.of();
    }

    /** What is told with a line that says which words of the topic stand nowhere, if there are any. */
    default String withMissing(String told) {
        Messages messages = Messages.of(language());
        return missing().isEmpty()
                ? told
                : told + "\n\n" + messages.get("digest.missing", String.join(messages.get("list.between"), missing()));
    }

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
