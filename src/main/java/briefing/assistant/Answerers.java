package briefing.assistant;

import briefing.answer.Answerer;
import briefing.answer.conversation.Conversation;
import briefing.answer.conversation.FollowUps;
import briefing.answer.conversation.ModelTranslator;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.answer.extract.ExtractiveAnswerer;
import briefing.answer.generate.GenerativeAnswerer;
import briefing.answer.select.CandidateSentences;
import briefing.index.PassageSearch;
import briefing.language.Messages;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** How answers can be made: with sentences of the articles, or by the model that the settings name. */
public final class Answerers {

    public static final String EXTRACTIVE = "extractive";
    public static final String GENERATED = "generated";

    private final CandidateSentences.Cut cut = new CandidateSentences.Cut();
    private final Conversation conversation;
    private final Messages messages;
    private final Optional<ChatEndpoint> endpoint;

    /** @param endpoint where answers are written, or null */
    public Answerers(@Nullable ChatEndpoint endpoint, Conversation conversation, Messages messages) {
        this.endpoint = Optional.ofNullable(endpoint);
        this.conversation = conversation;
        this.messages = messages;
    }

    /** Where passages are sent for generated answers. */
    public Optional<ChatEndpoint> endpoint() {
        return endpoint;
    }

    /** The mode of answers unless somebody asks for another. */
    String usual() {
        return endpoint.isPresent() ? GENERATED : EXTRACTIVE;
    }

    /** What to say where generated answers are asked for and no endpoint is named. */
    UsageException missing() {
        return new UsageException(messages.get("mode.none"));
    }

    /** What makes the follow-ups of a conversation stand alone; a model only where it also writes the answers. */
    FollowUps followUps(String mode, ToDoubleBiFunction<String, String> nearness) {
        return endpoint.filter(at -> mode.equals(GENERATED))
                .map(at -> new FollowUps(conversation, nearness, at))
                .orElseGet(() -> new FollowUps(conversation, nearness));
    }

    /** What finds articles of the other language: the model that writes the answers, else the dictionary. */
    Translator translator(String mode, Translator dictionary) {
        return endpoint.filter(at -> mode.equals(GENERATED))
                .<Translator>map(at -> new ModelTranslator(at, dictionary))
                .orElse(dictionary);
    }

    /**
     * The answerer of a mode.
     *
     * @throws UsageException for generated answers where no endpoint is named
     */
    Answerer of(String mode, PassageSearch index, EmbeddingModel model, Translator dictionary) {
        Answerer extractive = quoting(index, model, 0);
        if (mode.equals(EXTRACTIVE)) {
            return extractive;
        }
        return writer(extractive, index, model, dictionary);
    }

    /**
     * What answers in quotes.
     *
     * @param expected how much likelier an answer is than to any question, in log-odds
     */
    Answerer quoting(PassageSearch index, EmbeddingModel model, double expected) {
        return new ExtractiveAnswerer(index, model, cut, expected);
    }

    /**
     * What answers in the words of the model.
     *
     * @param otherwise finds the passages that it writes from, and answers where it does not
     */
    Answerer writer(Answerer otherwise, PassageSearch index, EmbeddingModel model, Translator dictionary) {
        return new GenerativeAnswerer(
                endpoint.orElseThrow(this::missing), otherwise, conversation, index, dictionary, model);
    }
}
