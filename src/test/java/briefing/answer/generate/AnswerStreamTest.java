package briefing.answer.generate;

import static briefing.answer.ChatServer.chunk;
import static briefing.answer.ChatServer.done;
import static briefing.answer.ChatServer.head;
import static briefing.answer.ChatServer.part;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.ChatServer;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.endpoint.EndpointFailure;
import briefing.answer.generate.AnswerStream.Event;
import briefing.answer.generate.AnswerStream.Outcome;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long is waited for an answer, told without waiting. */
class AnswerStreamTest {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final List<String> parts = new ArrayList<>();

    @Test
    void eachSignOfLifeIsAnswerEnoughToWaitAnew() throws Exception {
        Waits waits = new Waits(Integer.MAX_VALUE);

        Outcome outcome = take(waits, out -> {
            head(out);
            for (int i = 0; i < 5; i++) {
                chunk(out, ": keep-alive\n\n");
            }
            part(out, "It rose.");
            done(out);
        });

        assertThat(outcome).isEqualTo(new Outcome.Complete("It rose.", false));
        assertThat(waits.allowed).hasSizeGreaterThan(3).containsOnly(PATIENCE);
    }

    @Test
    void anEndpointThatSaysNothingAnyMoreIsGivenUp() throws Exception {
        Outcome outcome = take(new Waits(2), out -> {
            head(out);
            part(out, "It ro");
            ChatServer.silence();
        });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(EndpointFailure.Kind.STALLED));
    }

    private Outcome take(Waits waits, ChatServer.Play play) throws Exception {
        try (ChatServer server = new ChatServer().then(play)) {
            return new AnswerStream(new ChatEndpoint(server.baseUrl(), "model", null, PATIENCE), waits)
                    .take(
                            connection -> AiServices.create(
                                            Writer.class,
                                            OpenAiStreamingChatModel.builder()
                                                    .httpClientBuilder(connection.asBuilder())
                                                    .baseUrl(server.baseUrl())
                                                    .modelName("m")
                                                    .build())
                                    .answer("How much?"),
                            parts::add);
        }
    }

    interface Writer {
        TokenStream answer(String question);
    }

    /** Waits for each event however long it takes, and notes how long it was allowed to; nothing comes after some. */
    private static final class Waits extends LinkedBlockingQueue<Event> {

        private static final long serialVersionUID = 1;

        private final List<Duration> allowed = new ArrayList<>();
        private final int events;

        Waits(int events) {
            this.events = events;
        }

        @Override
        public @Nullable Event poll(long time, TimeUnit unit) throws InterruptedException {
            allowed.add(Duration.of(time, unit.toChronoUnit()));
            return allowed.size() > events ? null : take();
        }
    }
}
