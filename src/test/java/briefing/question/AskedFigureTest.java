package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no answer to a question after a figure, however near it is. */
class AskedFigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "修这座桥花了多少钱？|这座桥上周六通车，比原计划早了15天。",
                "油价收在每桶多少美元？|油价上周上涨0.45%，连涨七周。",
                "征求意见多少天？|征求意见稿周五公布，175位代表看过。",
                "央行今年还会降息几次？|央行行长说，6月物价上涨3%。",
                "夏粮产量是多少亿斤？|夏粮丰收，产量居历史第二，上半年投资增长12.5%。",
                "首批项目一共有几个？|首批项目在2025年7月公布，覆盖养老和交通。",
                "工程师的工资是多少？|这家公司有6200名工程师。",
                "How many minutes does the scan save?|The scan finds 3 cases in 10 and puts them first.",
                "How much money did the bridge cost?|The bridge opened 15 days early, on Saturday.",
            })
    void aFigureOfAnotherKindIsNoAnswer(String question, String text) {
        assertThat(AskedFigure.isLacking(QuestionAnalysis.of(question, Language.of(question)), List.of(text)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "修这座桥花了多少钱？|这座桥的造价是3.2亿元。",
                "How much money did the bridge cost?|这座桥的造价是3.2亿元。",
                "征求意见多少天？|征求意见为期三十天。",
                "申请人必须年满多少岁？|申请人须年满18周岁。",
                "森林里储存了多少碳？|森林里储存着1100亿公吨碳。",
                "前端有多少颗牙齿？|前端具2至4犬齿。",
                "多少医生自己配药？|有7%到10%的医生自己配药。",
                "这种办法要用多久？|要一直用到下一次普查。",
                "海州棉花产量是多少？|海州棉花产量为616万吨。",
                "修这座桥花了多少天？|修这座桥花了15天。",
                "近几年出口增长了多少？|出口增长了12%。",
                "化石有多少年了？|化石距今6600万年。",
                "How many years old is the fossil?|The fossil is 66 million years old.",
                "How many days does it take?|It takes seven working days.",
                "How many days did it rain?|It rained for fourteen days.",
                "How many pounds did the boxer lose?|He lost 30 pounds.",
                "桥修了多少天，为什么这么慢？|因为钢材来得晚。",
                "How many minutes does the scan save?|It saves twelve minutes a patient.",
                "How many square kilometers is the basin?|The basin covers 7,000,000 km2.",
                "What does the bridge look like?|It has a red arch.",
            })
    void aFigureOfTheKindMayBeOneAndOtherQuestionsNeedNone(String question, String text) {
        assertThat(AskedFigure.isLacking(QuestionAnalysis.of(question, Language.of(question)), List.of(text)))
                .isFalse();
    }
}
