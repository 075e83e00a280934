package briefing.shell;

import briefing.answer.Answer;
import briefing.answer.CatalogueAnswerer;
import briefing.article.Language;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.passage.EmbeddingModels;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.Question;
import briefing.retrieval.Retrieval;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;

/** From a line of input to its answer. Everything that takes time to load is loaded when it is first needed. */
final class Assistant {

    private final ObjectProvider<PassageIndex> index;
    private final ObjectProvider<PassageRetriever> retriever;
    private final ObjectProvider<EmbeddingModels> models;
    private final Answerers answerers;
    private final Clock clock;

    Assistant(
            ObjectProvider<PassageIndex> index,
            ObjectProvider<PassageRetriever> retriever,
            ObjectProvider<EmbeddingModels> models,
            Answerers answerers,
            Clock clock) {
        this.index = index;
        this.retriever = retriever;
        this.models = models;
        this.answerers = answerers;
        this.clock = clock;
    }

    PassageIndex index() {
        return index.getObject();
    }

    EmbeddingModels models() {
        return models.getObject();
    }

    Question question(String asked, Options options) {
        return Question.parse(asked, options.filter(), LocalDate.now(clock));
    }

    Retrieval retrieve(String asked, Options options) {
        return retriever.getObject().retrieve(question(asked, options));
    }

    /**
     * Answers a question.
     *
     * @param partial is given the text of an answer as it comes, where it comes in parts
     */
    Answer answer(String asked, Options options, String mode, Consumer<String> partial) {
        Question question = question(asked, options);
        return new CatalogueAnswerer(index())
                .answer(question)
                .orElseGet(() -> answerers
                        .of(mode, index(), models())
                        .answer(retriever.getObject().retrieve(question), partial));
    }

    /** Loads what the first question will need. */
    void warm() {
        for (Language language : index().languages()) {
            retriever.getObject().retrieve(Question.parse(language.code(), PassageFilter.NONE, LocalDate.now(clock)));
            models().of(language).embed(language.code());
        }
    }
}
