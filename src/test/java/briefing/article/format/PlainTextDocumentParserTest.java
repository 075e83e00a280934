package briefing.article.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlainTextDocumentParserTest {

    private static Article read(String name, byte[] bytes) {
        return ((ReadOutcome.Read) new ArticleReader().read(bytes, name))
                .articles()
                .get(0);
    }

    private static Article read(String text) {
        return read("a.txt", text.getBytes(UTF_8));
    }

    @Test
    void titleAndDayStandOnLinesOfTheirOwn() {
        Article article = read("Pier opens\n2026-03-02\n\nThe pier opened on Monday.\nIt has two berths.\n");
        assertThat(article.title()).isEqualTo("Pier opens");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(article.text()).isEqualTo("The pier opened on Monday.\nIt has two berths.");
    }

    @Test
    void withoutATitleTheTextStaysWhole() {
        String text = "港务局十四日宣布，新码头将于明年春天启用，届时可停靠两艘大型货轮。局长说，铁路会同时通车。";
        Article article = read("2026-02-14\n\n" + text);
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.title()).isEqualTo("港务局十四日宣布，新码头将于明年春天启用，届时可停靠两艘大型货轮");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @Test
    void columnsOfATableStayApart() {
        Article article = read(
                "Sales rose\n\nThe firm told its figures on Monday, by region.\n\n"
                        + "Region       2023    2024\nNorth         120     135\nSouth          98     101\n\nIt gave no reason.");
        assertThat(article.text())
                .isEqualTo("The firm told its figures on Monday, by region.\n"
                        + "Region\t2023\t2024\nNorth\t120\t135\nSouth\t98\t101\nIt gave no reason.");
        assertThat(read("Two spaces\n\nHe came.  She left.\nIt rained.  It was late.\nAll slept.  None woke.\n")
                        .text())
                .doesNotContain("\t");
    }

    @Test
    void linesThatSayWhatTheyAreAreNoTable() {
        Article article = read("Author:\tAnn Lee\nDate:\t2026-03-05\nPlace:\tKexing\n\nChip exports rose. It rained.");
        assertThat(article.published()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(article.text()).doesNotContain("\t");
    }

    @Test
    void aDayWithoutAYearIsNone() {
        assertThat(read("码头启用\n\n3月5日，新码头正式启用，首艘货轮中午靠泊。").published()).isNull();
    }

    @Test
    void aDayThatASentenceMentionsIsNoDayOfPublication() {
        assertThat(read("Pier opens\n\nThe old pier had opened on March 5, 1926, with a ball.")
                        .published())
                .isNull();
    }

    @Test
    void theFileNameMayTellTheDay() {
        assertThat(read("notes-2026-03-05.txt", "码头\n\n新码头正式启用，首艘货轮中午靠泊。".getBytes(UTF_8))
                        .published())
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aDumpOfAPageLosesNavigationAboveAndInvitationsBelow() {
        Article article = read("""
                海湾网旗下网站:海湾视频  海湾社区
                登录注册

                首页新闻正文

                新码头明年春天启用:两项工程同步

                导语:港务局表示,新码头将于明年春天启用。

                  港务局十四日宣布,新码头可停靠两艘大型货轮,总投资十二亿元。

                  铁路同步建设

                  局长说,疏港铁路与新码头同步建设,货物不必再绕行市区。

                【责任编辑: 李娜 】

                推荐阅读

                热门标签

                关注我们

                    海湾视频
                  1. 集合港口、航运、渔业等各种有趣信息,致力于成为行业有权威的媒体。
                """);
        assertThat(article.title()).isEqualTo("新码头明年春天启用:两项工程同步");
        assertThat(article.author()).isEqualTo("李娜");
        assertThat(article.published()).isNull();
        assertThat(article.text()).isEqualTo("""
                导语:港务局表示,新码头将于明年春天启用。
                港务局十四日宣布,新码头可停靠两艘大型货轮,总投资十二亿元。
                铁路同步建设
                局长说,疏港铁路与新码头同步建设,货物不必再绕行市区。""");
    }

    @Test
    void chineseIsReadInAnyOfItsCharsets() {
        String simplified = "码头\n\n新码头将于明年春天启用，可以停靠两艘货轮。";
        String traditional = "碼頭\n\n新碼頭將於明年春天啟用，可以停靠兩艘貨輪。";
        assertThat(read("a.txt", simplified.getBytes(Charset.forName("GB18030")))
                        .text())
                .startsWith("新码头将于");
        assertThat(read("a.txt", traditional.getBytes(Charset.forName("Big5"))).text())
                .startsWith("新碼頭將於");
        assertThat(read("a.txt", simplified.getBytes(Charset.forName("UTF-16"))).title())
                .isEqualTo("码头");
    }

    @Test
    void aWrongDeclarationAndDoubleEncodingGarbleNothing() {
        String page =
                "<html><head><meta charset='iso-8859-1'><title>Café</title></head><body><p>It’s the café’s first day, they said.</p></body></html>";
        assertThat(read("a.html", page.getBytes(UTF_8)).text()).isEqualTo("It’s the café’s first day, they said.");
        byte[] twice = new String(page.getBytes(UTF_8), Charset.forName("ISO-8859-1")).getBytes(UTF_8);
        assertThat(read("a.html", twice).text()).isEqualTo("It’s the café’s first day, they said.");
    }

    @Test
    void controlAndEscapeSequencesAreGone() {
        assertThat(read("Title\n\n\u001b[31mRed\u001b[0m text\u0007 \u202ehere\u202c, \u001b]0;owned\u0007safe.")
                        .text())
                .isEqualTo("Red text here, safe.");
    }

    @Test
    void hardWrappedParagraphsAreLinesAgain() {
        assertThat(read("""
                        Pier opens

                        The pier opened on Monday after two years of work, and the
                        first ship arrived before noon with a cargo of timber from
                        the north, which had been waiting outside the harbour since
                        Friday because of the storm that had closed the old pier for
                        three days.

                        It has two berths.
                        """).text())
                .isEqualTo(
                        "The pier opened on Monday after two years of work, and the first ship arrived before noon with a"
                                + " cargo of timber from the north, which had been waiting outside the harbour since Friday because"
                                + " of the storm that had closed the old pier for three days.\nIt has two berths.");
    }
}
