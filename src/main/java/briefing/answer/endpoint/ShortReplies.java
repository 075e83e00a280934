package briefing.answer.endpoint;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;

/** An endpoint where a line is asked of it before the answer: it is given less time, as there is a way without it. */
public final class ShortReplies {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChatEndpoint endpoint;

    public ShortReplies(ChatEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    public ChatModel model() {
        Duration patience = endpoint.patience().compareTo(PATIENCE) < 0 ? endpoint.patience() : PATIENCE;
        ChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(new EndpointConnection(patience, () -> {}).asBuilder())
                .baseUrl(endpoint.baseUrl())
                .modelName(endpoint.model())
                .apiKey(endpoint.key())
                .maxRetries(0)
                .build();
        return new ChatModel() {
            @Override
            public ChatResponse chat(ChatRequest request) {
                ChatResponse response = model.chat(request);
                String text = response.aiMessage().text();
                return text == null
                        ? response
                        : ChatResponse.builder()
                                .aiMessage(AiMessage.from(endpoint.redaction().applied(text)))
                                .metadata(response.metadata())
                                .build();
            }
        };
    }
}
