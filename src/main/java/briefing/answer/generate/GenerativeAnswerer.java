package briefing.answer.generate;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Claim;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Answerer;
import briefing.answer.claim.ClaimCheck;
import briefing.answer.conversation.Conversation;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.endpoint.EndpointConnection;
import briefing.answer.endpoint.FailureNotice;
import briefing.answer.generate.AnswerStream.Outcome;
import briefing.index.PassageSearch;
import briefing.language.Messages;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.TokenStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the words of a model, from the passages that were found and nothing else, and holds each sentence against what
 * it cites. Where the endpoint fails, or nothing of what it wrote is supported, the answer is another answerer's, with a line
 * that says why.
 */
public final class GenerativeAnswerer implements Answerer {

    /** Passages that a model is given: most questions are answered by the first five. */
    private static final int PASSAGES = 10;

    /** An endpoint that asks for more patience than this is not waited for. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What LangChain4j makes of the endpoint. */
    private interface Writer {
        TokenStream answer(String question);
    }

    private final ChatEndpoint endpoint;
    private final Answerer otherwise;
    private final Conversation conversation;
    private final PassageSearch index;
    private final Translator dictionary;
    private final EmbeddingModel model;

    /**
     * An answerer.
     *
     * @param otherwise answers where the endpoint does not
     * @param conversation what was said before; only an answer that is stopped is added to it here
     * @param index where the passages are from
     * @param dictionary holds names against passages of another language
     * @param model holds meanings against them
     */
    public GenerativeAnswerer(
            ChatEndpoint endpoint,
            Answerer otherwise,
            Conversation conversation,
            PassageSearch index,
            Translator dictionary,
            EmbeddingModel model) {
        this.endpoint = endpoint;
        this.index = index;
        this.dictionary = dictionary;
        this.model = model;
        this.otherwise = otherwise;
        this.conversation = conversation;
    }

    @Override
    public Answer answer(Retrieval retrieval) {
        return answer(retrieval, part -> {});
    }

    /**
     * Writes an answer. An interrupt of this thread stops it and cuts the connection.
     *
     * @param partial is given the text on this thread, as it comes; where the answer's text begins otherwise than what was
     *     given, that was taken back
     * @throws CancellationException where it was interrupted; what was said so far is in the conversation
     */
    @Override
    public Answer answer(Retrieval retrieval, Consumer<String> partial) {
        Answer extracted = otherwise.answer(retrieval);
        List<RankedPassage> passages =
                extracted.retrieval().passages().stream().limit(PASSAGES).toList();
        if (passages.isEmpty()) {
            return refusal(extracted, null);
        }
        FailureNotice notices =
                new FailureNotice(endpoint, Messages.of(retrieval.question().language()));
        String notice = null;
        Outcome outcome = write(retrieval, passages, missing(extracted), partial);
        Duration wait =
                outcome instanceof Outcome.Failed failed ? failed.failure().retryAfter() : null;
        if (wait != null && wait.compareTo(LONGEST_WAIT) <= 0) {
            pause(wait, retrieval);
            notice = notices.waited(wait);
            outcome = write(retrieval, passages, missing(extracted), partial);
        }
        if (outcome instanceof Outcome.Complete complete) {
            return checked(extracted, passages, complete, complete.limited() ? notices.limited() : notice);
        } else if (outcome instanceof Outcome.Failed failed) {
            return instead(extracted, notices.instead(failed.failure()));
        }
        throw stopped(retrieval, ((Outcome.Cancelled) outcome).soFar());
    }

    private Outcome write(
            Retrieval retrieval, List<RankedPassage> passages, List<String> missing, Consumer<String> partial) {
        NumberedPassages numbered = new NumberedPassages(passages);
        return new AnswerStream(endpoint)
                .take(
                        connection -> AiServices.builder(Writer.class)
                                .streamingChatModel(model(connection))
                                .systemMessageProvider(
                                        id -> Instructions.of(retrieval.question(), numbered.mark(), missing))
                                .chatMemory(conversation.copy())
                                .retrievalAugmentor(numbered)
                                .build()
                                .answer(retrieval.question().text()),
                        partial);
    }

    private OpenAiStreamingChatModel model(EndpointConnection connection) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(connection.asBuilder())
                .baseUrl(endpoint.baseUrl())
                .modelName(endpoint.model())
                .apiKey(endpoint.key())
                .build();
    }

    /** What the model is told that the passages do not have. */
    private static List<String> missing(Answer extracted) {
        return extracted instanceof NotInCorpus refused && refused.another() ? refused.missing() : List.of();
    }

    /**
     * Whether an answer leaves out a name, a year or a place that is asked for and that the passages do not have: then it is
     * about something else. Where it speaks of it, the check of its claims tells.
     */
    private static boolean isOfAnother(String written, Answer extracted) {
        String lower = written.toLowerCase(Locale.ROOT);
        return missing(extracted).stream().noneMatch(what -> lower.contains(what.toLowerCase(Locale.ROOT)))
                && !missing(extracted).isEmpty();
    }

    private Answer checked(
            Answer extracted, List<RankedPassage> passages, Outcome.Complete written, @Nullable String notice) {
        Retrieval retrieval = extracted.retrieval();
        if (VisibleText.isRefusal(written.text()) || isOfAnother(written.text(), extracted)) {
            return refusal(extracted, notice);
        }
        List<Claim> claims = new ClaimCheck(passages, index, dictionary, model).claims(written.text());
        if (claims.stream().noneMatch(Claim::supported)) {
            boolean cites = claims.stream().anyMatch(claim -> !claim.citations().isEmpty());
            return !cites && Refusals.isRefusal(written.text())
                    ? refusal(extracted, notice)
                    : instead(
                            extracted,
                            new FailureNotice(
                                            endpoint,
                                            Messages.of(retrieval.question().language()))
                                    .unsupported());
        }
        return new Answered(
                retrieval,
                null,
                Mode.GENERATED,
                MarkedText.of(written.text(), claims),
                new Sources(retrieval, passages, index).of(claims),
                claims,
                notice);
    }

    private static Answer instead(Answer extracted, String notice) {
        return extracted instanceof Answered answered
                ? answered.noted(notice)
                : ((NotInCorpus) extracted).with(Mode.EXTRACTIVE, notice);
    }

    /** With the closest quotes, where the model refuses what the other answerer refuses, too. */
    private static NotInCorpus refusal(Answer extracted, @Nullable String notice) {
        if (extracted instanceof NotInCorpus refused) {
            return refused.with(Mode.GENERATED, notice);
        }
        Retrieval retrieval = extracted.retrieval();
        String text = Messages.of(retrieval.question().language()).get("answer.none");
        return new NotInCorpus(retrieval, null, Mode.GENERATED, text, List.of(), List.of(), false, notice);
    }

    private void pause(Duration wait, Retrieval retrieval) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(retrieval, "");
        }
    }

    private CancellationException stopped(Retrieval retrieval, String soFar) {
        conversation.addCutOff(retrieval.question().asked(), soFar);
        return new CancellationException("stopped");
    }
}
