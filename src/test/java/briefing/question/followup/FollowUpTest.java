package briefing.question.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a follow-up is understood as. */
class FollowUpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did Li Lecheng say about humanoid robots? | how many of them? | how many of humanoid robots?",
                "who is the president of france? | and of Brazil? | who is the president of Brazil?",
                "How many smart factories does China have? | and in Germany? | How many smart factories does Germany have?",
                "what happened on march 9 | and on march 8? | what happened on march 8",
                "稳增长覆盖几个行业？ | and exports? | exports",
                "How many robots were sold in 2025? | no, I meant phones | How many phones were sold in 2025?",
                "2025年工业增加值是多少？ | 不对，我问的是服务业 | 2025年服务业是多少？",
                "新能源汽车产销情况怎么样？ | 比亚迪呢？ | 比亚迪产销情况怎么样？",
                "谁负责建零碳园区？ | 数字园区呢？ | 谁负责建数字园区？",
                "How many AI companies are there? | is Acme one of them? | is Acme one of AI companies?",
                "人工智能企业有多少家？ | 其中有多少家在上海？ | 人工智能企业有多少家在上海？",
                "What happened on March 9? | and the 10th? | What happened on March 10?",
                "3月9日发生了什么？ | 那10号呢？ | 3月10日发生了什么？",
                "Did exports grow in 2025? | by how much? | by how much did exports grow in 2025?",
                "When did exports grow? | why? | why did exports grow?",
                "How much did exports grow in March in Brazil? | and in France? | How much did exports grow in March in France?",
                "How many shops does Paris Baguette have in the US and Canada? | and in Korea? | How many shops does Paris Baguette have in Korea?",
                "南京上半年GDP是多少？ | 增速呢？ | 南京上半年GDP增速是多少？",
                "Which company made the most of them? | and AI glasses? | Which company made the most of AI glasses?",
                "What did the drones do at the fair? | how many? | how many drones (fair)?",
                "What did the drones do at the fair? | which ones? | which drones (fair)?",
                "What did the drones do at the fair? | how high was it? | how high was the fair?",
                "How large is the paper market? | more or less than last year? | How large is the paper market – more or less than last year?",
                "How large is the paper market? | how many? | How large is the paper market – how many?",
                "What are the five rules? | how many? | how many rules?",
                "茶叶卖得怎么样？ | 多少钱？ | 茶叶多少钱？",
                "茶叶出口额是多少？ | 比去年增长了吗？ | 茶叶出口额比去年增长了？",
                "海州新建的码头有哪些？ | 有几个？ | 海州新建的码头有几个？",
                "茶叶出口额是多少？ | 同比增长多少 | 茶叶出口额同比增长多少？",
                "茶叶出口额同比增长多少？ | 进口呢 | 茶叶进口额同比增长多少？",
                "茶叶出口额是多少？ | 比上月高还是低？ | 茶叶出口额比上月高还是低？",
                "谁建造了这些码头？ | 有多少座？ | 码头有多少座？",
                "示范级数字园区有多少个？ | 零碳园区呢 | 零碳园区有多少个？",
                "海风H7定价多少？ | Max版呢 | Max版定价多少？",
                "What is the market share of Acme? | and price? | What is the price of Acme?",
                "How many people joined the trial? | who of them is a woman? | who of the people is a woman?",
                "Which firm won the contract? | How did the ministry respond? | How did the ministry respond?",
                "How often exactly? | who presented it? | who presented it?",
            })
    void putsANamedThingInPlace(String last, String asked, String whole) {
        assertEquals(whole, FollowUp.over(last, asked, "", (one, other) -> 0).question());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how many parks are there in Hunan?",
                "which ones of the parks are digital?",
                "how did the ministry respond to the floods?",
                "湖南有几个园区？",
                "有几个园区在湖南？",
                "茶叶比咖啡贵吗？",
                "出口增长了多少亿美元？",
                "more jobs than last year?",
            })
    void whatNamesItsOwnThingIsNoFollowUp(String asked) {
        assertFalse(FollowUp.isFollowUp(asked));
    }

    @Test
    void aYearBehindAMonthIsNoDay() {
        assertFalse(FollowUp.isAnotherDay("What happened in May 2026?", "and the 10th?"));
        assertFalse(FollowUp.isAnotherDay("销量从3月20万辆起步了吗？", "那10号呢？"));
        assertTrue(FollowUp.isAnotherDay("What happened on May 3?", "and the 10th?"));
    }
}
