package briefing.question.followup;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.question.QuestionAnalysis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions name an article by its place in a list. */
class NumberedArticleTest {

    @ParameterizedTest
    @CsvSource({
        "what does the second one say about ferries?, true, 2, what does it say about ferries?",
        "what does the third of them say?, true, 3, what does it say?",
        "how many ferries does the third report name?, false, 3, how many ferries does it name?",
        "what does article 4 say about ferries?, false, 4, what does it say about ferries?",
        "第二篇文章里渡轮有多少艘？, true, 2, 它渡轮有多少艘？",
        "第2篇怎么说渡轮, true, 2, 它怎么说渡轮",
        "第三个里渡轮有多少艘？, false, 3, 它渡轮有多少艘？",
        "渡轮是第四条新闻说的吗, false, 4, 渡轮是它说的吗",
        "谁写了第三个？, false, 3, 谁写了它？"
    })
    void anArticleIsNamed(String asked, boolean sure, int number, String question) {
        assertThat(NumberedArticle.of(asked)).contains(new NumberedArticle(sure, number, question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what does the last one say about ferries?", "最后一篇怎么说渡轮？"})
    void theLastOneIsNamed(String asked) {
        assertThat(NumberedArticle.of(asked)).map(NumberedArticle::number).contains(QuestionAnalysis.LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does article 9 of the constitution say?",
                "what is the first report of the harbour board about?",
                "when was the board's first report published?",
                "who paid for the first report card?",
                "what became of the first of these ferries?",
                "is the second one million still to be paid?",
                "number 2 billion: who spent that?",
                "第三个任务是什么？",
                "第一个重点任务是什么",
                "第一个中心城市在哪里",
                "第二个里程碑是什么",
                "第九条规定了什么？"
            })
    void anotherThingIsNamed(String asked) {
        assertThat(NumberedArticle.of(asked)).isEmpty();
    }
}
