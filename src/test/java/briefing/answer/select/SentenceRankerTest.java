package briefing.answer.select;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.select.Selection.Missing;
import briefing.answer.select.Selection.Outcome;
import briefing.article.Article;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.index.Indexed;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.question.Question;
import briefing.question.QuestionAnalysis;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.DictionaryTranslator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SentenceRankerTest {

    private static final EmbeddingModel MODEL = SharedSpaceEmbeddingModel.shipped(new InProcessEmbeddingModels());

    private LocalPassageIndex index;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = new LocalPassageIndex(folder, MODEL.modelName());
        add("harbour.txt", "Rotterdam opens a new container terminal", """
                Rotterdam opened a new container terminal on Tuesday. The port authority paid 840 million euros for it.
                The terminal will handle 2.4 million containers a year. Director Anna de Wit said the cranes are run by \
                electricity from wind parks. The old terminal will close in 2027.
                """);
        add("bread.txt", "A bakery chain goes north", """
                Golden Crust opened 31 bakeries in Finland in 2024. The chain bakes its rye bread overnight.
                Its managers wanted to be close to young families. A loaf costs 4.20 euros.
                """);
        add("ai.txt", "人工智能产业发展有三个亮点", """
                发言人介绍，去年人工智能产业发展有三个亮点。
                一是企业数量突破六千家，核心产业规模超过一万二千亿元。
                二是大模型在制造业的应用加快，覆盖了研发、生产和管理等环节。
                三是开源生态日益完善，国产模型的下载量居全球第一。
                工业和信息化部下一步将出台支持政策。
                """);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theSentenceThatSaysItIsQuoted() {
        Selection selection = select("How much did the new terminal in Rotterdam cost the port authority?");
        assertThat(selection.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(text(selection)).contains("840 million euros");
    }

    @Test
    void ofAnotherYearOnlyTheClosestIsShown() {
        Selection selection = select("How many bakeries did Golden Crust open in Finland in 2016?");
        assertThat(selection.outcome()).isEqualTo(Outcome.CLOSEST);
        assertThat(text(selection)).contains("31 bakeries");
        assertThat(selection.missing())
                .anySatisfy(missing -> assertThat(missing)
                        .isInstanceOfSatisfying(
                                Missing.Year.class,
                                year -> assertThat(year.asked()).containsExactly(2016)));
    }

    @Test
    void ofAnotherMonthOrDayOnlyTheClosestIsShown() {
        add("ppi.txt", "7月工业生产者出厂价格下降", """
                国家统计局8月9日发布数据。7月份，全国工业生产者出厂价格同比下降4.4%。
                8月份的数据将在下月公布。8月7日，一家公司的收盘价是42元。
                """);
        assertThat(select("7月全国工业生产者出厂价格同比下降多少？").outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(select("8月全国工业生产者出厂价格同比下降多少？").outcome()).isNotEqualTo(Outcome.ANSWERED);
        assertThat(select("8月8日这家公司的收盘价是多少元？").outcome()).isNotEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whatNoArticleSpeaksOfIsSaidToBeMissing() {
        Selection selection = select("How many bakeries did Wheatfield open in Portugal in 2024?");
        assertThat(selection.outcome()).isNotEqualTo(Outcome.ANSWERED);
        assertThat(selection.missing())
                .contains(new Missing.Name("Wheatfield", true), new Missing.Name("Portugal", true));
    }

    @Test
    void whatOnlyTheOtherLanguageSaysIsQuotedFromIt() {
        assertThat(text(select("鹿特丹的新集装箱码头花了港务局多少钱？"))).contains("840 million euros");
    }

    @Test
    void wordsThatADictionaryFindsAnywhereAreNoAnswerWhereTheMeaningIsAnother() {
        assertThat(select("Who won the chess olympiad?").outcome()).isNotEqualTo(Outcome.ANSWERED);
        assertThat(select("今天天气怎么样？").outcome()).isNotEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aSeriesIsGivenWholeHoweverItIsAskedFor() {
        for (String question : new String[] {"三个亮点分别是什么", "人工智能产业有哪三个亮点？", "三个亮点是什么？"}) {
            Selection selection = select(question);
            assertThat(selection.outcome()).as(question).isEqualTo(Outcome.ANSWERED);
            assertThat(text(selection)).as(question).contains("六千家", "制造业的应用加快", "开源生态");
        }
    }

    @Test
    void oneItemOfASeriesIsGivenByItsNumber() {
        assertThat(text(select("第二个亮点是什么？"))).contains("制造业的应用加快").doesNotContain("六千家", "开源生态");
    }

    private static String text(Selection selection) {
        return String.join(
                "\n", selection.quotes().stream().map(Selection.Quote::text).toList());
    }

    private Selection select(String asked) {
        Question question = Question.parse(asked, PassageFilter.NONE, LocalDate.of(2026, 11, 26));
        Retrieval found =
                new PassageRetriever(index, MODEL, new DictionaryTranslator(Path.of("none.tsv"))).retrieve(question);
        Meanings meanings = new Meanings(MODEL);
        return new SentenceRanker(index, meanings, new CandidateSentences.Cut(), 0)
                .select(found, QuestionAnalysis.of(question.text(), question.language()));
    }

    private void add(String id, String title, String text) {
        String body = text.strip();
        Article article = new Article(id, title, LocalDate.of(2025, 3, 1), null, null, Language.of(body), body, null);
        Indexed.split(index, article, MODEL);
    }
}
