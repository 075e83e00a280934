package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import org.junit.jupiter.api.Test;

class SeriesQuestionTest {

    @Test
    void whatIsCountedAndCalledSomethingIsASeries() {
        assertThat(read("三个亮点分别是什么").count()).isEqualTo(3);
        assertThat(read("三个亮点分别是什么").asked()).isTrue();
        assertThat(read("the ministry's 3 priorities for AI").count()).isEqualTo(3);
        assertThat(read("the ministry's 3 priorities for AI").asked()).isTrue();
    }

    @Test
    void oneItemIsAskedForByItsNumberButNotTheFirstFew() {
        assertThat(read("五项任务的第三项是什么").item()).isEqualTo(3);
        assertThat(read("What is the second priority?").item()).isEqualTo(2);
        assertThat(read("What do the first four tasks settle?").item()).isNull();
    }

    @Test
    void aDifferenceIsNoSeries() {
        assertThat(read("新兴产业和传统产业的做法有什么不一样？").asked()).isFalse();
        assertThat(read("How do the two kinds of park differ?").asked()).isFalse();
    }

    @Test
    void aListIsLackingWhereSoManyThingsAreAskedForAndNotNamed() {
        SeriesQuestion three = read("首批是哪三个城市？");
        assertThat(three.isLackingIn("首批试点有三个城市。")).isTrue();
        assertThat(three.isLackingIn("首批试点有北京、上海和广州。")).isFalse();
        SeriesQuestion members = read("300多款机器人分别叫什么？");
        assertThat(members.isLackingIn("机器人有300多款，AI眼镜、AI手机和电脑也热销。")).isTrue();
        assertThat(members.isLackingIn("300多款机器人中，其中有天工、远征和小海。")).isFalse();
    }

    @Test
    void whatSomebodyWillDoIsAnsweredByPlans() {
        SeriesQuestion open = read("What does the ministry plan to do about AI in 2026?");
        assertThat(open.open()).isTrue();
        assertThat(open.nouns().arePlans()).isTrue();
        assertThat(read("What did the ministry do in 2025?").open()).isFalse();
    }

    private static SeriesQuestion read(String question) {
        return SeriesQuestion.of(QuestionAnalysis.of(question, Language.of(question)));
    }
}
