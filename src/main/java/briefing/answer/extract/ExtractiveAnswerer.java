package briefing.answer.extract;

import briefing.answer.Answer;
import briefing.answer.Answerer;
import briefing.answer.Confidence;
import briefing.answer.select.ModelMeanings;
import briefing.answer.select.ModelMeanings.Projection;
import briefing.answer.select.Selection;
import briefing.answer.select.Selection.Outcome;
import briefing.answer.select.Selection.Quote;
import briefing.answer.select.SentenceRanker;
import briefing.embedding.EmbeddingModels;
import briefing.embedding.SharedSpace;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.passage.Span;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers with sentences of the articles, word for word: the series that is asked for, or else the best sentences. Three
 * things can come of a question: an answer; no answer, but the closest quotes and what is missing in them; nothing near.
 */
public final class ExtractiveAnswerer implements Answerer {

    private final SentenceRanker ranker;

    public ExtractiveAnswerer(PassageSearch index, EmbeddingModels models) {
        ranker = new SentenceRanker(index, new ModelMeanings(models, projection(models)));
    }

    @Override
    public Answer answer(Retrieval retrieval) {
        Question question = retrieval.question();
        Selection selection = ranker.select(retrieval, question.analysis());
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

    /** Into the space that comes with the program, for the models that it was learnt for; others share one already. */
    private static Projection projection(EmbeddingModels models) {
        boolean learnt = Stream.of(Language.values())
                .allMatch(language -> models.name(language).equals(Shipped.SPACE.model(language)));
        return learnt ? Shipped.SPACE::map : (language, vector) -> vector;
    }

    /** Read when it is first needed. */
    private static final class Shipped {
        private static final SharedSpace SPACE = SharedSpace.load();
    }
}
