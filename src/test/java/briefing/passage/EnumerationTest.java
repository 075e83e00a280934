package briefing.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EnumerationTest {

    @Test
    void ordinalsInParagraphsOfTheirOwn() {
        String text = "部长说，要做好三个方面的工作。\n第一，做优产品。支持新终端。\n第二，做深应用。\n第三，统筹安全。坚持开放。\n他随后离开。";

        Enumeration series = only(text);

        assertThat(leadIn(text, series)).isEqualTo("部长说，要做好三个方面的工作。");
        assertThat(series.announced()).isEqualTo(3);
        assertThat(items(text, series)).containsExactly("第一，做优产品。支持新终端。", "第二，做深应用。", "第三，统筹安全。坚持开放。");
    }

    @Test
    void theSummaryAboveAnArticleAnnouncesTheItemsBelowAndNotTheParagraphsNextToIt() {
        String text = "导语:部长说,今年要做好三个方面的工作。\n\n上午十点记者会开始。\n\n大厅里坐满了人。\n\n记者摄。\n\n"
                + "部长说,今年要做好三个方面的工作。\n\n第一,做优产品。\n\n第二,做深应用。\n\n第三,统筹安全。";

        assertThat(items(text, only(text))).containsExactly("第一,做优产品。", "第二,做深应用。", "第三,统筹安全。");
    }

    @Test
    void aListWithinAListIsASeriesOfItsOwnAndPartOfItsItem() {
        String text =
                "The plan has two parts:\n- Ports\n(1) Deepen the channel\n(2) Build a terminal\n- Railways\n• electrify\n• widen\nThe mayor left.";

        List<Enumeration> series = Enumeration.of(text);

        assertThat(series).hasSize(3);
        assertThat(items(text, series.get(0)))
                .containsExactly(
                        "- Ports\n(1) Deepen the channel\n(2) Build a terminal", "- Railways\n• electrify\n• widen");
        assertThat(leadIn(text, series.get(0))).isEqualTo("The plan has two parts:");
        assertThat(leadIn(text, series.get(1))).isEqualTo("- Ports");
        assertThat(items(text, series.get(2))).containsExactly("• electrify", "• widen");
    }

    @Test
    void clausesOfOneSentence() {
        String text = "会议部署四项任务：一是稳增长；二是强创新；三是抓企业，培育冠军；四是抓载体。会议还讨论了预算。";

        Enumeration series = only(text);

        assertThat(leadIn(text, series)).isEqualTo("会议部署四项任务：");
        assertThat(series.announced()).isEqualTo(4);
        assertThat(items(text, series)).containsExactly("一是稳增长；", "二是强创新；", "三是抓企业，培育冠军；", "四是抓载体。");
    }

    @Test
    void firstThenSecondThenLast() {
        String text = "部里将继续抓好体系建设。首先还是要稳增长。出台方案。\n第二是要强创新。\n第三是要抓企业。\n最后，他强调要抓治理。巩固成果。";

        assertThat(items(text, only(text))).containsExactly("首先还是要稳增长。出台方案。", "第二是要强创新。", "第三是要抓企业。", "最后，他强调要抓治理。");
    }

    @Test
    void englishOrdinals() {
        String text = "He named three priorities for the year. First, better products. They include glasses. "
                + "Second, deeper use in factories. Finally, safety. He then left.";

        Enumeration series = only(text);

        assertThat(series.announced()).isEqualTo(3);
        assertThat(items(text, series))
                .containsExactly(
                        "First, better products. They include glasses.",
                        "Second, deeper use in factories.",
                        "Finally, safety.");
    }

    @Test
    void theLastOfNumberedLinesIsWholeAlsoAfterAFullStop() {
        String text =
                "Two parts:\n1. Build parks. They are green.\n2. Fund small firms. They are many.\nMore will follow.";

        assertThat(items(text, only(text)))
                .containsExactly("1. Build parks. They are green.", "2. Fund small firms. They are many.");
    }

    @Test
    void numberedLines() {
        String text = "The plan has two parts:\n1. Build parks\n2. Fund small firms\nMore will follow.";

        assertThat(items(text, only(text))).containsExactly("1. Build parks", "2. Fund small firms");
    }

    @Test
    void bulletedLines() {
        String text = "The plan:\n- Build parks\n- Fund small firms\n\nMore will follow.";

        assertThat(items(text, only(text))).containsExactly("- Build parks", "- Fund small firms");
    }

    @Test
    void chineseNumerals() {
        String text = "通知如下。\n一、总体要求\n坚持稳中求进。\n二、重点任务\n推动升级。";

        assertThat(items(text, only(text))).hasSize(2);
    }

    @Test
    void aCountThatDoesNotFitIsSeen() {
        String text = "要做好三个方面。一是稳增长；二是强创新。";

        assertThat(only(text).contradictsItself()).isTrue();
    }

    @Test
    void whatOnlyLooksLikeCountingIsNoSeries() {
        assertThat(Enumeration.of("他排名第一。第二天他回来了。一是一，二是二。")).isEmpty();
        assertThat(Enumeration.of("It came first. The second half was better. Growth was 3.5 percent."))
                .isEmpty();
    }

    @Test
    void twoSeriesInOneArticle() {
        String text = "有三个亮点。\n第一点，大模型走向世界。\n第二点，工具赋能生产。\n第三点，终端走进生活。\n今年做好两项工作。\n第一，做优产品。\n第二，做深应用。";

        assertThat(Enumeration.of(text))
                .extracting(series -> series.items().size())
                .containsExactly(3, 2);
    }

    @Test
    void whatIsCountedAndFollowedByAsManySentencesIsASeries() {
        String text =
                "He picked out three bright spots. Models were downloaded widely. Factories use them. Glasses sell "
                        + "well.\nThe fair opens in May.";

        Enumeration series = only(text);

        assertThat(leadIn(text, series)).isEqualTo("He picked out three bright spots.");
        assertThat(items(text, series))
                .containsExactly("Models were downloaded widely.", "Factories use them.", "Glasses sell well.");
    }

    @Test
    void whatIsCountedAndFollowedByAsManyParagraphsOrHeadingsIsASeries() {
        assertThat(items("今年有两个重点。\n产品要做好。价格要降。\n应用要做深。", only("今年有两个重点。\n产品要做好。价格要降。\n应用要做深。")))
                .containsExactly("产品要做好。价格要降。", "应用要做深。");
        String text = "The plan has two goals.\nCleaner air\nCars must go.\nQuieter nights\nPlanes must wait.";
        assertThat(items(text, only(text)))
                .containsExactly("Cleaner air\nCars must go.", "Quieter nights\nPlanes must wait.");
    }

    @Test
    void aCountWithoutTheThingsIsNoSeries() {
        assertThat(Enumeration.of("新一轮工作覆盖十个重点行业。各地要落实。")).isEmpty();
        assertThat(Enumeration.of("He has three goals. He named none.")).isEmpty();
    }

    @Test
    void bulletsAndCirclesOfAnyShapeCount() {
        assertThat(items("任务：\n• 建园区\n• 扶企业", only("任务：\n• 建园区\n• 扶企业"))).containsExactly("• 建园区", "• 扶企业");
        String text = "要求：①稳产；②保供。会议结束。";
        assertThat(items(text, only(text))).containsExactly("①稳产；", "②保供。");
        String other = "理由有二。其一，成本低。其二，周期短。";
        assertThat(items(other, only(other))).containsExactly("其一，成本低。", "其二，周期短。");
    }

    private static Enumeration only(String text) {
        List<Enumeration> found = Enumeration.of(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String leadIn(String text, Enumeration series) {
        return series.leadIn() == null ? "" : series.leadIn().of(text);
    }

    private static List<String> items(String text, Enumeration series) {
        return series.items().stream().map(item -> item.span().of(text)).toList();
    }

    @Test
    void seriesAreFoundInProportionToTheirNumber() {
        String series = "Two items:\n- one\n- two\n";
        List<Enumeration> found = Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> Enumeration.of(series.repeat(40_000)));
        assertThat(found).hasSize(40_000);
        assertThat(found.get(39_999).announced()).isEqualTo(2);
    }

    @Test
    void aLongLineThatAnnouncesSeriesAgainAndAgainIsReadInProportionToItsLength() {
        String line = "There are three priorities here. ".repeat(10_000);
        List<Enumeration> found =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Enumeration.of(line));
        assertThat(found).hasSize(1);
    }

    @Test
    void ofABookOnlyTheFirstMillionCharactersAreSearched() {
        String series = "Two items:\n- one\n- two\n";
        String book = series + "It says the same all over again.\n".repeat(200_000) + series;

        assertThat(Enumeration.of(book))
                .isEqualTo(Enumeration.of(book.substring(0, 1_000_000)))
                .hasSize(1);
    }
}
