package briefing.answer;

import briefing.retrieval.Retrieval;
import java.util.function.Consumer;

/** Answers a question from the passages found for it, and from nothing else. */
public interface Answerer {

    Answer answer(Retrieval retrieval);

    /**
     * As {@link #answer(Retrieval)}, showing the answer as it comes.
     *
     * @param partial is given the text in parts, where it comes in parts; together they need not be the answer's text
     */
    default Answer answer(Retrieval retrieval, Consumer<String> partial) {
        return answer(retrieval);
    }
}
