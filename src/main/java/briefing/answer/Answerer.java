package briefing.answer;

import briefing.retrieval.Retrieval;

/** Answers a question from the passages found for it, and from nothing else. */
public interface Answerer {

    Answer answer(Retrieval retrieval);
}
