package briefing.answer.extract;

import briefing.answer.Answer;
import briefing.answer.Answerer;
import briefing.answer.Confidence;
import briefing.answer.select.CandidateSentences;
import briefing.answer.select.Meanings;
import briefing.answer.select.Selection;
import briefing.answer.select.Selection.Outcome;
import briefing.answer.select.Selection.Quote;
import briefing.answer.select.SentenceRanker;
import briefing.index.PassageSearch;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

/**
 * Answers with sentences of the articles, word for word: the series that is asked for, or else the best sentences. Three
 * things can come of a question: an answer; no answer, but the closest quotes and what is missing in them; nothing near.
 */
public final class ExtractiveAnswerer implements Answerer {

    private final SentenceRanker ranker;

    /**
     * An answerer.
     *
     * @param cut articles that were cut for other questions
     */
    public ExtractiveAnswerer(PassageSearch index, EmbeddingModel model, CandidateSentences.Cut cut) {
        this(index, model, cut, 0);
    }

    /**
     * The same.
     *
     * @param expected how much likelier an answer is than to any question, in log-odds
     */
    public ExtractiveAnswerer(PassageSearch index, EmbeddingModel model, CandidateSentences.Cut cut, double expected) {
        ranker = new SentenceRanker(index, new Meanings(model), cut, expected);
    }

    @Override
    public Answer answer(Retrieval retrieval) {
        Question question = retrieval.question();
        Selection selection = ranker.select(retrieval, question.analysis());
        Confidence confidence = new Confidence(selection.certainty(), 0, selection.reasons());
        Wording wording = new Wording(selection.retrieval());
        List<Quote> quotes = selection.quotes();
        return selection.outcome() == Outcome.ANSWERED && !quotes.isEmpty()
                ? wording.answered(confidence, quotes)
                : wording.refused(confidence, selection);
    }
}
