package briefing.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer.Claim;
import briefing.answer.Found;
import briefing.passage.Passage;
import briefing.retrieval.Retrieval;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "去年投资达到1.2万亿元。 | Investment reached 1.2 trillion yuan [1].",
                "去年投资达到1.2万亿元。 | Investment reached 1,200 billion yuan in 2025 [1].",
                "去年投资达到１.２万亿元。 | 2025年投资达到12000亿元[1]。",
                "三成企业受益。 | 30% of companies benefit [1].",
                "三成半企业受益。 | 35 percent of companies benefit [1].",
                "百分之十二点五的企业受益。 | 12.5 per cent of companies benefit [1].",
                "三分之一的企业受益。 | 受益企业占三分之一[1]。",
                "增速为4.5%至5%。 | Growth is between 4.5% and 5% [1].",
                "增速为4.5-5%。 | Growth is 4.5%–5% [1].",
                "会议于3月5日举行。 | The meeting was on March 5, 2026 [1].",
                "会议于2025年12月举行。 | The meeting was in December 2025 [1].",
                "一千二百万人参加。 | Twelve million people took part [1].",
                "两千多家企业参加。 | More than 2,000 companies took part [1].",
                "Some 25 people came. | Twenty-five people came [1].",
                "It cost $3.5bn. | It cost 3.5 billion dollars [1].",
                "粮食产量1.4万亿斤。 | Grain output was 1.4 trillion jin [1].",
                "The plan was called “Blue Sky” by all. | They called the plan \"Blue Sky\" [1].",
                "Chinese chip exports rose. | China's chip exports rose [1].",
                "李乐成介绍了人工智能。 | Li Lecheng spoke of artificial intelligence [1].",
                "Li Lecheng spoke of artificial intelligence. | 李乐成介绍了人工智能[1]。",
                "德国和法国签署了协议。 | It is Germany and France that signed an agreement [1].",
                "Germany and France signed an agreement. | 德国和法国签署了协议[1]。",
            })
    void whatThePassageSaysIsSupported(String passage, String claim) {
        assertThat(check(passage, claim)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not say {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "去年投资达到1.2万亿元。 | Investment reached 1.2 billion yuan [1].",
                "去年投资达到1.2万亿元。 | Investment reached 1.2 trillion dollars [1].",
                "去年投资达到1.2万亿元。 | Investment reached 1.2 trillion yuan in 2024 [1].",
                "三成企业受益。 | 13% of companies benefit [1].",
                "产量下降5%。 | Output rose by 5% [1].",
                "产量增长5%。 | 产量下降5%[1]。",
                "会议于3月5日举行。 | The meeting was on March 6 [1].",
                "The plan was called “Blue Sky”. | They called the plan “Green Sea” [1].",
                "The minister spoke of chip exports. | Angela Merkel spoke of chip exports [1].",
                "部长谈到芯片出口。 | The chancellor Angela Merkel spoke of chip exports [1].",
                "李乐成介绍了人工智能。 | The minister Zhang Wei spoke of artificial intelligence [1].",
                "Li Lecheng spoke of artificial intelligence. | 王伟介绍了人工智能[1]。",
                "德国签署了协议。 | It is Germany and France that signed an agreement [1].",
                "They met in Carolina. | 李娜出席了会议[1]。",
                "The Alexiaoming group met. | Xiaoming was there [1].",
                "Germany signed an agreement. | 德国和法国签署了协议[1]。",
                "The minister spoke of chip exports. | Bananas contain potassium and taste sweet [1].",
                "投资达到1.2万亿元。 | 香蕉富含钾元素且口感香甜[1]。",
                "Chip exports rose by a lot. | Chip exports rose by a lot.",
                "Chip exports rose by a lot. | Chip exports rose by a lot [7].",
                "Chip exports rose by a lot. | Chip exports rose by a lot [1][2].",
            })
    void whatThePassageDoesNotSayIsNot(String passage, String claim) {
        assertThat(check(passage, claim)).isFalse();
    }

    @Test
    void anAnswerIsCutIntoItsSentencesWhereverTheMarksStand() {
        Retrieval found = Found.of("?", passage("Chip exports rose."));

        assertThat(Found.check(found.passages())
                        .claims("出口增长。[1] 产量下降[1]。\n- It rose to 3.5 in the U.S. market. [1][2] Then it fell.【2】"))
                .extracting(Claim::text)
                .containsExactly(
                        "出口增长。[1]", "产量下降[1]。", "- It rose to 3.5 in the U.S. market. [1][2]", "Then it fell.【2】");
    }

    @Test
    void aLeadInIsPartOfWhatItLeadsTo() {
        Retrieval found = Found.of("?", passage("Chip exports rose."));

        assertThat(Found.check(found.passages()).claims("There is one point:\n1. Chip exports rose [1]."))
                .containsExactly(
                        new Claim("There is one point:\n1. Chip exports rose [1].", java.util.List.of(1), true));
    }

    private static boolean check(String passage, String claim) {
        Retrieval found = Found.of("?", passage(passage));
        return Found.check(found.passages()).claims(claim).get(0).supported();
    }

    private static Passage passage(String text) {
        return Found.passage("", DAY, text);
    }
}
