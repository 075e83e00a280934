package briefing.answer.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChatEndpointTest {

    @Test
    void aKeyIsInNoTextOfIt() {
        ChatEndpoint endpoint = new ChatEndpoint("https://user:pw@api.example.com/v1", "m", "secret", Duration.ZERO);

        assertThat(endpoint).hasToString("m at api.example.com");
        assertThat(endpoint.redacted("key secret, or sk-abcdefgh1234, is bad")).isEqualTo("key ***, or ***, is bad");
    }
}
