package briefing.answer.generate;

import static briefing.answer.ChatServer.head;
import static briefing.answer.ChatServer.part;
import static briefing.answer.ChatServer.saying;
import static briefing.answer.ChatServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Answerer;
import briefing.answer.ChatServer;
import briefing.answer.Found;
import briefing.answer.Transcript;
import briefing.answer.conversation.Conversation;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.passage.Passage;
import briefing.retrieval.Retrieval;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenerativeAnswererTest {

    private static final String KEY = "sk-very-secret-1234";

    private static final Passage CHIPS = Found.passage(
            "Chips",
            LocalDate.of(2026, 3, 5),
            "Chip exports rose by 12.5% in 2025. They reached 1.2 trillion yuan, the ministry said.");

    private static final Passage STEEL =
            Found.passage("Steel", LocalDate.of(2025, 3, 5), "Steel output fell to 980 million tonnes.");

    private static final Retrieval RETRIEVAL = Found.of("How much did chip exports rise?", CHIPS, STEEL);

    private final Conversation conversation = new Conversation();
    private final List<String> parts = new ArrayList<>();
    private final CountDownLatch shown = new CountDownLatch(2);
    private ChatServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ChatServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void anAnswerIsShownAsItComesWithItsSourcesAndItsClaimsChecked() throws Exception {
        server.then(saying(
                "Chip exports rose", " by 12.5%", " [1]. ", "Steel output rose", " to 980 million tonnes [2].", " 好。"));

        Answer answer = ask(RETRIEVAL);

        Transcript.of(answer, parts).is("streamed");
    }

    @Test
    void anInterruptStopsTheAnswerAndClosesTheConnectionAndWhatWasSaidIsRemembered() throws Exception {
        Thread asking = Thread.currentThread();
        server.then(out -> {
            head(out);
            part(out, "Chip exports ");
            part(out, "rose");
            shown.await();
            asking.interrupt();
            while (true) {
                part(out, " and rose");
            }
        });

        String ended = "answered";
        try {
            ask(RETRIEVAL);
        } catch (CancellationException e) {
            ended = e.getMessage();
        }
        boolean interrupted = Thread.interrupted();
        assertThat(interrupted).isTrue();
        assertThat(server.hungUp().await(5, TimeUnit.SECONDS)).isTrue();
        String remembered = conversation.messages().get(1).toString().contains("Chip exports rose")
                        && conversation.messages().get(1).toString().contains("[cut off]")
                ? "yes"
                : "no";
        new Transcript("shown: " + String.join("|", parts) + "\nended: " + ended + "\nremembered as cut off: "
                        + remembered + "\n")
                .is("interrupted");
    }

    @Test
    void aShortWaitThatTheEndpointAsksForIsWaited() throws Exception {
        server.then(status("429 Too Many Requests", "Retry-After: 1\r\n", "{}"))
                .then(saying("Chip exports rose by 12.5% [1]."));

        Answer answer = ask(RETRIEVAL);

        Transcript.of(answer, parts).is("waited");
    }

    @Test
    void chineseQuestionsAreToldInChinese() throws Exception {
        server.then(status("401 Unauthorized", "", "{}"));

        Answered answer = (Answered) ask(Found.of("芯片出口增长了多少？", CHIPS));

        assertThat(answer.notice())
                .contains("拒绝了密钥（HTTP 401）", "BRIEFING_CHAT_API_KEY")
                .endsWith("以下答案直接摘自文章。");
    }

    @Test
    void whatThePassagesDoNotAnswerIsRefusedAsWithoutAModel() throws Exception {
        server.then(saying("NOT_IN", "_THE_ARTICLES"));

        Answer answer = ask(RETRIEVAL);

        assertThat(answer).isInstanceOf(NotInCorpus.class);
        assertThat(answer.text()).isEqualTo("The articles do not answer this question.");
        assertThat(parts).isEmpty();
    }

    @Test
    void aModelsOwnWordsOfRefusalAreARefusal() throws Exception {
        server.then(saying("The passages do not mention the price of tea."));

        assertThat(ask(RETRIEVAL)).isInstanceOf(NotInCorpus.class);
    }

    @Test
    void withoutPassagesNothingIsSent() throws Exception {
        assertThat(ask(Found.of("What is the price of tea?"))).isInstanceOf(NotInCorpus.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anAnswerOfWhichNothingIsSupportedIsReplaced() throws Exception {
        server.then(saying("Chip exports rose by 99% [1]."));

        Answered answer = (Answered) ask(RETRIEVAL);

        assertThat(answer.text()).isEqualTo("The extracted answer. [1]");
        assertThat(answer.notice()).startsWith("Nothing that the model wrote is supported");
    }

    @Test
    void thoughtsAreNotShown() throws Exception {
        server.then(saying("<thi", "nk>12.5 it is", "</think>\n\n", "Chip exports rose by 12.5% [1]."));

        assertThat(ask(RETRIEVAL).text()).isEqualTo("Chip exports rose by 12.5% [1].");
        assertThat(String.join("", parts)).isEqualTo("Chip exports rose by 12.5% [1].");
    }

    @Test
    void anAnswerThatDoesNotEndIsCutAndSaidToBe() throws Exception {
        String sentence = "Chip exports rose by 12.5% [1]. ";
        server.then(out -> {
            ChatServer.head(out);
            while (true) {
                ChatServer.part(out, sentence);
            }
        });

        Answer.Answered answer = (Answer.Answered) ask(RETRIEVAL);

        assertThat(answer.text()).startsWith(sentence).hasSizeLessThan(60_000);
        assertThat(answer.notice()).contains("the end is missing");
        assertThat(server.hungUp().await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theKeyGoesToTheEndpointAndNowhereElse() throws Exception {
        server.then(saying("Chip exports rose by 12.5% [1]."));

        ask(RETRIEVAL);

        assertThat(server.requests())
                .singleElement()
                .asString()
                .contains("Authorization: Bearer " + KEY, "\"stream\" : true");
        assertThat(endpoint().toString()).isEqualTo("m at " + server.baseUrl().replaceAll("http://|/v1", ""));
    }

    @Test
    void whatWasSaidBeforeIsSentButNotItsPassages() throws Exception {
        server.then(saying("Chip exports rose by 12.5% [1].")).then(saying("Chip exports rose by 12.5% [1]."));
        conversation.add("How much did chip exports rise?", ask(RETRIEVAL));

        ask(Found.of("And steel?", STEEL));

        assertThat(server.requests().get(1))
                .contains("Chip exports rose by 12.5% [1].", "980 million")
                .doesNotContain("1.2 trillion yuan");
    }

    @Test
    void whatNoPassageSpeaksOfIsToldToTheModelAndNotAnsweredOfSomethingElse() throws Exception {
        server.then(saying("Chip exports rose by 12.5% [1]."));
        NotInCorpus closest =
                new NotInCorpus(RETRIEVAL, null, Mode.EXTRACTIVE, "Closest: …", List.of(), List.of("2016"), true, null);

        Answer answer = ask(RETRIEVAL, retrieval -> closest);

        assertThat(server.requests().get(0)).contains("no passage speaks of: 2016");
        assertThat(answer).isInstanceOfSatisfying(NotInCorpus.class, refused -> {
            assertThat(refused.mode()).isEqualTo(Mode.GENERATED);
            assertThat(refused.text()).isEqualTo("Closest: …");
            assertThat(refused.missing()).containsExactly("2016");
        });
    }

    private ChatEndpoint endpoint() {
        return new ChatEndpoint(server.baseUrl(), "m", KEY, Duration.ofMinutes(1));
    }

    private Answer ask(Retrieval retrieval) {
        return ask(retrieval, Found.extracted());
    }

    private Answer ask(Retrieval retrieval, Answerer otherwise) {
        return new GenerativeAnswerer(
                        endpoint(), otherwise, conversation, Found.INDEX, Found.DICTIONARY, Found.ALL_ALIKE)
                .answer(retrieval, part -> {
                    parts.add(part);
                    shown.countDown();
                });
    }
}
