package briefing.answer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.figure.Figure.Aspect;
import briefing.answer.figure.Figure.Bound;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.Period;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.passage.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 15);

    @Test
    void aFigureIsSaidOfTheSubjectBeforeItsVerb() {
        Figure figure = one("今年上半年，海州市跨境电商进出口额达到1.2万亿元。");

        assertThat(figure.subject().thing()).isEqualTo("海州市跨境电商进出口额");
        assertThat(figure.written()).isEqualTo("1.2万亿元");
        assertThat(figure.quantity().value()).isEqualTo(1.2e12);
        assertThat(figure.quantity().unit()).isEqualTo("CNY");
        assertThat(figure.period()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)));
    }

    @Test
    void aFigureThatCountsIsSaidOfWhatItCounts() {
        Figure figure = one("海州市已有1400多家外贸企业用上了新系统。");

        assertThat(figure.subject().thing()).endsWith("外贸企业");
        assertThat(figure.bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(things("The port now has 1,400 cargo robots.")).containsExactly("cargo robots");
    }

    @Test
    void whatHasNoSubjectOfItsOwnIsSaidOfTheFigureBeforeIt() {
        List<Figure> figures = of("上半年海州市冷库总容量280万吨，同比增长8.5%。");

        assertThat(figures).extracting(figure -> figure.subject().thing()).containsOnly("海州市冷库总容量");
        assertThat(figures.get(1).subject().aspect()).isEqualTo(Aspect.RISE);
        assertThat(figures.get(1).subject().base()).isEqualTo("同比");
    }

    @Test
    void theSameTimeOfAnotherYearIsThatOfTheSentenceBefore() {
        List<Figure> figures = of("2025年上半年，海州市新建冷库280座。2024年同期，海州市新建冷库102座。");

        assertThat(figures)
                .extracting(Figure::period)
                .containsExactly(
                        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
                        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)));
    }

    @Test
    void whatRisesToAValueIsALevel() {
        assertThat(one("海州市垃圾分类覆盖率上升至92%。").subject().aspect()).isEqualTo(Aspect.LEVEL);
        assertThat(one("Haizhou's recycling rate rose to 92 percent.").subject().aspect())
                .isEqualTo(Aspect.LEVEL);
        assertThat(one("Haizhou's ferry traffic rose 9 percent.").subject().aspect())
                .isEqualTo(Aspect.RISE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "海州指数低开0.5%。|海州指数|FALL|0.5%",
                "海州渔业公司低开逾3%。|海州渔业公司|FALL|3%",
                "海州港务股份收涨2.1%。|海州港务股份|RISE|2.1%",
                "近日超30家渔业公司董事长提出回购。|渔业公司董事长|LEVEL|30家",
                "海州市在建的冷库共计36座。|海州市在建的冷库|LEVEL|36座",
                "码头机器人密度达到为每万名工人392台。|码头机器人密度每万名工人|LEVEL|392台",
                "$190 million in harbour loans is gone.|harbour loans|LEVEL|$190 million",
                "It is unclear how much of the $190 million in harbour loans is gone.|harbour loans|LEVEL|$190 million"
            })
    void aFigureIsSaidOfItsThingAndOfNothingAround(String sentence, String thing, Aspect aspect, String written) {
        Figure figure = one(sentence);

        assertThat(figure.subject().thing()).isEqualTo(thing);
        assertThat(figure.subject().aspect()).isEqualTo(aspect);
        assertThat(figure.written()).isEqualTo(written);
    }

    @Test
    void aRateThatIsKeptIsThatOfWhatGrows() {
        assertThat(of("海州港贷款余额2.5万亿元，同比增长41.5%，连续3年保持30%以上的较高增速。"))
                .extracting(figure -> figure.subject().thing() + " " + figure.written())
                .containsExactly("海州港贷款余额 2.5万亿元", "海州港贷款余额 41.5%", "海州港贷款余额增速 30%");
    }

    @Test
    void aThingOfOneWordIsToldWithWhatItDoes() {
        assertThat(of("海州市新建30座冷库，其中3家企业完成全部投资。"))
                .extracting(figure -> figure.subject().thing())
                .contains("企业完成全部投资");
        assertThat(of("海州市新增30个冷库平台，汇总了约700家基金在全球的数据。"))
                .extracting(figure -> figure.subject().thing())
                .containsExactly("海州市冷库平台", "汇总基金");
    }

    @Test
    void numbersThatTellNothingAreNoFigures() {
        assertThat(of("《意见》从成本、服务等6个方面提出措施，有4个主要特点。")).isEmpty();
        assertThat(of("It is easier to find 10 strong sailors than 100.")).isEmpty();
        assertThat(of("Those who come early are happier (722 v. 667, respectively)."))
                .isEmpty();
    }

    @Test
    void aTitleOfTheComingYearSaysNothingOfThisOne() {
        String text = "The harbour counted 15,792 visitors.";
        Article article =
                new Article("a.txt", "Five boats to expect in 2027", DAY, null, null, Language.ENGLISH, text, null);

        assertThat(FigureReader.of(article, new Span(0, text.length())))
                .extracting(Figure::period)
                .containsOnlyNulls();
        assertThat(of("码头上个月公布了数据。海州市有冷库36座。")).extracting(Figure::period).containsOnlyNulls();
    }

    @Test
    void partsOfAThingAreMeasuredAsItIs() {
        assertThat(things("上半年，海州市渔业增加值同比增长6.2%，其中，养殖业增长7.1%，捕捞业增长3%。"))
                .containsExactly("海州市渔业增加值", "养殖业增加值", "捕捞业增加值");
        assertThat(things("上半年，海州市客运量达1.2亿人次，其中，轮渡3000万人次，增长5%。")).containsExactly("海州市客运量", "轮渡客运量", "轮渡客运量");
        assertThat(things("上半年，海州市客运量达1.2亿人次；其中一座码头关闭，轮渡班次减少5%。")).containsExactly("海州市客运量", "轮渡班次");
        assertThat(things("上半年，海州市渔业增加值增长6.2%，旅游业增长7.1%。")).containsExactly("海州市渔业增加值", "旅游业");
    }

    @Test
    void theYearThatAnotherIsComparedWithIsNoSecondYearOfTheFigure() {
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        assertThat(one("海州市冷库2025年较2024年增加12%。").period()).isEqualTo(year);
        assertThat(one("海州市渔船数量2025年比2024年增长5%。").period()).isEqualTo(year);
        assertThat(of("海州市渔船数量2024年和2025年分别增长5%和3%。"))
                .extracting(Figure::period)
                .containsExactly(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)), year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // of the survey, and not of what another clause tells
                "A 2024 survey by the port found that 62 percent of ferries run late, while the port has 40 ferries.|2024-01-01 null",
                "根据2024年的一项调查，海州市渔船达300艘。|null",
                "海州市2024年工作报告提出，渔船达300艘。|2024-01-01",
                // of a relative clause, and not of the sentence
                "The harbour, which opened in 1998, has 40 piers.|null",
                "Founded in 1998, the harbour has 40 piers.|null",
                "Ferries that were built in 2019 carried 400 passengers.|null",
                "Workers who struck in 2023 won a raise of 8 percent in 2025.|2025-01-01",
                "Workers who struck won a raise of 8 percent in 2025.|2025-01-01",
                "The harbour, which sold 4,000 tickets in 1998, is closed.|1998-01-01",
                "The harbour, which in 1998 sold 4,000 tickets, is closed.|1998-01-01",
                // what begins the sentence before, however long that or its time is
                "In the first half of 2025 exports fell. Haizhou sold 4,000 boats.|2025-01-01",
                "In the first three months of last year, ferries were rare. Haizhou sold 4,000 boats.|2025-01-01",
                "The town was small in those days, as the mayor said, and after 2019 it grew. Haizhou sold 4,000 boats.|null",
            })
    void aTimeIsThatOfWhatItsClauseTells(String text, String first) {
        assertThat(of(text))
                .extracting(figure -> figure.period() == null
                        ? "null"
                        : figure.period().first().toString())
                .containsExactly(first.split(" ", -1));
    }

    @Test
    void joinedThingsHaveEachTheirOwnFigure() {
        assertThat(of("7月份海州市茶叶出口、瓷器出口分别增长5.2%和3.1%。"))
                .extracting(figure -> figure.subject().thing() + " " + figure.written())
                .containsExactly("海州市茶叶出口 5.2%", "瓷器出口 3.1%");
    }

    @Test
    void whatIsMeasuredOfSeveralThingsIsSaidOfEach() {
        assertThat(things("7月份海州市钢材、水泥产量分别增长5.2%和3.1%。")).containsExactly("海州市钢材产量", "水泥产量");
        assertThat(things("今年上半年，海州市电动车产销分别完成3.8万辆和3.7万辆。")).containsExactly("海州市电动车产量", "海州市电动车销量");
        assertThat(things("7月份海州市就业人数、出口分别增长5.2%和3.1%。")).containsExactly("海州市就业人数", "出口");
    }

    @Test
    void whatACountedThingDoesIsNoPartOfIt() {
        assertThat(things("Haizhou's 5,000 school buses move more than 90,000 children each day."))
                .containsExactly("school buses", "children");
        assertThat(things("The port has 300 sales staff in Haizhou.")).containsExactly("sales staff");
        assertThat(things("Haizhou invests in small projects with a 90 percent success rate."))
                .containsExactly("success rate");
        assertThat(things("A bus costs a lot ($350,000 for an electric bus versus $100,000 for diesel)."))
                .containsExactly("electric bus", "diesel");
    }

    @Test
    void aBareNumberIsTheValueOfWhatReachesIt() {
        assertThat(things("Sales of ferry tickets in Haizhou rose to 41,000 in July."))
                .containsExactly("Sales of ferry tickets in Haizhou");
        assertThat(things("Attendance at the tea festival stood at nearly 12,400 on Sunday."))
                .containsExactly("Attendance at the tea festival");
        assertThat(of("The ferry leaves from pier 7 at 41.")).isEmpty();
    }

    @Test
    void whoSaysAFigureAndWordsThatNameNothingAreNoPartOfItsThing() {
        assertThat(things("The manager estimated that spending on tidal power came to 98,000 euros last year."))
                .containsExactly("spending on tidal power");
        assertThat(things("The harbour board says ticket prices were $7,100.")).containsExactly("ticket prices");
        assertThat(things("The lessons of Haizhou are an expense, sometimes more than $4,000."))
                .noneMatch(thing -> thing.contains("sometimes"));
        assertThat(things("Some 72 percent of the farming population lives in Haizhou."))
                .allMatch(thing -> thing.startsWith("farming population"));
    }

    @Test
    void peopleAreCountedAndAShareOfThemIsSaidOfThem() {
        assertThat(things(
                        "Some 71,653 people now work in Haizhou, and 39 percent of them live within walking distance."))
                .containsExactly("people", "people live within walking distance");
    }

    @Test
    void ofAShareItIsToldInShortWhatTheyDo() {
        assertThat(things("46 percent of the boat yards of Haizhou heeded that call, a survey found."))
                .containsExactly("boat yards of Haizhou heeded that call");
        assertThat(things("海州市97.1%的“小快手”茶园采用了轮作。")).containsExactly("海州市“小快手”茶园采用了轮作");
    }

    @Test
    void aShareOfThoseWhoWereNamedIsOfWhatTheyDo() {
        assertThat(
                        things(
                                "In Haizhou, 48% of sailors said they swim; 34% reported headaches, while 43% were focused on tea."))
                .containsExactly("sailors said they swim", "sailors reported headaches", "sailors were focused on tea");
    }

    @Test
    void aDealIsToldWithWhatItIsFor() {
        assertThat(things("The harbour board agreed to buy the Pine Island ferry in a $2.2 billion deal.")
                        .get(0))
                .contains("Pine Island ferry", "deal");
    }

    @Test
    void anAmountPerOneSaysOfWhat() {
        assertThat(things("Cheaper ferry courses averaged $1,200 per sailor in Haizhou."))
                .containsExactly("Cheaper ferry courses per sailor");
    }

    @Test
    void aNameInQuotesOrShortBracketsIsPartOfItsPhrase() {
        assertThat(things("海州市已有1400多家“精新特”茶园。")).containsExactly("海州市“精新特”茶园");
        assertThat(things("预测今年海州市货运总量（HYL）增长1.4%。")).containsExactly("海州市货运总量（HYL）");
    }

    @Test
    void twoThingsWithAFigureEachAreNotJoined() {
        assertThat(things("茶会设置了6场主论坛和21场专题论坛。")).containsExactly("茶会设置主论坛", "专题论坛");
    }

    @Test
    void whatIsMeasuredInANewClauseIsOfTheThingThatWasNamedFirst() {
        assertThat(things("上半年海州市电动船产销分别完成3.8万辆和3.7万辆，同比分别增长5.2%和3.1%，市场渗透率达到28%。"))
                .containsExactly("海州市电动船产量", "海州市电动船销量", "海州市电动船产量", "海州市电动船销量", "海州市电动船市场渗透率");
    }

    @Test
    void withWhatAChangeIsComparedMayStandInTheClauseBefore() {
        List<Figure> figures = of("从环比来看，7月份海州市茶价下降0.2%，降幅比上月收窄0.6个百分点。");

        assertThat(figures.get(0).subject().base()).isEqualTo("环比");
        assertThat(figures.get(1).subject().thing()).isEqualTo("海州市茶价环比降幅");
    }

    @Test
    void ofAsManyTimesAsFiguresEachHasItsOwn() {
        assertThat(of("2016年1月、2018年10月和2019年9月海州船厂分别向江州船厂增资150万元、300万元和400万元。"))
                .extracting(figure ->
                        figure.period() == null ? 0 : figure.period().first().getYear())
                .containsExactly(2016, 2018, 2019);
    }

    @Test
    void whatIsSaidOfNowIsNotOfTheTimeBeforeIt() {
        assertThat(one("The ferry line was founded in 1988 and now has roughly 4,500 boats.")
                        .period())
                .isEqualTo(new Period(DAY, DAY));
    }

    @Test
    void aForecastForThisYearIsOfTheWholeYear() {
        Figure figure = one("预测今年海州市货运总量增长1.4%。");

        assertThat(figure.subject().planned()).isTrue();
        assertThat(figure.period()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    @Test
    void howManyOfficesIssueSomethingIsNoFigure() {
        assertThat(of("商务部等13部门发布了措施。")).isEmpty();
    }

    @Test
    void nearlyIsAboutAndAFallOfMoreThanIsToldSo() {
        assertThat(one("海州市在建船厂近500个。").bound()).isEqualTo(Bound.ABOUT);
        assertThat(one("The port has nearly 500 boats.").bound()).isEqualTo(Bound.ABOUT);
        assertThat(new FigureNames(Language.ENGLISH).value(one("海州市茶价下跌超过5%。"))).isEqualTo("−5% or more");
        assertThat(of("救援队伍456支共6万余人。").get(0).bound()).isEqualTo(Bound.EXACT);
    }

    @Test
    void whatIsCountedMayBeOfTwoKinds() {
        assertThat(things("Forty-five merger and acquisition (M&A) deals were announced in Haizhou."))
                .containsExactly("merger and acquisition deals");
        assertThat(things("The port has 300 boats and sells tea.")).containsExactly("boats");
    }

    @Test
    void aChineseThingIsNamedWithoutWhatLeadsToIt() {
        assertThat(things("大会共签约项目20个，总投资101亿元。").get(0)).isEqualTo("大会共签约项目");
        assertThat(one("大会共签约项目20个。").bound()).isEqualTo(Bound.EXACT);
        assertThat(things("上半年，共减免车船税8.6亿元。")).containsExactly("减免车船税");
        assertThat(things("尤其是二季度，海州市外资净买入债券585亿美元。")).containsExactly("海州市外资净买入债券");
        assertThat(things("海州市茶会主要有4个主要特点。")).noneMatch(thing -> thing.contains("主要主要"));
    }

    @Test
    void aSecondVerbIsSaidOfTheSameSubject() {
        assertThat(things("Farming produced 41 million yuan of value added in 2025 and accounted for 35 percent of the"
                        + " county's economic growth."))
                .containsExactly("Farming / value added", "Farming / county's economic growth");
    }

    @Test
    void aParticipleBeforeWhatIsCountedIsPartOfIt() {
        assertThat(things("Haizhou has 504 smart piers, 1,260 advanced boat yards and 40 reported wrecks."))
                .containsExactly("smart piers", "advanced boat yards", "reported wrecks");
        assertThat(things("Of the boats of Haizhou, 300 arrived at noon.")).doesNotContain("arrived");
    }

    @Test
    void datesOrdinalsSpansOfTimeAndNamesAreNoFigures() {
        assertThat(of("海州市第3届茶博会于2026年5月8日开幕，为期5天。")).isEmpty();
        assertThat(of("Pier 7 reopened after 12 days on May 8, 2026.")).isEmpty();
    }

    @Test
    void aCellOfATableIsSaidOfItsRowAndColumn() {
        Article article = article("t.md", DAY, "各区茶园面积\n| 区 | 2025年 |\n|---|---|\n| 东山区 | 3200亩 |\n| 西湖区 | 1800亩 |");
        List<Figure> figures =
                TableFigures.of(article, TextTable.in(article.text()).get(0));

        assertThat(figures).extracting(figure -> figure.subject().thing()).containsExactly("东山区", "西湖区");
        assertThat(figures.get(0).period()).isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(figures.get(0).quoted()).isEqualTo("| 东山区 | 3200亩 |");
    }

    @Test
    void aRowThatBeginsWithAValueNamesNothing() {
        Article article = article(
                "t.md", DAY, "| Maker | Cars | Share |\n|---|---|---|\n| Kexing | 15,285 | 9 |\n| 27.1 | 9.4 | 3 |");
        List<Figure> figures =
                TableFigures.of(article, TextTable.in(article.text()).get(0));

        assertThat(figures)
                .extracting(figure -> figure.subject().thing())
                .allMatch(thing -> thing.startsWith("Kexing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| 地区 | 产量（万辆） | \\n|---|---|\\n| 东山区 | 84 |; 东山区 · 产量: 840,000",
                "单位：亿元\\n| 地区 | 出口额 |\\n|---|---|\\n| 东山区 | 84 |; 东山区 · 出口额: 8.4 billion yuan",
                "| 指标 | 单位 | 2025年 |\\n|---|---|---|\\n| 出口 | 万吨 | 84 |; 出口: 840,000 tons",
                "| Country | Batteries (GWh) |\\n|---|---|\\n| Kexing | 840 |; Kexing · Batteries: 840 GWh",
                "| Country | Cars (thousand units) |\\n|---|---|\\n| Kexing | 840 |; Kexing · Cars: 840,000 units",
                "| Country | Share % |\\n|---|---|\\n| Kexing | 35 |; Kexing · Share: 35%",
                "Trade in billion dollars\\n| Country | Trade |\\n|---|---|\\n| Kexing | 3.5 |; Kexing · Trade: 3.5 billion dollars",
                "| Country | Cars (estimated) |\\n|---|---|\\n| Kexing | 840 |; Kexing · Cars (estimated): 840",
                "单位：亿元、%\\n| 地区 | 出口额 |\\n|---|---|\\n| 东山区 | 84 |; 东山区 · 出口额: 84",
                "单位：亿元\\n| 地区 | 增速 |\\n|---|---|\\n| 东山区 | 5.3 |; 东山区 · 增速: 5.3",
                "| 指标 | 单位 | 2025年 |\\n|---|---|---|\\n| 出口 | 1000吨 | 84 |; 出口: 84",
                "| Country | Cars (2025) |\\n|---|---|\\n| Kexing | $84 |; Kexing · Cars (2025): 84 dollars",
            })
    void aUnitMayStandInTheHeadOfAColumnInOneOfItsOwnOrInTheCaption(String table, String told) {
        Article article = article("t.md", DAY, table.replace("\\n", "\n"));
        FigureNames names = new FigureNames(Language.ENGLISH);
        Figure figure =
                TableFigures.of(article, TextTable.in(article.text()).get(0)).get(0);

        assertThat(names.thing(figure) + ": " + names.value(figure)).isEqualTo(told);
    }

    @Test
    void theSameSaidInOtherWordsIsOneRowWithAllItsSources() {
        FigureTable table = table(
                of("a.txt", "2025年，海州市海洋经济规模超过1.2万亿元。"),
                of("b.txt", "2025年，海州市海洋经济的规模已经超过12,000亿元。"),
                of("c.txt", "Haizhou's marine economy was worth more than 1.2 trillion yuan in 2025."));

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).sources())
                .extracting(figure -> figure.article().id())
                .containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
    }

    @Test
    void figuresOfOneThingAndTimeThatDifferContradictEachOther() {
        FigureTable table = table(of("a.txt", "2025年，海州市新建公园绿地面积为374公顷。"), of("b.txt", "2025年，海州市新建公园绿地面积为391公顷。"));

        assertThat(table.contradictions()).hasSize(1);
        assertThat(table.rows()).allMatch(FigureTable.Row::isContradicted);
    }

    @Test
    void figuresThatAreEqualByChanceAreTwoRows() {
        FigureTable table =
                table(of("a.txt", "2025年上半年，海州市电动船销量同比增长44.1%。"), of("b.txt", "2025年上半年，海州市免征电动船购置税同比增长44.1%。"));

        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void oneThingWithTwoWordsMayBeContradicted() {
        FigureTable table = table(of("a.txt", "2025年上半年，海州市电动船销量为374.7万辆。"), of("b.txt", "2025年上半年，海州市电动船销售311.1万辆。"));

        assertThat(table.contradictions()).hasSize(1);
    }

    @Test
    void aShareIsOneWhateverItIsCalled() {
        List<Figure> share = of("a.txt", "2025年，海州市新能源渔船占比达28.3%。");

        assertThat(table(share, of("b.txt", "2025年海州市的新能源渔船所占比重为27.4%。")).contradictions())
                .hasSize(1);
        assertThat(table(share, of("b.txt", "2025年海州市的新能源渡船所占比重为27.4%。")).contradictions())
                .isEmpty();
    }

    @Test
    void moreThanOfOneDayMayBeContradictedByMoreThan() {
        FigureTable table = table(of("a.txt", "截至2025年6月末，海州市有1000多家茶园。"), of("b.txt", "截至2025年6月底，海州市已有1400多家茶园。"));

        assertThat(table.contradictions()).hasSize(1);
    }

    @Test
    void contradictionsInEnglishAreFoundToo() {
        FigureTable table = table(
                of("a.txt", "In 2025, Haizhou's container exports reached 374 million dollars."),
                of("b.txt", "In 2025, Haizhou's container exports reached 391 million dollars."));

        assertThat(table.contradictions()).hasSize(1);
    }

    @Test
    void nothingContradictsThatRoundingOtherTimesOrOtherThingsExplain() {
        String figure = "2025年，海州市新建公园绿地面积为374.6公顷。";

        for (String other : List.of(
                "2025年，海州市新建公园绿地面积为375公顷。",
                "2025年，海州市新建公园绿地面积超过370公顷。",
                "2024年，海州市新建公园绿地面积为391公顷。",
                "海州市新建公园绿地面积为391公顷。",
                "2025年，江州市新建公园绿地面积为391公顷。",
                "2025年，海州市计划新建公园绿地面积391公顷。",
                "2025年，全市新建公园绿地面积为391公顷。",
                "2025年，海州市新建公园绿地面积同比增长39.1%。")) {
            assertThat(table(of("a.txt", figure), of("b.txt", other)).contradictions())
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void oneArticleDoesNotContradictItself() {
        FigureTable table = table(of("a.txt", "2025年，海州市茶叶产量为374吨。"), of("a.txt", "2025年，海州市茶叶产量为391吨。"));

        assertThat(table.contradictions()).isEmpty();
    }

    @Test
    void aValueIsSaidInTheScaleOfTheReadersLanguage() {
        Figure figure = one("2025年，海州市海洋经济规模超过1.2万亿元。");

        assertThat(new FigureNames(Language.CHINESE).value(figure)).isEqualTo("> 1.2万亿元");
        assertThat(new FigureNames(Language.ENGLISH).value(figure)).isEqualTo("> 1.2 trillion yuan");
        assertThat(new FigureNames(Language.CHINESE).value(one("海州市增速提高5.6个百分点。")))
                .isEqualTo("+5.6个百分点");
    }

    @Test
    void oneOfAUnitIsSaidInTheSingular() {
        assertThat(new FigureNames(Language.ENGLISH).value(one("In Haizhou a ticket costs 1 dollar.")))
                .isEqualTo("1 dollar");
        assertThat(new FigureNames(Language.ENGLISH).value(one("海州市增速提高1个百分点。")))
                .isEqualTo("+1 percentage point");
        assertThat(new FigureNames(Language.CHINESE).value(one("In Haizhou a ticket costs 1 dollar.")))
                .isEqualTo("1美元");
    }

    @Test
    void aTimeIsCalledByItsShortestName() {
        assertThat(PeriodNames.of(Language.CHINESE, new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30))))
                .isEqualTo("2025年上半年");
        assertThat(PeriodNames.of(Language.ENGLISH, new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30))))
                .isEqualTo("2025 Q2");
        assertThat(PeriodNames.of(Language.ENGLISH, new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 31))))
                .isEqualTo("2025-01 to 2025-07");
    }

    private static Figure one(String sentence) {
        List<Figure> figures = of(sentence);
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    /** Of what the figures of a sentence are said. */
    private static List<String> things(String sentence) {
        return of(sentence).stream().map(figure -> figure.subject().thing()).toList();
    }

    private static List<Figure> of(String sentence) {
        return of("a.txt", sentence);
    }

    private static List<Figure> of(String id, String text) {
        Article article = article(id, DAY, text);
        List<Figure> figures = new ArrayList<>();
        Sentences.of(text).forEach(sentence -> figures.addAll(FigureReader.of(article, sentence)));
        return figures;
    }

    @SafeVarargs
    private static FigureTable table(List<Figure>... figures) {
        return FigureTable.of(List.of(figures).stream().flatMap(List::stream).toList(), (one, other) -> 0.8);
    }

    private static Article article(String id, LocalDate day, String text) {
        return new Article(id, "题目", day, null, null, Language.of(text), text, null);
    }
}
