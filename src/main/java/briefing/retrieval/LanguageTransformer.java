package briefing.retrieval;

import briefing.embedding.EmbeddingModels;
import briefing.index.LexicalQuery.Words;
import briefing.index.PassageIndex;
import briefing.language.Language;
import briefing.question.Question;
import briefing.retrieval.translation.Translator;
import briefing.retrieval.translation.Translator.Translation;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Puts a question to the passages of each language that there are: as it is, and translated. */
final class LanguageTransformer implements QueryTransformer {

    private final PassageIndex index;
    private final EmbeddingModels models;
    private final Translator translator;

    LanguageTransformer(PassageIndex index, EmbeddingModels models, Translator translator) {
        this.index = index;
        this.models = models;
        this.translator = translator;
    }

    @Override
    public Collection<Query> transform(Query query) {
        Question question = ((QuestionQuery) query).question();
        List<Query> queries = new ArrayList<>();
        for (Language language : index.languages()) {
            queries.add(language == question.language() ? asIs(question) : translated(question, language));
        }
        return queries;
    }

    private PassageQuery asIs(Question question) {
        return new PassageQuery(
                question,
                question.language(),
                question.text(),
                new Words(question.text()),
                vector(question.language(), question.text()));
    }

    private PassageQuery translated(Question question, Language language) {
        Translation translation = translator.translate(question.text(), language, index.vocabulary(language));
        String gloss = translation.gloss().isBlank() ? question.text() : translation.gloss();
        return new PassageQuery(question, language, gloss, translation.query(), vector(language, gloss));
    }

    private float[] vector(Language language, String text) {
        return models.of(language).embed(text).content().vector();
    }
}
