package briefing.answer.extract;

import briefing.answer.Answer;
import briefing.answer.Answerer;
import briefing.answer.Confidence;
import briefing.answer.select.ModelMeanings;
import briefing.answer.select.Selection;
import briefing.answer.select.Selection.Outcome;
import briefing.answer.select.Selection.Quote;
import briefing.answer.select.SentenceRanker;
import briefing.index.PassageSearch;
import briefing.passage.Span;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.retrieval.Retrieval;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers with sentences of the articles, word for word: the series that is asked for, or else the best sentences. Three
 * things can come of a question: an answer; no answer, but the closest quotes and what is missing in them; nothing near.
 */
public final class ExtractiveAnswerer implements Answerer {

    private final SentenceRanker ranker;

    public ExtractiveAnswerer(PassageSearch index, EmbeddingModel model) {
        ranker = new SentenceRanker(index, new ModelMeanings(model));
    }

    @Override
    public Answer answer(Retrieval retrieval) {
        Question question = retrieval.question();
        Selection selection = ranker.select(retrieval, QuestionAnalysis.of(question.text(), question.language()));
        Confidence confidence = new Confidence(selection.certainty(), 0);
        Wording wording = new Wording(retrieval);
        List<Quote> quotes = whole(selection.quotes());
        return selection.outcome() == Outcome.ANSWERED && !quotes.isEmpty()
                ? wording.answered(confidence, quotes)
                : wording.refused(confidence, selection);
    }

    /** Each with the sentence before where it points back to that one, unless that is quoted, too. */
    private static List<Quote> whole(List<Quote> quotes) {
        List<Quote> whole = new ArrayList<>();
        for (Quote quote : quotes) {
            Span resolved = Anaphora.resolved(quote.article().text(), quote.span());
            boolean repeats = quotes.stream()
                    .filter(other -> !other.equals(quote) && other.article().equals(quote.article()))
                    .anyMatch(other -> other.span().start() < resolved.end()
                            && resolved.start() < other.span().end());
            whole.add(repeats ? quote : new Quote(quote.article(), resolved));
        }
        return whole;
    }
}
