package briefing.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import briefing.article.Article;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.Indexed;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.question.Question;
import briefing.retrieval.rerank.Reranker;
import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageRetrieverTest {

    private static final Translator DICTIONARY = new DictionaryTranslator(Path.of("none.tsv"));

    private final HashedEmbeddingModel model = new HashedEmbeddingModel("1");

    @TempDir
    Path folder;

    private LocalPassageIndex index;

    @BeforeEach
    void open() {
        index = new LocalPassageIndex(folder, model.modelName());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void thePassageThatSaysItComesFirst() {
        add("a.txt", "Steel output fell in the north.", null);
        add("b.txt", "Chip exports rose by a third.", null);

        assertThat(articles("How much did chip exports rise?")).first().isEqualTo("b.txt");
    }

    @Test
    void chineseIsFoundByItsCharacters() {
        add("a.txt", "全国粮食产量再创新高。", null);
        add("b.txt", "建设零碳园区和数字园区。", null);

        assertThat(articles("零碳园区怎么建")).first().isEqualTo("b.txt");
    }

    @Test
    void whatTheArticlesCallOtherwiseIsAskedAsTheyCallIt() {
        add("a.txt", "The Ministry of Industry and Information Technology will add thirty pilot cities.", null);
        add("b.txt", "国家发展和改革委员会表示，上半年国内生产总值增长5.3%。", null);

        assertThat(retrieve("How many cities will MIIT add?", DICTIONARY)
                        .question()
                        .text())
                .isEqualTo("How many cities will Ministry of Industry and Information Technology add?");
        assertThat(retrieve("How many MIITX cities will MIIT and \"MIIT\" add?", DICTIONARY)
                        .question()
                        .text())
                .contains("MIITX cities will MIIT");
        assertThat(retrieve("How many MIITX cities will MIIT add?", DICTIONARY)
                        .question()
                        .text())
                .isEqualTo("How many MIITX cities will Ministry of Industry and Information Technology add?");
        Question chinese = retrieve("发改委说GDP增长了多少？", DICTIONARY).question();
        assertThat(chinese.text()).isEqualTo("国家发展和改革委员会说国内生产总值增长了多少？");
        assertThat(chinese.asked()).isEqualTo("发改委说GDP增长了多少？");
    }

    @Test
    void whatOnlySomeArticlesCallAsItIsAskedIsLookedForByEachOfItsNames() {
        add("a.txt", "发改委说，城市更新将提速。", null);
        add("b.txt", "国家发展和改革委员会表示，上半年国内生产总值增长5.3%。", null);

        Retrieval found = retrieve("发改委", DICTIONARY);

        assertThat(found.question().text()).isEqualTo("发改委");
        assertThat(found.called())
                .singleElement()
                .satisfies(name -> assertThat(name.phrases()).containsExactly("国家发展和改革委员会"));
        assertThat(articles(found)).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aNameWithSmallWordsInItIsFoundInTheOtherLanguage() {
        add("a.txt", "Industry in the north fell. The ministry is silent. Information about technology is rare.", null);
        add("b.txt", "The Ministry of Industry and Information Technology will add thirty pilot cities.", null);

        Retrieval found = retrieve("工信部", DICTIONARY);

        assertThat(found.translations())
                .singleElement()
                .satisfies(
                        name -> assertThat(name.phrases()).contains("Ministry of Industry and Information Technology"));
        assertThat(articles(found)).first().isEqualTo("b.txt");
    }

    @Test
    void eachPassageIsScoredOnBothSides() {
        add("a.txt", "Chip exports rose by a third.", null);

        RankedPassage found = retrieve("chip exports").passages().get(0);

        // two words of its six, in hashed dimensions; and of the most that BM25 gives for two words once each
        assertThat(found.cosine()).isCloseTo(Math.sqrt(2.0 / 6), within(1e-6));
        assertThat(found.bm25()).isCloseTo(1 / 2.2, within(1e-6));
    }

    @Test
    void aCrossEncoderPutsPassagesIntoItsOrderAndTheScoresStayTheSameOnes() {
        add("a.txt", "Chip exports rose by a third.", null);
        add("b.txt", "Chip exports of chips, said those who export.", null);
        add("c.txt", "Exports of steel fell.", null);
        List<RankedPassage> usual = retrieve("chip exports").passages();

        List<RankedPassage> reranked = reranked("chip exports", Map.of("c.txt", 7.0, "b.txt", 0.5, "a.txt", -3.0));

        assertThat(usual).extracting(RankedPassage::rerank).containsOnlyNulls();
        assertThat(reranked)
                .extracting(passage -> passage.passage().article())
                .containsExactly("c.txt", "b.txt", "a.txt");
        assertThat(reranked).extracting(RankedPassage::rerank).containsExactly(7.0, 0.5, -3.0);
        assertThat(reranked)
                .extracting(RankedPassage::score)
                .isEqualTo(usual.stream().map(RankedPassage::score).toList());
    }

    @Test
    void whatTheCrossEncoderDoesNotTellApartStaysAsItWas() {
        add("a.txt", "Chip exports rose by a third.", null);
        add("b.txt", "Chip exports of chips, said those who export.", null);
        add("c.txt", "Exports of steel fell.", null);

        assertThat(reranked("chip exports", Map.of()))
                .extracting(passage -> passage.passage().article())
                .isEqualTo(articles("chip exports"));
    }

    @Test
    void theLatestIsStillPreferredOfWhatACrossEncoderFindsAboutAsGood() {
        add("old.txt", "Chip exports rose by a third.", LocalDate.of(2024, 1, 2));
        add("new.txt", "Chip exports rose by a fourth.", LocalDate.of(2026, 11, 22));

        assertThat(reranked("latest chip exports", Map.of("old.txt", 1.0, "new.txt", 0.9)))
                .extracting(passage -> passage.passage().article())
                .containsExactly("new.txt", "old.txt");
    }

    @Test
    void onlyTheFirstPassagesAreScoredAndTheOthersStayBehind() {
        for (int i = 0; i < Reranker.MOST + 5; i++) {
            add("a%02d.txt".formatted(i), "Chip exports " + "and more ".repeat(i) + "rose.", null);
        }
        List<String> usual = articles("chip exports");
        String last = usual.get(Reranker.MOST - 1);

        List<RankedPassage> reranked = reranked("chip exports", Map.of(last, 1.0));

        assertThat(reranked.get(0).passage().article()).isEqualTo(last);
        assertThat(reranked).hasSize(Reranker.MOST + 5);
        assertThat(reranked.subList(Reranker.MOST, reranked.size()))
                .extracting(RankedPassage::rerank)
                .containsOnlyNulls();
    }

    @Test
    void aQuotedPhraseKeepsPassagesWithoutItOut() {
        add("a.txt", "The zero carbon goal for parks: parks with carbon at zero.", null);
        add("b.txt", "Plans exist for zero-carbon parks, said officials from many places at great length.", null);

        assertThat(articles("parks carbon zero \"zero-carbon parks\"")).containsExactly("b.txt");
    }

    @Test
    void aQuotedPhraseThatStandsNowhereEmptiesNothing() {
        add("a.txt", "Chip exports rose by a third.", null);

        assertThat(articles("chip exports \"of the moon\"")).containsExactly("a.txt");
    }

    @Test
    void theMonthThatAQuestionNamesIsPreferred() {
        add("old.txt", "The ministry spoke of chip exports.", LocalDate.of(2025, 3, 5));
        add("new.txt", "The ministry spoke of chip exports.", LocalDate.of(2026, 3, 5));

        assertThat(articles("chip exports in March 2025")).startsWith("old.txt");
        assertThat(articles("chip exports in March 2026")).startsWith("new.txt");
    }

    @Test
    void theLatestIsPreferredWhereItIsAskedFor() {
        add("old.txt", "The ministry spoke of chip exports.", LocalDate.of(2026, 1, 5));
        add("new.txt", "The ministry spoke of chip exports.", LocalDate.of(2026, 11, 5));

        assertThat(articles("the latest on chip exports")).startsWith("new.txt");
    }

    @Test
    void traditionalCharactersFindSimplifiedOnesAndTheOtherWayRound() {
        add("a.txt", "全国粮食产量再创新高。", null);
        add("b.txt", "工業和資訊化部談軟體產業。", null);

        assertThat(articles("糧食產量")).first().isEqualTo("a.txt");
        assertThat(articles("软体产业")).first().isEqualTo("b.txt");
        assertThat(articles("chips “軟體產業”")).containsExactly("b.txt");
    }

    @Test
    void theSameStoryOnSeveralSitesIsFoundOnce() {
        String story = "Chip exports rose by a third in the first quarter, customs said on Friday. "
                + "Sales to Europe grew fastest, while those to the north stayed as they were.";
        add("a.txt", story, null);
        add("b.txt", story, null);
        add("c.txt", story.replace("a third", "a fifth"), null);

        Retrieval found = retrieve("How much did chip exports rise?");

        assertThat(articles("How much did chip exports rise?")).containsExactlyInAnyOrder("a.txt", "c.txt");
        assertThat(found.copies("a.txt")).containsExactly("b.txt");
        assertThat(found.copies("c.txt")).isEmpty();
    }

    @Test
    void whatBothLanguagesSayIsQuotedInTheLanguageOfTheQuestion() {
        String english = "chip exports";
        String chinese = "芯片出口";
        float[] meaning = model.embed(english).content().vector();
        addMeaning("a.txt", chinese, meaning);
        addMeaning("b.txt", english, meaning);
        Translator toEither = (text, to, passages) ->
                new Translated(List.of(new Unit(to == Language.CHINESE ? chinese : english, 1, List.of())));

        assertThat(articles(retrieve(english, toEither))).containsExactly("b.txt", "a.txt");
        assertThat(articles(retrieve(chinese, toEither))).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aPassageOfTheOtherLanguageIsFoundByItsMeaningAlone() {
        add("a.txt", "建设数字园区。", null);
        addMeaning("b.txt", "芯片出口。", model.embed("chip exports").content().vector());

        assertThat(articles("chip exports")).startsWith("b.txt");
    }

    @Test
    void onlyArticlesThatAFilterLetsThroughAreFound() {
        add("old.txt", "The ministry spoke of chip exports.", LocalDate.of(2026, 1, 5));
        add("new.txt", "The ministry spoke of chip exports.", LocalDate.of(2026, 11, 5));
        add("undated.txt", "The ministry spoke of chip exports.", null);

        assertThat(articles("chip exports until:2026-06-30")).containsExactly("old.txt");
    }

    @Test
    void queryLanguagesAreJustText() {
        add("a.txt", "Chip exports rose by a third.", null);
        add("b.txt", "Steel output fell in the north.", null);

        assertThat(articles("chip AND (exports")).first().isEqualTo("a.txt");
        assertThat(List.of("\"", "*:*", "a.txt~2^5", "' OR 1=1 --", "[a-z]+(", "🙂", "的"))
                .flatMap(hostile -> retrieve(hostile).passages())
                .allSatisfy(passage -> assertThat(passage.bm25()).isZero());
    }

    @Test
    void aVeryLongQuestionIsAnswered() {
        add("a.txt", "Chip exports rose by a third.", null);

        assertThat(articles("chip exports and so on, ".repeat(500))).containsExactly("a.txt");
    }

    private void addMeaning(String id, String text, float[] vector) {
        add(id, text, null, vector);
    }

    private void add(String id, String text, LocalDate published) {
        add(id, text, published, model.embed(text).content().vector());
    }

    private void add(String id, String text, LocalDate published, float[] vector) {
        Article article = new Article(id, "", published, null, null, Language.of(text), text, null);
        index.embed(List.of(Indexed.whole(index, article)), List.of(vector));
        index.refresh();
    }

    private Retrieval retrieve(String question) {
        Translator asItStands = (text, to, passages) -> new Translated(List.of(new Unit(text, 1, List.of())));
        return retrieve(question, asItStands);
    }

    private Retrieval retrieve(String question, Translator translator) {
        return new PassageRetriever(index, model, translator)
                .retrieve(Question.parse(question, PassageFilter.NONE, LocalDate.of(2026, 11, 23)));
    }

    /** @param scores of articles; 0 for others */
    private List<RankedPassage> reranked(String question, Map<String, Double> scores) {
        Map<String, String> articles = new HashMap<>();
        retrieve(question)
                .passages()
                .forEach(passage -> articles.put(
                        passage.passage().titledText(), passage.passage().article()));
        ScoringModel scoring = (texts, asked) -> Response.from(texts.stream()
                .map(text -> scores.getOrDefault(articles.get(text.text()), 0.0))
                .toList());
        Reranker reranker =
                Reranker.of(new ModelFile(folder, folder, Duration.ofSeconds(30)), scoring, () -> {}, notice -> {
                    throw new AssertionError(notice);
                });
        Translator asItStands = (text, to, passages) -> new Translated(List.of(new Unit(text, 1, List.of())));
        return new PassageRetriever(index, model, asItStands, reranker)
                .retrieve(Question.parse(question, PassageFilter.NONE, LocalDate.of(2026, 11, 23)))
                .passages();
    }

    private List<String> articles(String question) {
        return articles(retrieve(question));
    }

    private static List<String> articles(Retrieval found) {
        return found.passages().stream()
                .map(passage -> passage.passage().article())
                .toList();
    }
}
