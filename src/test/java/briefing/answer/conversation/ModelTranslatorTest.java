package briefing.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.ChatServer;
import briefing.answer.Found.EveryWord;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.language.Language;
import briefing.retrieval.translation.Translator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTranslatorTest {

    private static final Translator DICTIONARY =
            (question, to, passages) -> new Translated(List.of(new Unit("by the dictionary", 1, List.of())));

    @Test
    void aQuestionIsLookedForAsTheModelTranslatesIt() throws Exception {
        assertThat(translate(ChatServer.replying("零碳园区是什么？")))
                .contains("零碳", "园区")
                .doesNotContain("什么", "by the dictionary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zero-carbon parks are parks", "零碳园区\n零碳工业园", ""})
    void whatIsNoTranslationIsLeftToTheDictionary(String reply) throws Exception {
        assertThat(translate(ChatServer.replying(reply))).containsExactly("by the dictionary");
    }

    @Test
    void anEndpointThatFailsIsDoneWithout() throws Exception {
        assertThat(translate(ChatServer.status("500 Oh", "", "no"))).containsExactly("by the dictionary");
    }

    /** What is looked for. */
    private static List<String> translate(ChatServer.Play play) throws Exception {
        try (ChatServer server = new ChatServer().then(play)) {
            ChatEndpoint endpoint = new ChatEndpoint(server.baseUrl(), "m", null, Duration.ofMinutes(1));
            return new ModelTranslator(endpoint, DICTIONARY)
                            .translate("What are zero-carbon parks?", Language.CHINESE, new EveryWord(Language.CHINESE))
                            .units()
                            .stream()
                            .map(Unit::text)
                            .toList();
        }
    }
}
