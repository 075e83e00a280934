package briefing.article.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final String SIMPLIFIED = "港务局星期一宣布，新码头将于明年春天启用，可以停靠两艘大型货轮，总投资十二亿元。"
            + "局长说，疏港铁路与码头同步建设，货物不必再绕行市区。廉洁纪律是底线；李楠负责审核，杨程负责编辑。"
            + "冬练三九，夏练三伏，春去秋来，渔民们学会了驾驶吊车。该公司的产品包括含金硫精矿和建筑骨料，暗流汹涌之时仍步步紧逼。";

    private static final String TRADITIONAL = "港務局星期一宣布，新碼頭將於明年春天啟用，可以停靠兩艘大型貨輪，總投資十二億元。"
            + "局長說，疏港鐵路與碼頭同步建設，貨物不必再繞行市區。女子燒蟻窩燒毀七十畝森林；擊劍裁判無視選手違規。"
            + "環境聯盟策劃細緻，盈喜集團股價跌超百分之六，這種技術可避免線粒體疾病遺傳，薌城區車輛號牌合理安排。";

    private static final String JAPANESE = "日本銀行は金融政策決定会合で、現行の超低金利政策を続けることを決めた。総裁が会見で述べた。";
    private static final String KOREAN = "새 부두는 월요일에 문을 열었다. 시장은 두 개의 선석이 있다고 말했다.";
    private static final String RUSSIAN =
            "Новый причал открылся в понедельник. По словам мэра, в нём два места для судов.";

    private static String decoded(String text, Charset charset) {
        return Charsets.decode(text.getBytes(charset), null);
    }

    @ParameterizedTest
    @CsvSource({"GB18030, 7", "GB18030, 10", "GB18030, 20", "Big5, 7", "Big5, 10", "Big5, 20"})
    void shortChineseIsTakenForNoOtherLanguage(String charset, int length) {
        String text = charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED;
        for (int i = 0; i + length <= text.length(); i++) {
            String part = text.substring(i, i + length);
            assertThat(decoded(part, Charset.forName(charset))).isEqualTo(part);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It’s",
                "naïve café",
                "Zürich",
                "Beyoncé’s album cost £12 – “a lot”, she said…",
                "The third – our tester – slept at 28.5°E and 195°F.",
                "It costs twelve euros at most, that is 12 €",
                "À l’été, l’économie française a crû de 0,3 %.",
                "What kind of thoughts are they?\u00a0"
            })
    void quotationMarksAndAccentsAreThoseOfWesternText(String text) {
        assertThat(decoded(text, WESTERN)).isEqualTo(text);
    }

    @Test
    void textInTwoBytesACharacterNeedsNoMark() {
        for (String text : List.of(SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN, "Hi there", "It’s 5.", "程斌主持联谊会。")) {
            assertThat(decoded(text, UTF_16LE)).isEqualTo(text);
            assertThat(decoded(text, UTF_16BE)).isEqualTo(text);
            assertThat(Charsets.isBinary(text.getBytes(UTF_16LE))).isFalse();
        }
    }

    @Test
    void japaneseAndKoreanAreNoChinese() {
        for (String charset : List.of("Shift_JIS", "EUC-JP", "ISO-2022-JP")) {
            assertThat(decoded(JAPANESE, Charset.forName(charset))).isEqualTo(JAPANESE);
        }
        assertThat(decoded(KOREAN, Charset.forName("EUC-KR"))).isEqualTo(KOREAN);
    }

    @Test
    void whatIsDeclaredCountsWhereTheTextDoesNotSayOtherwise() {
        assertThat(Charsets.decode("It’s “so”".getBytes(WESTERN), "ISO-8859-1")).isEqualTo("It’s “so”");
        assertThat(Charsets.decode(SIMPLIFIED.getBytes(Charset.forName("GBK")), "ISO-8859-1"))
                .isEqualTo(SIMPLIFIED);
        assertThat(Charsets.article(RUSSIAN.getBytes(Charset.forName("windows-1251")), "windows-1251"))
                .isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "md", "html", "csv", "eml"})
    void textInACharsetThatIsNotKnownIsSkippedWithTheReason(String ending) {
        String text = (ending.equals("eml") ? "Subject: Pier\n\n" : "") + RUSSIAN + "\n" + RUSSIAN;
        for (String charset : List.of("windows-1251", "KOI8-R", "ISO-8859-5")) {
            ReadOutcome outcome = new ArticleReader().read(text.getBytes(Charset.forName(charset)), "a." + ending);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ReadOutcome.Skipped.class,
                            skipped -> assertThat(skipped.reason())
                                    .isEqualTo("text in a charset that is not recognised; save it as UTF-8"));
        }
    }

    @Test
    void textOfAnyKindIsReadInItsCharset() {
        String page = "<html><head><title>码头</title></head><body><p>" + SIMPLIFIED + "</p></body></html>";
        for (Charset charset : List.of(UTF_16LE, UTF_16BE, Charset.forName("GBK"))) {
            ReadOutcome read = new ArticleReader().read(page.getBytes(charset), "a.html");
            assertThat(((ReadOutcome.Read) read).articles().get(0).text()).isEqualTo(SIMPLIFIED);
        }
        byte[] table = "Ville;Prix\nOrléans;12 €\nBéziers;8 €\n".getBytes(WESTERN);
        assertThat(((ReadOutcome.Read) new ArticleReader().read(table, "a.csv"))
                        .articles()
                        .get(0)
                        .text())
                .contains("Orléans", "12 €", "Béziers");
    }

    @Test
    void bytesThatAreNoTextAreNoneInTwoBytesEither() {
        byte[] sound = new byte[4_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (byte) (i * i * 31 >> 3);
        }
        assertThat(Charsets.isBinary(sound)).isTrue();
        assertThat(Charsets.isBinary(new byte[] {0, 1, 2, 3, 0, 1, 2})).isTrue();
        assertThatThrownBy(() -> Charsets.article(RUSSIAN.getBytes(Charset.forName("IBM866")), null))
                .isInstanceOf(UnreadableException.class);
        assertThat(Charsets.decode("a\u0001b".getBytes(ISO_8859_1), null)).isEqualTo("a\u0001b");
    }
}
