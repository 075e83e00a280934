package briefing.answer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "要着力做好哪三个方面的工作？",
                "工信部今年的三项重点任务是什么？",
                "What are MIIT's three AI priorities for 2026?",
                "Which three measures did the minister announce?",
            })
    void aQuestionForThreeItems(String question) {
        assertThat(ListQuestion.of(question)).isEqualTo(new ListQuestion(3, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"抓载体方面有哪些举措？", "今年的重点任务包括什么，有哪些？", "What are the ministry's priorities?"})
    void aQuestionForAnyNumberOfItems(String question) {
        assertThat(ListQuestion.of(question)).isEqualTo(new ListQuestion(null, null));
    }

    @Test
    void aQuestionForOneItem() {
        assertThat(ListQuestion.of("第二个方面是什么？")).isEqualTo(new ListQuestion(null, 2));
        assertThat(ListQuestion.of("What is the third priority?")).isEqualTo(new ListQuestion(null, 3));
        assertThat(ListQuestion.of("What is the last priority?")).isEqualTo(new ListQuestion(null, ListQuestion.LAST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "李乐成是什么职务？",
                "2025年工业增加值是多少？",
                "三个月来出口如何？",
                "Who came third in the race?",
                "How many humanoid robot models have Chinese companies released?"
            })
    void otherQuestionsAskForNoSeries(String question) {
        assertThat(ListQuestion.of(question)).isNull();
    }
}
