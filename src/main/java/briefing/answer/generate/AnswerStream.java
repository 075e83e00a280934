package briefing.answer.generate;

import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.endpoint.EndpointConnection;
import briefing.answer.endpoint.EndpointFailure;
import briefing.answer.endpoint.EndpointFailure.Kind;
import briefing.answer.endpoint.Redaction;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.service.TokenStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes an answer as it is written, on the thread of who asked, so that an interrupt stops it and silence is noticed. */
final class AnswerStream {

    /** What became of it. */
    sealed interface Outcome {

        /**
         * The whole answer.
         *
         * @param limited whether it was stopped at its longest, by the endpoint or here
         */
        record Complete(String text, boolean limited) implements Outcome {}

        /** Who asked wants no more of it. */
        record Cancelled(String soFar) implements Outcome {}

        record Failed(EndpointFailure failure) implements Outcome {}
    }

    /** What comes from the endpoint, in its order. */
    sealed interface Event {

        record Part(String text) implements Event {}

        record Alive() implements Event {}

        record End(ChatResponse response) implements Event {}

        record Failure(Throwable cause) implements Event {}
    }

    /** An answer is a paragraph, and what a model thinks before it some pages, in characters; more has run wild. */
    private static final int LONGEST_TEXT = 50_000;

    /** How many times its patience a stream that shows signs of life, and does not end, may take. */
    private static final int LONGEST = 20;

    private final BlockingQueue<Event> events;
    private final EndpointConnection connection;
    private final Duration patience;
    private final Redaction redaction;

    AnswerStream(ChatEndpoint endpoint) {
        this(endpoint, new LinkedBlockingQueue<>());
    }

    /** @param events where what comes waits to be taken; how long for, the queue decides */
    AnswerStream(ChatEndpoint endpoint, BlockingQueue<Event> events) {
        this.events = events;
        this.patience = endpoint.patience();
        this.redaction = endpoint.redaction();
        this.connection = new EndpointConnection(patience, () -> events.add(new Event.Alive()));
    }

    /** Starts the stream and waits for its end, at most {@code patience} for each sign of life. */
    Outcome take(Function<EndpointConnection, TokenStream> asked, Consumer<String> partial) {
        VisibleText visible = new VisibleText(partial);
        Redaction.Stream clean = redaction.stream(visible);
        try {
            asked.apply(connection)
                    .onPartialResponse(text -> events.add(new Event.Part(text)))
                    .onCompleteResponse(response -> events.add(new Event.End(response)))
                    .onError(failure -> events.add(new Event.Failure(failure)))
                    .start();
            return await(visible, clean);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled(visible.text());
        } catch (EndpointFailure e) {
            return new Outcome.Failed(e);
        } finally {
            connection.cancel();
        }
    }

    private Outcome await(VisibleText visible, Redaction.Stream clean) throws InterruptedException {
        long start = System.nanoTime();
        int received = 0;
        while (true) {
            Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null || System.nanoTime() - start > LONGEST * patience.toNanos()) {
                throw new EndpointFailure(Kind.STALLED, "");
            } else if (event instanceof Event.Part part) {
                clean.accept(part.text());
                received += part.text().length();
                if (received > LONGEST_TEXT) {
                    return whole(visible, clean, true);
                }
            } else if (event instanceof Event.Failure failure) {
                throw failure.cause() instanceof EndpointFailure known ? known : new EndpointFailure(Kind.GARBAGE, "");
            } else if (event instanceof Event.End end) {
                return whole(visible, clean, end.response().finishReason() == FinishReason.LENGTH);
            }
        }
    }

    private static Outcome whole(VisibleText visible, Redaction.Stream clean, boolean limited) {
        clean.end();
        visible.end();
        if (visible.text().isBlank()) {
            throw new EndpointFailure(Kind.EMPTY, "");
        }
        return new Outcome.Complete(visible.text().strip(), limited);
    }
}
