package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import org.junit.jupiter.api.Test;

class QuestionAnalysisTest {

    @Test
    void moneyIsAskedForByItsUnit() {
        assertThat(of("深圳去年一共投了多少钱？").main()).isEqualTo(AnswerType.MONEY);
        assertThat(of("How much did the company pay for the startup?").main()).isEqualTo(AnswerType.MONEY);
    }

    @Test
    void whatIsCountedIsKnown() {
        assertThat(of("博览会上来了多少家企业？").unit()).isEqualTo(new CountedUnit("家", "企业", "家企业"));
        assertThat(of("How many small bakeries did it open?").unit())
                .isEqualTo(new CountedUnit("bakerie", "small", "small bakeries"));
    }

    @Test
    void whichOfSeveralIsNoNumber() {
        QuestionAnalysis which = of("这份文件是哪几个部门发的？");

        assertThat(which.unit()).isNull();
        assertThat(which.types()).doesNotContain(AnswerType.NUMBER).contains(AnswerType.ORG);
        assertThat(of("这份文件有几个附件？").unit()).isEqualTo(new CountedUnit("个", "附件", "个附件"));
        assertThat(of("那几个附件是谁写的？").unit()).isNull();
        assertThat(of("其中有多少家是民企？").unit()).isEqualTo(new CountedUnit("家", "", "家"));
        assertThat(of("现在有多少用户在用？").unit()).isEqualTo(new CountedUnit("用", "户", "用户"));
    }

    @Test
    void aNumberOfNothingHasNoUnit() {
        assertThat(of("这台机器多少钱？").unit()).isNull();
    }

    @Test
    void namesOfPeoplePlacesBodiesAndProductsAreFound() {
        assertThat(of("李乐成在北京对华为说了什么？").names())
                .extracting(QuestionName::text)
                .containsExactlyInAnyOrder("李乐成", "北京", "华为");
        assertThat(of("石头科技的G20定价多少？").names()).extracting(QuestionName::text).containsExactlyInAnyOrder("石头科技", "G20");
        assertThat(of("What did Li Lecheng say in Beijing?").names())
                .extracting(QuestionName::text)
                .containsExactly("Li", "Lecheng", "Beijing");
    }

    @Test
    void ordinaryWordsAreNoNames() {
        assertThat(of("税务总局说今年上半年减税降费加退税缓费一共多少？").names()).isEmpty();
        assertThat(of("How 是什么意思").names()).isEmpty();
        assertThat(of("WHO 在中国设立了什么机构").names()).isNotEmpty();
    }

    @Test
    void aSeriesAndItsCountAreRecognisedHoweverTheyAreAskedFor() {
        for (String question : new String[] {"三个亮点分别是什么", "有哪三个亮点？", "哪三大亮点", "三个亮点是什么？"}) {
            assertThat(of(question).series()).as(question).isTrue();
            assertThat(of(question).count()).as(question).isEqualTo(3);
        }
        assertThat(of("What are the three highlights?").series()).isTrue();
        assertThat(of("What are the three highlights?").count()).isEqualTo(3);
    }

    @Test
    void oneItemOfASeriesIsAskedForByItsNumber() {
        assertThat(of("第二个亮点是什么？").item()).isEqualTo(2);
        assertThat(of("最后一项是什么？").item()).isEqualTo(QuestionAnalysis.LAST);
        assertThat(of("What is the third priority?").item()).isEqualTo(3);
    }

    @Test
    void timesAreReadInBothLanguages() {
        QuestionAnalysis chinese = of("2023年上半年8月9日那天增长了多少？");
        assertThat(chinese.years()).containsExactly(2023);
        assertThat(chinese.periods()).containsExactly("h1");
        assertThat(chinese.days()).containsExactly(809);
        QuestionAnalysis english = of("What happened on August 9 in the first half of 2023?");
        assertThat(english.years()).containsExactly(2023);
        assertThat(english.periods()).containsExactly("h1");
        assertThat(english.days()).containsExactly(809);
    }

    @Test
    void holidaysAreTimesToo() {
        assertThat(of("去年春节假期出游多少人次？").periods()).containsExactly("holiday.spring-festival");
        assertThat(of("今年“十五五”规划一共有多少项？").periods()).isEmpty();
        assertThat(of("How many trips were made during the Dragon Boat holiday?")
                        .periods())
                .containsExactly("holiday.dragon-boat");
    }

    @Test
    void aQuestionAboutNothingIsRead() {
        assertThat(of("and?").main()).isEqualTo(AnswerType.OTHER);
        assertThat(of("？").names()).isEmpty();
    }

    @Test
    void whatHasNoWordOrNameOrTimeAsksForNothing() {
        assertThat(of("2+2").asksForNothing()).isTrue();
        assertThat(of("第二项是什么？").asksForNothing()).isFalse();
        assertThat(of("2025年怎么样？").asksForNothing()).isFalse();
        assertThat(of("What about robots?").asksForNothing()).isFalse();
    }

    private static QuestionAnalysis of(String question) {
        return QuestionAnalysis.of(question, Language.of(question));
    }

    @Test
    void ofALongTextOnlyTheBeginningIsRead() {
        String asked = "How many parks opened in Lisbon in 2025? ";
        String padded = asked + "x".repeat(Wordings.LONGEST - asked.length());

        assertThat(QuestionAnalysis.of(padded + " In Toronto? ".repeat(20_000), Language.ENGLISH))
                .usingRecursiveComparison()
                .ignoringFields("text")
                .isEqualTo(QuestionAnalysis.of(padded, Language.ENGLISH));
    }
}
