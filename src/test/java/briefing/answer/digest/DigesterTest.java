package briefing.answer.digest;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.answer.Found;
import briefing.article.Article;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.Indexed;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.passage.Span;
import briefing.question.Question;
import briefing.retrieval.PassageRetriever;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigesterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 15);

    private static final String FERRY = """
            By Mia Stone
            HAIZHOU, Aug. 15 -- The ferry between Haizhou and Pine Island carried 41,000 passengers in July. \
            That was 9 percent more than a year before. Is the pier too small?
            What comes next
            The harbour board will do three things.
            First, it will widen the pier before the summer of 2027.
            Second, it will buy two electric boats.
            Third, it will sell tickets on the phone.
            | Month | Passengers |
            |---|---|
            | June | 38,000 |
            | July | 41,000 |
            Photo: The pier at noon. The board expects the electric boats to halve the cost of fuel for the ferry.
            """;

    @TempDir
    private Path folder;

    private final EmbeddingModel model = new HashedEmbeddingModel("1", 256);
    private PassageIndex index;

    @BeforeEach
    void open() {
        index = new LocalPassageIndex(folder, model.modelName());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aSummaryHasWholeSentencesOfTheArticleAndKeepsASeriesWhole() {
        put("ferry.txt", "The ferry to Pine Island", DAY, FERRY);

        Summary summary = english().summary(List.of("ferry.txt"), 4);

        assertThat(summary.text())
                .contains("The ferry between Haizhou and Pine Island carried 41,000 passengers in July. That was")
                .contains("The harbour board will do three things.\nFirst, it will widen", "Third, it will sell")
                .doesNotContain("Mia Stone", "HAIZHOU", "What comes next", "Is the pier", "|", "Photo");
        assertThat(summary.citations())
                .allSatisfy(citation -> assertThat(FERRY.strip().substring(citation.start(), citation.end()))
                        .isEqualTo(citation.quote()));
    }

    @Test
    void aSummaryIsAsLongAsIsAskedForAndInTheOrderOfTheArticle() {
        put(
                "park.txt",
                "海州建成十座口袋公园",
                DAY,
                "新华社海州8月15日电（记者 李木）海州市今年建成了十座口袋公园，都在老城区。公园里种的是耐旱的本地树木，一年四季都有花看。居民走五分钟就能到最近的一座公园。市园林局说，明年还要把废弃的铁路改成步道。");

        Summary summary = chinese().summary(List.of("park.txt"), 2);

        assertThat(summary.statements()).hasSize(2);
        assertThat(summary.citations()).extracting(Citation::start).isSorted();
        assertThat(summary.statements().get(0).shown()).startsWith("海州市今年建成了十座口袋公园");
    }

    @Test
    void aSummaryOfManyArticlesTellsNothingTwice() {
        String parks = "海州市今年建成了十座口袋公园，都在老城区的居民楼之间。";
        put("a.txt", "口袋公园", DAY, parks + "公园里种的是耐旱的本地树木，一年四季都有花看。");
        put("b.txt", "老城新绿", DAY, parks + "市园林局说，明年还要把废弃的铁路改成一条绿色步道。");

        Summary summary = chinese().summary(PassageFilter.NONE, 4);

        assertThat(summary.text()).containsOnlyOnce("十座口袋公园");
    }

    @Test
    void aSummaryOfManyArticlesTellsEachStoryOnceBeforeOneTwiceAndWhatItLeavesOut() {
        String ferry =
                "The ferry between Haizhou and Pine Island carried 41,000 passengers in July, said the ferry board.";
        put(
                "a.txt",
                "Ferry to Pine Island",
                DAY,
                ferry + " The ferry to Pine Island has never carried so many of them.");
        put(
                "b.txt",
                "The Pine Island ferry",
                DAY,
                ferry + " Next year the ferry board will buy two electric boats for it.");
        put(
                "c.txt",
                "Tea festival",
                DAY.minusDays(9),
                "The tea festival ended with a long parade on the market square.");

        Summary summary = english().summary(PassageFilter.NONE, 2);

        assertThat(summary.text())
                .containsOnlyOnce("41,000")
                .contains("tea festival", "From 2 of 3 articles; summary --sentences 10 tells more.");
    }

    @Test
    void aSummaryIntroducesWhoSpeaks() {
        put(
                "a.txt",
                "Electric boats for the Haizhou ferry",
                DAY,
                "The Haizhou ferry will get two electric boats for its 41,000 passengers next year. Seagulls like to rest on the old pier, as everybody there knows. A baker on the quay, Mia Stone, has baked bread there for thirty years. The electric boats of the Haizhou ferry will cost 9 million yuan and save fuel, Stone said.");

        assertThat(english().summary(List.of("a.txt"), 2).text())
                .contains("Stone said", "A baker on the quay, Mia Stone,");
    }

    @Test
    void whatIsNewIsGroupedAndCopiesAreTold() {
        String ferry =
                "The ferry between Haizhou and Pine Island carried 41,000 passengers in July, the ferry board said.";
        put(
                "old.txt",
                "Old news",
                DAY.minusDays(9),
                "The tea festival in Haizhou ended with a long parade on the square.");
        put("a.txt", "Ferry to Pine Island sets a record", DAY, ferry);
        put("copy.txt", "Ferry to Pine Island sets a record", DAY, ferry);
        put(
                "b.txt",
                "More boats for the Pine Island ferry",
                DAY.minusDays(1),
                "The ferry between Haizhou and Pine Island will get two more boats, the ferry board said.");

        News news = english().news(Set.of("old.txt"), PassageFilter.NONE, null);

        assertThat(news.groups()).hasSize(1);
        assertThat(news.groups().get(0).label().get(0)).contains("Pine Island");
        assertThat(news.groups().get(0).items()).extracting(News.Item::article).containsExactly("a.txt", "b.txt");
        assertThat(news.groups().get(0).items().get(0).copies()).containsExactly("copy.txt");
        assertThat(news.groups().get(0).items().get(0).figures()).anyMatch(figure -> figure.contains("41,000"));
    }

    @Test
    void whatIsNewAndOfNoGroupStandsApartFromTheGroupBeforeIt() {
        String ferry =
                "The ferry between Haizhou and Pine Island carried 41,000 passengers in July, the ferry board said.";
        put("a.txt", "Ferry to Pine Island sets a record", DAY, ferry);
        put(
                "b.txt",
                "More boats for the Pine Island ferry",
                DAY,
                "The ferry between Haizhou and Pine Island will get two more boats, the ferry board said.");
        put("c.txt", "Tea", DAY.minusDays(3), "The tea festival ended with a long parade on the market square.");

        assertThat(english().news(Set.of(), PassageFilter.NONE, null).text())
                .contains("\n\nOthers\n- Tea (2026-08-12)");
    }

    @Test
    void whatIsInNoGroupStandsTogetherBelowTheGroupsButForWhatIsNewer() {
        String ferry = "The ferry between Haizhou and Pine Island carried 41,000 passengers, the ferry board said.";
        put("new.txt", "Kites", DAY, "Forty children let their kites fly above the old castle hill on Sunday.");
        put("a.txt", "Ferry to Pine Island sets a record", DAY.minusDays(1), ferry + " It had never carried so many.");
        put("tea.txt", "Tea", DAY.minusDays(2), "The tea festival ended with a long parade on the market square.");
        put("b.txt", "Ferry to Pine Island", DAY.minusDays(3), ferry + " Two more boats are to be built for it.");
        put("c.txt", "Bread", DAY.minusDays(5), "Why does wheat cost so little? Bakers bought flour from three mills.");

        String text = english().news(Set.of(), PassageFilter.NONE, null).text();

        assertThat(text).startsWith("- Kites").containsOnlyOnce("Others");
        assertThat(text.substring(text.indexOf("Others")))
                .contains("- Tea", "- Bread")
                .doesNotContain("Ferry");
    }

    @Test
    void aGroupIsCalledByWhatTheOtherArticlesDoNotSpeakOf() {
        String products = "市政府介绍，这些产品都是今年的新产品。";
        put("a.txt", "渡轮产品上新", DAY, "渡轮开往松岛，渡轮上午九点开船，渡轮票价十元，松岛居民说渡轮很方便。" + products);
        put("b.txt", "松岛渡轮产品", DAY, "渡轮开往松岛，渡轮每天增加两班，渡轮票价不变，松岛居民欢迎渡轮增班。" + products);
        put("c.txt", "图书馆产品展", DAY, "阅览室周末举办展览，读者排队借阅小说和画册，管理员准备了茶水和书签。" + products);
        put("d.txt", "公园文创产品", DAY, "工人在山坡种了耐旱树木，孩子们跑上步道看花，卖冰棍的老人笑得合不拢嘴。" + products);

        News news = chinese().news(Set.of(), PassageFilter.NONE, null);

        assertThat(news.groups())
                .filteredOn(group -> group.items().size() == 2)
                .singleElement()
                .satisfies(group -> assertThat(String.join(" ", group.label()))
                        .contains("渡轮")
                        .doesNotContain("产品"));
    }

    @Test
    void anArticleThatIsATableIsToldByARowWithTheNamesOfItsColumns() {
        put("t.txt", "Ferry numbers", DAY, "Month | Passengers | Boats\nJune | 38,000 | 12\nJuly | 41,000 | 13");

        assertThat(english().news(Set.of(), PassageFilter.NONE, null).text())
                .contains("June · Passengers: 38,000 · Boats: 12 [1]")
                .doesNotContain("|");
        assertThat(english().timeline(question("Passengers June")).text()).doesNotContain("|");
    }

    @Test
    void anItemThatBeginsWithItsHeadIsToldWithWhatTheHeadIsOf() {
        String more =
                "which the shipping lines have asked for since the great storm destroyed the older of the two cranes";
        put("tea.txt", "Tea", DAY, "The tea festival ended with a long parade on the market square of the old town.");
        put("a.txt", "Plans for the harbour", DAY, """
                The harbour board of Haizhou will do three things next year to draw more ships from the sea.
                1. Keep growth steady. The board will lower the fees for small boats by ten percent. It said so, %1$s.
                2. Build new piers. The western pier will be twice as long as today. A crane will stand on it, %1$s.
                3. Widen the channel, so that ships of every size come up from the sea. There will be buoys, %1$s.
                """.formatted(more + ", " + more + ", and " + more));

        assertThat(english().summary(PassageFilter.NONE, 5).text())
                .contains("\n1. Keep growth steady. The board will lower the fees for small boats by ten percent…\n")
                .contains("\n2. Build new piers. The western pier will be twice as long as today…\n")
                .contains("\n3. Widen the channel, so that ships of every size come up from the sea…");
    }

    @Test
    void whatPointsBackIsToldWithWhatItPointsToAndWhoWroteAnArticleIsNotTold() {
        put("a.txt", "Ferries", DAY, """
                The ferry between Haizhou and Pine Island now runs on batteries that are charged at night. \
                All of this makes the crossing cheaper for the people who live on the island.
                This story about ferries was written by Mia Stone and produced by the Haizhou Desk, a news agency.
                Here’s everything you need to know about ferries, from the oldest of them to the newest.
                Something went wrong while submitting the form that you have just filled in.
                """);

        assertThat(english().summary(List.of("a.txt"), 5).statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.shown())
                        .startsWith("The ferry between")
                        .contains("All of this makes"));
    }

    @Test
    void aTitleThatStandsBeforeASentenceIsNoPartOfIt() {
        put("a.txt", "海州市渡轮客流增长34%", DAY, "海州市渡轮客流增长34% 海州市交通局8月15日说，今年的渡轮乘客比往年多。");

        assertThat(chinese().summary(List.of("a.txt"), 1).text()).startsWith("海州市交通局8月15日说");
    }

    @Test
    void nothingNewIsSaidWithTheDayOfTheLastArticle() {
        put("old.txt", "Old news", DAY, "The tea festival in Haizhou ended with a long parade on the square.");

        assertThat(english().news(Set.of("old.txt"), PassageFilter.NONE, null).text())
                .isEqualTo("Nothing is new; the last article is of 2026-08-15.");
    }

    @Test
    void figuresOfATopicAreATableThatMarksContradictions() {
        put("a.txt", "海州茶业", DAY, "2025年，海州市茶叶产量为374吨。海州市还有280座灯塔。");
        put("b.txt", "茶叶大丰收", DAY.plusDays(1), "据统计，2025年，海州市茶叶产量为391吨。");

        Figures figures = chinese().figures(question("茶叶产量"));

        assertThat(figures.text())
                .contains("海州市茶叶产量：374吨（2025） ! [", "海州市茶叶产量：391吨（2025） ! [", "以下数字互相矛盾")
                .doesNotContain("灯塔");
    }

    @Test
    void aTermOfSeveralWordsIsFoundInTheOtherLanguageHoweverFarItsVectorIs() {
        put("a.txt", "Robots", DAY, "In 2025 the harbour firms of Haizhou brought out 300 humanoid robots.");
        put("b.txt", "机器人", DAY, "2025年，海州市港口企业推出的人形机器人有300款。");

        assertThat(english().figures(question("humanoid robots")).citations())
                .extracting(Citation::article)
                .containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    @Test
    void anAnswerLearnsWhatContradictsItsFigure() {
        put("a.txt", "海州茶业", DAY, "2025年，海州市茶叶产量为374吨。");
        put("b.txt", "茶叶大丰收", DAY.plusDays(1), "据统计，2025年，海州市茶叶产量为391吨。");
        Question question = question("2025年海州市茶叶产量是多少吨？");

        Answer answer = new Disagreements(index).in(answered(question));
        Answer other = new Disagreements(index).in(answered(question("海州市有哪些茶？")));

        assertThat(answer.text())
                .startsWith("2025年，海州市茶叶产量为374吨。 [1]\n\n")
                .contains("给出的数字不同：\n", "2025年，海州市茶叶产量为391吨。 [2]");
        assertThat(answer.quoted()).extracting(Citation::article).containsExactly("a.txt", "b.txt");
        assertThat(other.quoted()).hasSize(1);
    }

    /** As if the first article answered, where both were found. */
    private Answer answered(Question question) {
        Article article = index.article("a.txt").orElseThrow();
        Citation quoted = Citation.of(1, article, new Span(0, article.text().length()), List.of());
        return new Answer.Answered(
                new PassageRetriever(index, model, (text, to, passages) -> new LexicalQuery.Translated(List.of()))
                        .retrieve(question),
                null,
                Answer.Mode.EXTRACTIVE,
                article.text() + " [1]",
                List.of(quoted),
                List.of(),
                null);
    }

    @Test
    void aTimelineHasALineADayAndTellsWhatNamesNoDayByThatOfPublication() {
        put(
                "a.txt",
                "Pine Island lighthouse",
                DAY,
                "The Pine Island lighthouse was lit for the first time on May 3, 1998. In July the Pine Island lighthouse got a new lamp.");
        put(
                "b.txt",
                "Lighthouse opens",
                DAY.plusDays(3),
                "Visitors can now climb the Pine Island lighthouse from nine to five.");

        assertThat(english().timeline(question("Pine Island lighthouse")).text().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1998-05-03  The Pine Island lighthouse was lit"),
                        line -> assertThat(line).startsWith("2026-07  In July"),
                        line -> assertThat(line).startsWith("2026-08-18  Visitors"));
    }

    @Test
    void figuresOfOneThingSideBySideAreToldWithTheirTimes() {
        put(
                "a.txt",
                "Ferry record",
                DAY,
                "Ferry traffic in Haizhou rose 9 percent in the first half of 2026. Ferry traffic in Haizhou rose 4 percent in the first quarter of 2026.");

        assertThat(english().news(Set.of(), PassageFilter.NONE, null).text())
                .contains("(first half of 2026)", "(2026 Q1)");
    }

    @Test
    void aFigureThatBothArticlesGiveOfAThingDoesNotDiffer() {
        put("a.txt", "甲", DAY, "2026年上半年，海州市电动船产销分别完成378.8万辆和374.4万辆，同比分别增长42.4%和44.1%。");
        put("b.txt", "乙", DAY, "2026年上半年，海州市电动船产销分别完成378.8万辆和374.7万辆，同比分别增长42.4%和44.1%。");

        Comparison comparison = english().compare("a.txt", "b.txt").orElseThrow();

        assertThat(comparison.language()).isEqualTo(Language.CHINESE);
        assertThat(comparison.both())
                .flatExtracting(Comparison.Pair::differences)
                .containsExactly(new Comparison.Difference("海州市电动船销量（2026年上半年）", "374.4万辆", "374.7万辆"));
    }

    @Test
    void anArticleIsNewsByTheSentenceThatSaysWhatItsTitleSays() {
        put(
                "a.txt",
                "Haizhou lighthouse gets an electric lamp",
                DAY,
                "Earlier this week, our town took a major step forward. The Haizhou lighthouse has an electric lamp for the first time.");

        assertThat(english().news(Set.of(), PassageFilter.NONE, null).text())
                .contains("The Haizhou lighthouse has an electric lamp")
                .doesNotContain("Earlier this week");
    }

    @Test
    void aRareWordOfATopicAloneIsNoMentionOfIt() {
        put(
                "a.txt",
                "Ferry controls",
                DAY,
                "Export controls on ferry engines began on May 3, 2026, the harbour office said.");
        put(
                "b.txt",
                "Lighthouse papers",
                DAY,
                "The keeper chose to export the papers of the lighthouse on May 9, 2026.");

        assertThat(english().timeline(question("export controls")).text())
                .contains("ferry engines")
                .doesNotContain("keeper");
    }

    @Test
    void aWordOfATopicThatStandsNowhereSpoilsNothingAndIsNamed() {
        put("a.txt", "Ferry", DAY, "The harbour board of Haizhou bought 12 electric boats in July 2026.");

        assertThat(english().figures(question("electric boats zeppelin")).text())
                .contains("electric boats", "12")
                .endsWith("No article has the words: zeppelin.");
        assertThat(english().timeline(question("electric boats zeppelin")).missing())
                .containsExactly("zeppelin");
        assertThat(english().summary(question("zeppelin"), 5).text()).isEqualTo("No article speaks of “zeppelin”.");
    }

    @Test
    void theWordsOfATopicMayStandInDifferentSentencesOfOneArticle() {
        put(
                "a.txt",
                "Harbour notes",
                DAY,
                "Seagrass Marine bought the yard for 3 million yuan in July 2026. The weather was fine on all days. The yard repairs trawlers and pilot boats. It is the oldest of the bay.");
        put("b.txt", "Other notes", DAY, "The tea festival ended with a long parade on the market square.");

        Question topic = question("Seagrass trawlers");

        assertThat(english().figures(topic).text()).contains("3 million yuan");
        assertThat(english().summary(topic, 5).text()).contains("Seagrass Marine bought", "trawlers");
    }

    @Test
    void aFigureThatAQuestionTakesForGrantedIsOne() {
        put("a.txt", "港务局举行发布会", DAY, "有记者问：7月份海州渡轮票价同比下降4.4%，是今年以来首次降价，这对居民有什么影响？港务局说，票价以后还会调整。渡轮票价是否会下降9%？");

        assertThat(chinese().figures(question("渡轮票价")).text())
                .contains("渡轮票价（同比）：−4.4%")
                .doesNotContain("9%");
    }

    @Test
    void relatedArticlesComeWithTheTermsThatTheyShare() {
        put(
                "a.txt",
                "Ferry to Pine Island sets a record",
                DAY,
                "The ferry between Haizhou and Pine Island carried 41,000 passengers in July.");
        put(
                "b.txt",
                "More boats for Pine Island",
                DAY,
                "The ferry between Haizhou and Pine Island will get two more boats in July.");

        Related related = english().related("a.txt", 5).orElseThrow();

        assertThat(related.articles()).extracting(Related.Near::article).containsExactly("b.txt");
        assertThat(related.text()).contains("both: ").contains("Pine Island");
    }

    @Test
    void aComparisonShowsSentencesAboutTheSameAndTheFiguresThatDiffer() {
        put(
                "a.txt",
                "Ferry record",
                DAY,
                "The ferry between Haizhou and Pine Island carried 41,000 passengers in July. A choir of fishermen sang sea shanties on the quay until midnight.");
        put(
                "b.txt",
                "Ferry numbers",
                DAY,
                "The ferry between Haizhou and Pine Island carried 39,500 passengers in July. Ticket prices stay the same until the end of next winter season.");

        Comparison comparison = english().compare("a.txt", "b.txt").orElseThrow();

        assertThat(comparison.both()).hasSize(1);
        assertThat(comparison.both().get(0).differences())
                .containsExactly(new Comparison.Difference("passengers (2026-07)", "41,000", "39,500"));
        assertThat(comparison.text())
                .contains(
                        "Figures differ: passengers (2026-07): A 41,000, B 39,500",
                        "Only A",
                        "choir",
                        "Only B",
                        "Ticket");
    }

    @Test
    void whatContradictsASentenceOfTheOtherArticleIsNotSaidByOneOnly() {
        put(
                "a.txt",
                "Ferry record",
                DAY,
                "After storms, fog, broken engines and a strike in spring, Pine Island ferry passengers reached 41,000 in July 2026. A choir of fishermen sang sea shanties on the quay until midnight.");
        put(
                "b.txt",
                "Ferry numbers",
                DAY,
                "Pine Island ferry passengers reached 39,500 in July 2026, to the joy of bakers, hotel owners, taxi drivers and every child. Ticket prices stay the same until the end of next winter season.");

        Comparison comparison = english().compare("a.txt", "b.txt").orElseThrow();

        assertThat(comparison.both()).hasSize(1);
        assertThat(comparison.both().get(0).differences()).hasSize(1);
        assertThat(comparison.first())
                .extracting(Statement::shown)
                .singleElement()
                .asString()
                .contains("choir");
        assertThat(comparison.second())
                .extracting(Statement::shown)
                .singleElement()
                .asString()
                .contains("Ticket");
    }

    @Test
    void whatTheOtherArticleHasInATableIsNotSaidByOneOnly() {
        put(
                "a.txt",
                "Ferry record",
                DAY,
                "In July the number of people whom the ferry took across the bay rose to 41,000. A choir of fishermen sang sea shanties on the quay until midnight.");
        put(
                "b.txt",
                "Ferry numbers",
                DAY,
                "Passengers\n| Month | Number |\n|---|---|\n| July | 41,000 |\n| June | 38,000 |\n");

        assertThat(english().compare("a.txt", "b.txt").orElseThrow().text())
                .contains("choir")
                .doesNotContain("41,000");
    }

    @Test
    void whatThereIsNothingOfIsSaidInALine() {
        assertThat(chinese().summary(PassageFilter.NONE, 5).text()).isEqualTo("没有这样的文章。");
        assertThat(english().news(Set.of(), PassageFilter.NONE, null).text()).isEqualTo("Nothing is new.");
        assertThat(english().related("gone.txt", 5)).isEmpty();
        put("a.txt", "Undated", null, "The ferry between Haizhou and Pine Island carried 41,000 passengers.");
        assertThat(english().timeline(question("walrus")).text()).isEqualTo("No article speaks of “walrus”.");
        assertThat(english().figures(question("walrus")).text()).isEqualTo("The articles give no figures of “walrus”.");
        assertThat(english().related("a.txt", 5).orElseThrow().text())
                .isEqualTo("No other article is near to “Undated”.");
        assertThat(english().summary(PassageFilter.NONE, 5).statements()).hasSize(1);
        assertThat(english().timeline(question("ferry")).text())
                .isEqualTo("What the articles say of “ferry” has no date, nor have they.");
    }

    @Test
    void thatMoreArticlesSpeakOfATopicThanAreReadIsSaid() {
        for (int i = 0; i < 230; i++) {
            String text = "On day %d the ferry to island %d carried %d passengers.".formatted(i, 3 * i, 1_000 + 7 * i);
            put(i + ".txt", "Island " + i, DAY.minusDays(i), text);
            if (i == 190) {
                assertThat(english().figures(question("ferry passengers")).text())
                        .doesNotContain("nearest to the topic");
            }
        }

        assertThat(english().figures(question("ferry passengers")).text()).contains("nearest to the topic");
        assertThat(english().timeline(question("ferry passengers")).text()).contains("nearest to the topic");
    }

    @Test
    void whatIsAboutNoOthersThingIsNotEmbeddedForItsGroup() {
        put("a.txt", "Ferry record", DAY, "The ferry between Haizhou and Pine Island carried 41,000 passengers.");
        put("b.txt", "Tea harvest", DAY, "Farmers in the hills above Linwu picked the first leaves of the season.");
        List<String> embedded = new ArrayList<>();
        EmbeddingModel counted = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                texts.forEach(text -> embedded.add(text.text()));
                return model.embedAll(texts);
            }
        };
        News news = new Digester(index, counted, Found.DICTIONARY, Language.ENGLISH)
                .news(Set.of(), PassageFilter.NONE, null);

        assertThat(news.groups()).hasSize(2);
        assertThat(embedded).isEmpty();
        assertThat(index.vectors(List.of("a.txt", "gone.txt"))).containsOnlyKeys("a.txt");
    }

    @Test
    void aPersonWhoWaitsNoLongerIsHeard() {
        put(
                "a.txt",
                "Ferry record",
                DAY,
                "The ferry between Haizhou and Pine Island carried 41,000 passengers in July.");
        Thread.currentThread().interrupt();
        try {
            Assertions.assertThatThrownBy(() -> english().summary(PassageFilter.NONE, 5))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    private Digester english() {
        return new Digester(index, model, Found.DICTIONARY, Language.ENGLISH);
    }

    private Digester chinese() {
        return new Digester(index, model, Found.DICTIONARY, Language.CHINESE);
    }

    private static Question question(String topic) {
        return Question.parse(topic, PassageFilter.NONE, DAY);
    }

    private void put(String id, String title, @Nullable LocalDate published, String text) {
        String stripped = text.strip();
        Indexed.split(
                index, new Article(id, title, published, null, null, Language.of(stripped), stripped, null), model);
    }
}
