package briefing.answer;

import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.claim.ClaimCheck;
import briefing.article.Article;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.index.Vocabulary;
import briefing.index.lucene.Analyzers;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.Question;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passages that were found for a question, without an index; each is the whole of its article. */
public final class Found {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Found() {}

    public static Passage passage(String title, LocalDate published, String text) {
        Article article =
                new Article(title + ".txt", title, published, "The Daily", null, Language.of(text), text, null);
        return Passage.of(article, 0, text.length());
    }

    public static Retrieval of(String question, Passage... passages) {
        List<RankedPassage> ranked = new ArrayList<>();
        for (Passage passage : passages) {
            ranked.add(new RankedPassage(passage, 0.8, 0.5, 1.2));
        }
        return new Retrieval(Question.parse(question, PassageFilter.NONE, TODAY), ranked);
    }

    /** To which all texts mean the same. */
    public static final EmbeddingModel ALL_ALIKE = new EmbeddingModel() {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            return Response.from(
                    texts.stream().map(text -> Embedding.from(new float[] {1})).toList());
        }
    };

    public static final Translator DICTIONARY = new DictionaryTranslator(Path.of("none.tsv"));

    /** An index without articles, in whose vocabulary every word stands. */
    public static final PassageSearch INDEX = (PassageSearch) Proxy.newProxyInstance(
            PassageSearch.class.getClassLoader(),
            new Class<?>[] {PassageSearch.class},
            (proxy, method, arguments) ->
                    method.getName().equals("article") ? Optional.empty() : new EveryWord((Language) arguments[0]));

    /** Holds claims against passages by the dictionary, as if all meant the same. */
    public static ClaimCheck check(List<RankedPassage> passages) {
        return new ClaimCheck(passages, INDEX, DICTIONARY, ALL_ALIKE);
    }

    /** A vocabulary of which every word stands in the passages. */
    public record EveryWord(Language language) implements Vocabulary {

        @Override
        public List<String> tokens(String text) {
            return Analyzers.tokens(language, text);
        }

        @Override
        public long documentFrequency(String token) {
            return 1;
        }

        @Override
        public long phraseFrequency(String phrase) {
            return 1;
        }

        @Override
        public long passages() {
            return 10;
        }
    }

    /** An answerer that always has the same extracted answer. */
    public static Answerer extracted() {
        return retrieval ->
                new Answered(retrieval, null, Mode.EXTRACTIVE, "The extracted answer. [1]", List.of(), List.of(), null);
    }
}
