package briefing.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.ChatServer;
import briefing.answer.Found;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.passage.Passage;
import briefing.question.followup.FollowUp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {

    private final Conversation conversation = new Conversation();

    @Test
    void aPastedParagraphIsNoFollowUpWhateverPointsBackInIt() {
        String paragraph =
                "The ministry said on Thursday that steel output fell to 980 million tonnes, the lowest since 2018. "
                        + "It will cut capacity further. And in 2024? And what about its exports?";

        assertThat(FollowUp.isFollowUp(paragraph)).isFalse();
        assertThat(FollowUp.isFollowUp("and in 2024?")).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025年粮食产量是多少？ | 那去年呢？ | 去年粮食产量是多少？",
                "今年粮食产量是多少？ | 2024年呢 | 2024年粮食产量是多少？",
                "What was the grain output in 2025? | and in 2024? | What was the grain output in 2024?",
                "How many jobs are expected by 2028? | and by 2030? | How many jobs are expected by 2030?",
                "What was the grain output in 2025? | compared with 2024? | What was the grain output in 2025 compared with 2024?",
                "2025年粮食产量是多少？ | 和2024年相比呢？ | 和2024年相比，2025年粮食产量是多少？",
                "What was the grain output in 2025? | And last year? | What was the grain output last year?",
                "出口增长了多少？ | 那进口呢？ | 进口增长了多少？",
                "How much did exports rise? | Who leads the ministry of public security? | Who leads the ministry of public security?",
                "2025年粮食产量是多少？ | 谁赢了世界杯？ | 谁赢了世界杯？",
                "2025年粮食产量是多少？ | 人工智能 | 人工智能",
                "2025年粮食产量是多少？ | 李乐成是谁？ | 李乐成是谁？",
                "2025年粮食产量是多少？ | 其他国家的出口增长了多少？ | 其他国家的出口增长了多少？",
                "2025年出口是多少？ | 增长了多少？ | 2025年出口增长了多少？",
                "How much did exports rise? | What is GDP? | What is GDP?",
                "How much did exports rise? | Did Wang Min praise her teachers? | Did Wang Min praise her teachers?",
                "最近有什么新消息 | 什么时候生效？ | 什么时候生效？",
                "Which articles mention Wang Min? | What did she say? | What did Wang Min say?",
                "How many articles are there? | and in 2024? | How many articles are there in 2024?",
                "What happened on March 9? | What did he say about India? | What did he say about India?",
                "出口增长了多少？ | 公安部有哪些新的重点工作安排？ | 公安部有哪些新的重点工作安排？",
            })
    void withoutAModelTheTopicOfTheLastQuestionIsCarriedOver(String last, String asked, String standalone) {
        assertThat(new FollowUps(conversation, FollowUpsTest::nearness)
                        .standalone(asked, about(last))
                        .question())
                .isEqualTo(standalone);
    }

    @Test
    void theFirstQuestionStaysAsItIs() {
        assertThat(new FollowUps(conversation, FollowUpsTest::nearness)
                        .standalone("那去年呢？", null)
                        .question())
                .isEqualTo("那去年呢？");
    }

    @Test
    void aModelWritesAFollowUpOut() throws Exception {
        said("What was the grain output in 2025?");
        try (ChatServer server = new ChatServer().then(ChatServer.replying("What was the grain output in 2024?"))) {
            assertThat(standalone(server, "and the year before that one?"))
                    .isEqualTo("What was the grain output in 2024?");
            assertThat(server.requests().get(0)).contains("What was the grain output in 2025?");
        }
    }

    @Test
    void aModelThatFailsIsDoneWithout() throws Exception {
        said("What was the grain output in 2025?");
        try (ChatServer server = new ChatServer().then(ChatServer.status("500 Oh", "", "no"))) {
            assertThat(standalone(server, "and in 2024?")).isEqualTo("What was the grain output in 2024?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The grain output in 2025 was 700 million tonnes. [1]",
                "Grain output rose.",
                "Who won the world cup?",
                "2025年粮食产量是多少？"
            })
    void whatAModelWritesIsTakenOnlyWhereItIsTheQuestionMadeWhole(String written) throws Exception {
        said("What was the grain output in 2025?");
        try (ChatServer server = new ChatServer().then(ChatServer.replying(written))) {
            assertThat(standalone(server, "and in 2024?")).isEqualTo("What was the grain output in 2024?");
        }
    }

    @Test
    void theConversationForgetsWhatIsLongAgoAndAllOnReset() {
        for (int i = 0; i < 200; i++) {
            said("question " + i + " about the grain output of that year in all of its provinces?");
        }

        assertThat(conversation.messages()).hasSizeBetween(10, 200);
        assertThat(conversation.messages().toString()).contains("question 199").doesNotContain("question 0 ");

        conversation.reset();
        assertThat(conversation.messages()).isEmpty();
    }

    private void said(String question) {
        Passage passage = Found.passage("Grain", null, "Grain output rose.");
        conversation.add(
                question,
                new Answered(
                        Found.of(question, passage),
                        null,
                        Answer.Mode.EXTRACTIVE,
                        "Grain output rose. [1]",
                        List.of(),
                        List.of(),
                        null));
    }

    private String standalone(ChatServer server, String asked) {
        return new FollowUps(conversation, FollowUpsTest::nearness, at(server))
                .standalone(asked, about("What was the grain output in 2025?"))
                .question();
    }

    private static Topic about(String question) {
        return new Topic(question, null, null);
    }

    /** What looks alike is near. */
    private static double nearness(String one, String other) {
        return briefing.language.Overlap.share(one, other) - 0.2 * Math.abs(one.length() - other.length());
    }

    private static ChatEndpoint at(ChatServer server) {
        return new ChatEndpoint(server.baseUrl(), "m", null, Duration.ofMinutes(1));
    }
}
