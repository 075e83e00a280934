package briefing.answer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.answer.select.CandidateSentences;
import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.Indexed;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageFilter;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.question.Question;
import briefing.retrieval.PassageRetriever;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.DictionaryTranslator;
import briefing.retrieval.translation.Translator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractiveAnswererTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String PLAN = """
            The minister took questions on Thursday.
            He named three priorities for artificial intelligence in 2026. First, better products. Glasses, phones and \
            computers with built-in model will get support. Second, deeper use in factories. Every branch of \
            manufacturing should embrace the technology. Third, safety alongside growth. People stay in control.
            Steel output fell to 980 million tonnes in 2025.
            Can the trend be turned? Analysts doubt it.
            """;

    private static final String CHINESE_PLAN = """
            部长周四回答了记者提问。
            他表示，2026年推进人工智能要做好三个方面的工作。
            第一，做优产品供给。支持眼镜、手机和电脑搭载大模型。
            第二，做深行业应用。制造业各行各业都要拥抱新技术。
            第三，统筹发展和安全。坚持以人为本。
            2025年粗钢产量降至9.8亿吨。
            """;

    private static final String CLOSING =
            "<p>The mayor, who spoke to reporters on Tuesday, said that the city would publish more of it soon.</p>";

    private final HashedEmbeddingModel model = new HashedEmbeddingModel("1");

    @TempDir
    Path folder;

    private LocalPassageIndex index;

    @BeforeEach
    void open() {
        index = new LocalPassageIndex(folder, model.modelName());
        add("plan.txt", "Press briefing", PLAN);
        add(
                "fair.txt",
                "Book fair",
                "The book fair opened in Hall 3. Over 400 publishers came. Admission is free for pupils.");
        add("计划.txt", "部长通道", CHINESE_PLAN);
        add("书展.txt", "书展开幕", "书展在三号馆开幕。四百多家出版社参加。学生免费入场。");
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theSentenceThatAnswersIsQuoted() {
        Answered answer = answered("How much steel was produced in 2025?");

        assertThat(answer.citations().get(0).quote()).isEqualTo("Steel output fell to 980 million tonnes in 2025.");
        assertThat(answer.text()).startsWith("Steel output fell to 980 million tonnes in 2025. [1]");
    }

    @Test
    void whatIsMuchLessLikelyTheAnswerIsToldApartAndStandsLast() {
        add(
                "mills.txt",
                "Mills",
                "Mills in the north made less in 2025. Steel output was 410 million tonnes there, a mill owner said.");

        Answered answer = answered("How much steel was produced in 2025?");

        List<Boolean> related =
                answer.citations().stream().map(Citation::related).toList();
        assertThat(related).startsWith(false).contains(true).isSorted();
        assertThat(answer.text().split("\n\n")[0]).isEqualTo("Steel output fell to 980 million tonnes in 2025. [1]");
    }

    @Test
    void whatIsSaidOfOthersIsNoAnswerWhereNoArticleHasTheName() {
        assertThat(answer("How much steel did mills in Port Hollow produce in 2025?"))
                .isInstanceOfSatisfying(
                        NotInCorpus.class,
                        refused -> assertThat(refused.text())
                                .startsWith("None of the articles speaks of Port Hollow. Closest:\nSteel output"));
        assertThat(answer("2025年Hollow公司的粗钢产量是多少？"))
                .isInstanceOfSatisfying(
                        NotInCorpus.class,
                        refused -> assertThat(refused.missing()).contains("Hollow"));
    }

    @Test
    void noSecondQuoteSaysWhatTheFirstSays() {
        add("again.txt", "Steel", "Prices are high. Steel output fell to 980 million tonnes in 2025. Mills closed.");

        assertThat(quotes("How much steel was produced in 2025?"))
                .containsOnlyOnce("Steel output fell to 980 million tonnes in 2025.");
    }

    @Test
    void quotesStandInTheArticleWhereTheySay() {
        for (Citation citation : answered("2025年粗钢产量是多少？").citations()) {
            String text = index.article(citation.article()).orElseThrow().text();
            assertThat(text.substring(citation.start(), citation.end())).isEqualTo(citation.quote());
        }
    }

    @Test
    void aSeriesIsAnsweredWholeAndInOrder() {
        assertThat(quotes("What are the three priorities for artificial intelligence in 2026?"))
                .containsExactly(
                        "He named three priorities for artificial intelligence in 2026.",
                        "First, better products. Glasses, phones and computers with built-in model will get support.",
                        "Second, deeper use in factories. Every branch of manufacturing should embrace the technology.",
                        "Third, safety alongside growth.");
        assertThat(quotes("2026年推进人工智能要做好哪三个方面的工作？"))
                .containsExactly(
                        "他表示，2026年推进人工智能要做好三个方面的工作。",
                        "第一，做优产品供给。支持眼镜、手机和电脑搭载大模型。",
                        "第二，做深行业应用。制造业各行各业都要拥抱新技术。",
                        "第三，统筹发展和安全。坚持以人为本。");
    }

    @Test
    void oneItemOfASeriesIsAnsweredAlone() {
        assertThat(quotes("2026年推进人工智能的第二个方面是什么？")).containsExactly("第二，做深行业应用。制造业各行各业都要拥抱新技术。");
        assertThat(quotes("What is the third priority for artificial intelligence in 2026?"))
                .containsExactly("Third, safety alongside growth.");
    }

    @Test
    void aQuestionIsNeverTheAnswer() {
        assertThat(quotes("Can the steel trend be turned?"))
                .contains("Analysts doubt it.")
                .noneMatch(quote -> quote.endsWith("?"));
    }

    @Test
    void whatTheArticlesDoNotSayIsRefusedInTheQuestionsLanguage() {
        assertThat(answer("Who won the chess championship in Toronto?"))
                .isInstanceOfSatisfying(
                        NotInCorpus.class,
                        refused -> assertThat(refused.text())
                                .isEqualTo(
                                        "The articles do not answer this question: none of them speaks of Toronto."));
        assertThat(answer("国际象棋冠军是谁？"))
                .isInstanceOfSatisfying(
                        NotInCorpus.class, refused -> assertThat(refused.text()).isEqualTo("这些文章没有回答这个问题。"));
    }

    @Test
    void aQuestionThatNamesNothingIsRefused() {
        assertThat(List.of("是", "的是什么？", "what is the", "What what what?"))
                .allSatisfy(question -> assertThat(answer(question)).isInstanceOf(NotInCorpus.class));
    }

    @Test
    void ofTwoArticlesThatSayItTheNewerOneIsQuoted() {
        add("old.txt", "Trade", LocalDate.of(2024, 3, 1), "Wheat exports of Ruritania reached 40 tonnes.");
        add("new.txt", "Trade", LocalDate.of(2025, 3, 1), "Wheat exports of Ruritania reached 55 tonnes.");

        assertThat(answer("How large are the wheat exports of Ruritania?").text())
                .contains("55 tonnes");
    }

    @Test
    void anOlderArticleThatSaysMoreOfItIsQuoted() {
        add(
                "old.txt",
                "Trade",
                LocalDate.of(2024, 3, 1),
                "Wheat exports by rail to northern Ruritania reached 40 tonnes.");
        add("new.txt", "Trade", LocalDate.of(2025, 3, 1), "Wheat exports by rail to Ruritania reached 55 tonnes.");

        assertThat(answer("How large are the wheat exports by rail to northern Ruritania?")
                        .text())
                .contains("40 tonnes");
    }

    @Test
    void whatBothLanguagesSayIsQuotedInTheOneThatIsAskedIn() {
        assertThat(bilingual("How much steel was produced in 2025?").citations())
                .extracting(Citation::article)
                .containsOnly("plan.txt");
        assertThat(bilingual("2025年粗钢产量是多少？").citations())
                .extracting(Citation::article)
                .containsOnly("计划.txt");
    }

    @Test
    void aRowOfATableIsShownWithItsHeadAndQuotedWordForWord() {
        add("工厂.txt", "工厂名录", "各地工厂的数量如下：\n类别 | 数量\n卓越级智能工厂 | 504家\n国家绿色工厂 | 8000家\n名录每年更新。");

        Answered answer = answered("卓越级智能工厂的数量是多少家？");

        assertThat(answer.text()).startsWith("卓越级智能工厂 · 数量：504家 [1]");
        assertThat(answer.citations().get(0).quote()).isEqualTo("卓越级智能工厂 | 504家");
    }

    @Test
    void aRowOfATableWithMergedCellsIsShownWithAllItsHeads() {
        add(
                "pumps.html",
                "<h1>Pumps</h1><p>The city published its report on Tuesday, and it has a table of pumps.</p>"
                        + "<table><caption>Pump output by district</caption><tr><th rowspan=2>District</th><th rowspan=2>Town</th>"
                        + "<th colspan=2>2025</th></tr><tr><th>Output</th><th>Growth</th></tr>"
                        + "<tr><td rowspan=2>Northshire</td><td>Linxi</td><td>410</td><td>5%</td></tr>"
                        + "<tr><td>Baisha</td><td>320</td><td>7%</td></tr></table>" + CLOSING);

        Answered answer = answered("What was the pump output of Baisha in Northshire in 2025?");

        assertThat(answer.text()).startsWith("Northshire · Town: Baisha · 2025 · Output: 320 · 2025 · Growth: 7% [1]");
        assertThat(answered("What was the pump output in Northshire in 2025?").text())
                .contains("\nNorthshire · Town: ");
        assertThat(answer.citations().get(0).quote()).isEqualTo("Northshire | Baisha | 320 | 7%");
    }

    @Test
    void anItemOfAListWithinAListIsQuotedWithTheItemAroundIt() {
        add(
                "works.html",
                "<h1>Works</h1><p>The council met on Tuesday and talked about the works for a long while.</p>"
                        + "<p>The works of the council are these:</p><ul><li>Harbour works<ul>"
                        + "<li>Dredgers deepen the channel in March.</li><li>Masons lay 900 tonnes of stone on the quay.</li></ul></li>"
                        + "<li>Plumbers renew 40 kilometres of mains.</li></ul>" + CLOSING);

        assertThat(quotes("How many tonnes of stone do masons lay on the quay?"))
                .containsExactly("- Harbour works", "• Masons lay 900 tonnes of stone on the quay.");
        assertThat(quotes("How many kilometres of mains do plumbers renew?"))
                .containsExactly("The works of the council are these:", "- Plumbers renew 40 kilometres of mains.");
    }

    @Test
    void whatATermIsDefinedAsIsAnAnswer() {
        add(
                "plant.html",
                "<h1>The plant</h1><p>The plant opened on Tuesday, and the mayor came to see its machines.</p>"
                        + "<dl><dt>Chief engineer</dt><dd>Ann Lee, who came from Oslo</dd><dt>Capacity</dt><dd>1,200 pumps</dd></dl>"
                        + CLOSING);

        assertThat(quotes("Who is the chief engineer?")).contains("- Chief engineer: Ann Lee, who came from Oslo");
    }

    @Test
    void whatAPictureShowsIsNoAnswer() {
        add(
                "lamp.txt",
                "Lamps",
                "The lamp fair opened on Tuesday.\n"
                        + "Picture: Lamplighters in Ruritania. They earn 900 crowns a month.\nVisitors came from all districts.");

        assertThat(answer("How many crowns do lamplighters earn a month?")).isInstanceOf(NotInCorpus.class);
    }

    @Test
    void whatIsSaidOfAnotherPartOfTheYearIsNoAnswer() {
        add("visits.txt", "海州接待游客人数公布", "海州市文旅局7月20日公布数据。\n\n2025年上半年，海州市接待游客人数为2384万，同比增长六成。\n\n全市酒店入住情况良好。");

        assertThat(answer("2025年上半年海州市接待游客人数是多少？")).isInstanceOf(Answered.class);
        assertThat(answer("2025年春节假期海州市接待游客人数是多少？")).isInstanceOf(NotInCorpus.class);
    }

    @Test
    void aNumberOfThingsWithoutTheThingsIsNoAnswer() {
        add("行业.txt", "稳增长", "新一轮稳增长工作覆盖十个重点行业。工业大省要多担责任。");

        assertThat(answer("新一轮稳增长工作覆盖的是哪十个重点行业？")).isInstanceOf(NotInCorpus.class);
    }

    private Answered bilingual(String question) {
        return (Answered) new ExtractiveAnswerer(index, model, new CandidateSentences.Cut())
                .answer(found(question, new DictionaryTranslator(folder.resolve("none.tsv"))));
    }

    private void add(String page, String html) {
        ReadOutcome read = new ArticleReader().read(html.getBytes(StandardCharsets.UTF_8), page);
        Indexed.split(index, ((ReadOutcome.Read) read).articles().get(0), model);
    }

    private void add(String id, String title, String text) {
        add(id, title, null, text);
    }

    private void add(String id, String title, @Nullable LocalDate published, String text) {
        String body = text.strip();
        Article article = new Article(id, title, published, null, null, Language.of(body), body, null);
        Indexed.split(index, article, model);
    }

    private Retrieval found(String question) {
        Translator asItStands = (text, to, passages) -> new Translated(List.of(new Unit(text, 1, List.of())));
        return found(question, asItStands);
    }

    private Retrieval found(String question, Translator translator) {
        return new PassageRetriever(index, model, translator)
                .retrieve(Question.parse(question, PassageFilter.NONE, TODAY));
    }

    private Answer answer(String question) {
        return new ExtractiveAnswerer(index, model, new CandidateSentences.Cut()).answer(found(question));
    }

    private static String firstArticle(Retrieval retrieval) {
        return retrieval.passages().get(0).passage().article();
    }

    private Answered answered(String question) {
        return (Answered) answer(question);
    }

    private List<String> quotes(String question) {
        return answered(question).citations().stream().map(Citation::quote).toList();
    }
}
