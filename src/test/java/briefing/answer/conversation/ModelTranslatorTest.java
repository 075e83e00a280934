package briefing.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.ChatServer;
import briefing.answer.endpoint.ChatEndpoint;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.language.Language;
import briefing.retrieval.translation.Translator;
import briefing.retrieval.translation.Translator.Translation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTranslatorTest {

    private static final Translator DICTIONARY =
            (question, to, passages) -> new Translation(new Translated(List.of()), "by the dictionary");

    @Test
    void aQuestionIsLookedForAsTheModelTranslatesIt() throws Exception {
        Translation translation = translate(ChatServer.replying("零碳 园区 是什么？"));

        assertThat(translation.gloss()).isEqualTo("零碳 园区 是什么？");
        assertThat(translation.query().units()).extracting(Unit::text).startsWith("零碳", "园区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zero-carbon parks are parks", "零碳园区\n零碳工业园", ""})
    void whatIsNoTranslationIsLeftToTheDictionary(String reply) throws Exception {
        assertThat(translate(ChatServer.replying(reply)).gloss()).isEqualTo("by the dictionary");
    }

    @Test
    void anEndpointThatFailsIsDoneWithout() throws Exception {
        assertThat(translate(ChatServer.status("500 Oh", "", "no")).gloss()).isEqualTo("by the dictionary");
    }

    private static Translation translate(ChatServer.Play play) throws Exception {
        try (ChatServer server = new ChatServer().then(play)) {
            ChatEndpoint endpoint = new ChatEndpoint(server.baseUrl(), "m", null, Duration.ofMinutes(1));
            return new ModelTranslator(endpoint, DICTIONARY)
                    .translate("What are zero-carbon parks?", Language.CHINESE, new SpacedWords());
        }
    }

    /** Tokens are what stands between spaces. */
    private static final class SpacedWords implements Vocabulary {

        @Override
        public List<String> tokens(String text) {
            return List.of(text.strip().split("\\s+"));
        }

        @Override
        public long documentFrequency(String token) {
            return 1;
        }

        @Override
        public long phraseFrequency(String phrase) {
            return 1;
        }

        @Override
        public long passages() {
            return 10;
        }
    }
}
