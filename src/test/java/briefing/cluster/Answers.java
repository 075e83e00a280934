package briefing.cluster;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.extract.ExtractiveAnswerer;
import briefing.answer.select.CandidateSentences;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.PassageSearch;
import briefing.question.Question;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.translation.DictionaryTranslator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What somebody gets who asks, and what of it must be the same from every index. */
final class Answers {

    private static final DictionaryTranslator TRANSLATOR = new DictionaryTranslator(Path.of("none"));

    private Answers() {}

    static Answer of(PassageIndex index, EmbeddingModel models, String question) {
        Question asked = Question.parse(question, PassageFilter.NONE, LocalDate.of(2026, 11, 23));
        PassageSearch search = index.forOneQuestion();
        return new ExtractiveAnswerer(search, models, new CandidateSentences.Cut())
                .answer(new PassageRetriever(search, models, TRANSLATOR).retrieve(asked));
    }

    static List<Object> summary(Answer answer) {
        return answer instanceof Answered answered
                ? List.of(answered.text(), answered.citations())
                : List.of(answer.text());
    }

    static List<String> ranking(Answer answer) {
        return answer.retrieval().passages().stream()
                .limit(5)
                .map(ranked -> ranked.passage().id())
                .toList();
    }
}
