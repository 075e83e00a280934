package briefing.answer.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatEndpointTest {

    @Test
    void nothingLeavesTheMachineUnlessTheSettingsNameAnEndpoint() {
        assertThat(ChatEndpoint.of(Map.of("OPENAI_API_KEY", "sk-1")::get)).isEmpty();
        assertThat(ChatEndpoint.of(Map.of("BRIEFING_CHAT_API_KEY", "sk-1", "BRIEFING_CHAT_MODEL", " ")::get))
                .isEmpty();
    }

    @Test
    void threeSettingsAreAnEndpoint() {
        assertThat(ChatEndpoint.of(Map.of(
                        "BRIEFING_CHAT_BASE_URL", "http://localhost:11434/v1/chat/completions",
                        "BRIEFING_CHAT_MODEL", "qwen3:8b",
                        "BRIEFING_CHAT_TIMEOUT", "60s")::get))
                .contains(new ChatEndpoint("http://localhost:11434/v1", "qwen3:8b", null, Duration.ofSeconds(60)));
    }

    @Test
    void aKeyIsInNoTextOfIt() {
        ChatEndpoint endpoint = new ChatEndpoint("https://user:pw@api.example.com/v1", "m", "secret", Duration.ZERO);

        assertThat(endpoint).hasToString("m at api.example.com");
        assertThat(endpoint.redacted("key secret, or sk-abcdefgh1234, is bad")).isEqualTo("key ***, or ***, is bad");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> ChatEndpoint.of(Map.of("BRIEFING_CHAT_MODEL", "m")::get))
                .hasMessage("BRIEFING_CHAT_BASE_URL is not set");
        assertThatThrownBy(() -> ChatEndpoint.of(
                        Map.of("BRIEFING_CHAT_MODEL", "m", "BRIEFING_CHAT_BASE_URL", "localhost:11434")::get))
                .hasMessage("BRIEFING_CHAT_BASE_URL must start with http:// or https://");
    }
}
