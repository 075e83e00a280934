package briefing.assistant;

import briefing.answer.Answer;
import briefing.answer.catalogue.CatalogueAnswerer;
import briefing.embedding.EmbeddingModels;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.language.Language;
import briefing.question.Question;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.Translator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;

/** From a line of input to its answer. Everything that takes time to load is loaded when it is first needed. */
public final class Assistant {

    private final ObjectProvider<PassageIndex> index;
    private final ObjectProvider<EmbeddingModels> models;
    private final ObjectProvider<Translator> dictionary;
    private final Answerers answerers;
    private final Clock clock;

    public Assistant(
            ObjectProvider<PassageIndex> index,
            ObjectProvider<EmbeddingModels> models,
            ObjectProvider<Translator> dictionary,
            Answerers answerers,
            Clock clock) {
        this.index = index;
        this.models = models;
        this.dictionary = dictionary;
        this.answerers = answerers;
        this.clock = clock;
    }

    public PassageIndex index() {
        return index.getObject();
    }

    public EmbeddingModels models() {
        return models.getObject();
    }

    Question question(String asked, PassageFilter filter) {
        return Question.parse(asked, filter, LocalDate.now(clock));
    }

    public Retrieval retrieve(String asked, PassageFilter filter) {
        return index().forOneQuestion(() -> retriever(Answerers.EXTRACTIVE).retrieve(question(asked, filter)));
    }

    /** A question with what it leaves out, because it was said before in this conversation. */
    public String standalone(String asked, String mode) {
        return answerers.followUps(mode).standalone(asked);
    }

    /**
     * Answers a question.
     *
     * @param partial is given the text of an answer as it comes, where it comes in parts
     */
    public Answer answer(String asked, PassageFilter filter, String mode, Consumer<String> partial) {
        return index().forOneQuestion(() -> answer(question(asked, filter), mode, partial));
    }

    private Answer answer(Question question, String mode, Consumer<String> partial) {
        return new CatalogueAnswerer(index())
                .answer(question)
                .orElseGet(() -> answerers
                        .of(mode, index(), models())
                        .answer(retriever(mode).retrieve(question), partial));
    }

    /** Only where a model writes the answers is the question sent to it for translation too. */
    private PassageRetriever retriever(String mode) {
        return new PassageRetriever(index(), models(), answerers.translator(mode, dictionary.getObject()));
    }

    /** Loads what the first question will need. */
    public void warm() {
        for (Language language : index().languages()) {
            retriever(Answerers.EXTRACTIVE)
                    .retrieve(Question.parse(language.code(), PassageFilter.NONE, LocalDate.now(clock)));
            models().of(language).embed(language.code());
        }
    }
}
