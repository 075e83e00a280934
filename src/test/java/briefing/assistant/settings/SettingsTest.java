package briefing.assistant.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.answer.endpoint.ChatEndpoint;
import briefing.assistant.Settings;
import briefing.embedding.EmbeddingEndpoint;
import briefing.language.SettingException;
import briefing.retrieval.rerank.RerankerSetting.Endpoint;
import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

    @Test
    void nothingLeavesTheMachineUnlessTheSettingsNameAnEndpoint() {
        assertThat(settings(Map.of("OPENAI_API_KEY", "sk-1")).services()).isEqualTo(Services.NONE);
        assertThat(settings(Map.of(
                                "BRIEFING_CHAT_API_KEY", "sk-1",
                                "BRIEFING_CHAT_MODEL", " ",
                                "BRIEFING_OPENSEARCH_URLS", "http://one:9200"))
                        .services())
                .isEqualTo(Services.NONE);
    }

    @Test
    void twoSettingsAreAnEndpoint() {
        Services services = settings(Map.of(
                        "BRIEFING_CHAT_BASE_URL", "http://localhost:11434/v1/chat/completions",
                        "BRIEFING_CHAT_MODEL", "qwen3:8b",
                        "BRIEFING_CHAT_TIMEOUT", "60",
                        "BRIEFING_EMBEDDING_BASE_URL", "http://localhost:11434/v1",
                        "BRIEFING_EMBEDDING_MODEL", "bge-m3"))
                .services();

        assertThat(services.chat())
                .isEqualTo(new ChatEndpoint("http://localhost:11434/v1", "qwen3:8b", null, Duration.ofSeconds(60)));
        assertThat(services.embedding()).isEqualTo(new EmbeddingEndpoint("http://localhost:11434/v1", "bge-m3", null));
    }

    @Test
    void aRerankerIsAFileWithItsTokenizerOrAnEndpoint(@TempDir Path folder) throws IOException {
        Path model =
                Files.createFile(Files.createDirectory(folder.resolve("onnx")).resolve("model.onnx"));
        Path above = Files.createFile(folder.resolve("tokenizer.json"));
        Duration patience = Duration.ofSeconds(30);

        assertThat(settings(Map.of("BRIEFING_RERANKER", model.toString()))
                        .services()
                        .reranker())
                .isEqualTo(new ModelFile(model, above, patience));
        Path beside = Files.createFile(folder.resolve("onnx/tokenizer.json"));
        assertThat(settings(Map.of("BRIEFING_RERANKER", model.toString()))
                        .services()
                        .reranker())
                .isEqualTo(new ModelFile(model, beside, patience));
        assertThat(settings(Map.of(
                                "BRIEFING_RERANKER", "https://api.jina.ai/v1/rerank",
                                "BRIEFING_RERANKER_MODEL", "jina-reranker-v2-base-multilingual",
                                "BRIEFING_RERANKER_API_KEY", "k",
                                "BRIEFING_RERANKER_TIMEOUT", "5s"))
                        .services()
                        .reranker())
                .isEqualTo(new Endpoint(
                        "https://api.jina.ai/v1/rerank",
                        "jina-reranker-v2-base-multilingual",
                        "k",
                        Duration.ofSeconds(5)));
    }

    @Test
    void aFileHasTenSecondsOrWhatIsSet() {
        assertThat(settings(Map.of()).fileTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings(Map.of()).ocr()).isTrue();
        assertThat(settings(Map.of("BRIEFING_OCR", "off")).ocr()).isFalse();
        assertThat(settings(Map.of("BRIEFING_FILE_TIMEOUT", "30")).fileTimeout())
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(settings(Map.of("BRIEFING_FILE_TIMEOUT", "500ms")).fileTimeout())
                .isEqualTo(Duration.ofMillis(500));
    }

    /** Of the same setting, its two values for on and off, and the languages as locales name them. */
    @Test
    void wordsAreTakenInAnyCase() {
        assertThat(settings(Map.of("BRIEFING_HISTORY", "OFF")).history()).isFalse();
        assertThat(settings(Map.of("BRIEFING_HISTORY", "yes")).history()).isTrue();
        assertThat(settings(Map.of("BRIEFING_LANGUAGE", "zh_CN.UTF-8"))
                        .language()
                        .code())
                .isEqualTo("zh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BRIEFING_CHAT_BASE_URL|localhost:11434/v1|is no web address: it begins with http:// or https://, as in http://localhost:11434/v1.",
                "BRIEFING_CHAT_BASE_URL|https:///v1|is no web address",
                "BRIEFING_CHAT_BASE_URL|ftp://example.org/v1|is no web address",
                "BRIEFING_CHAT_BASE_URL|https://api.example.org/v1|does nothing without BRIEFING_CHAT_MODEL: set both, or neither.",
                "BRIEFING_CHAT_MODEL|m|does nothing without BRIEFING_CHAT_BASE_URL: set both, or neither.",
                "BRIEFING_CHAT_TIMEOUT|abc|is no time: write 10s, 500ms or 2m.",
                "BRIEFING_CHAT_TIMEOUT|-5s|is no time",
                "BRIEFING_CHAT_TIMEOUT|99999999999999999999|is no time",
                "BRIEFING_CHAT_TIMEOUT|999999999d|is no time",
                "BRIEFING_FILE_TIMEOUT|0s|is no time",
                "BRIEFING_EMBEDDING_BASE_URL|localhost|is no web address",
                "BRIEFING_EMBEDDING_MODEL|bge-m3|does nothing without BRIEFING_EMBEDDING_BASE_URL",
                "BRIEFING_RERANKER|/no/such/model.onnx|cannot be: there is no file of that name that can be read",
                "BRIEFING_RERANKER|pom.xml|cannot be: there is no tokenizer.json beside it, nor in the folder above",
                "BRIEFING_RERANKER|localhost:8080/v1/rerank|is no web address",
                "BRIEFING_RERANKER|https:///rerank|is no web address",
                "BRIEFING_RERANKER|https://api.example.org/v1/rerank|does nothing without BRIEFING_RERANKER_MODEL",
                "BRIEFING_RERANKER_MODEL|bge|does nothing without BRIEFING_RERANKER: set both, or neither.",
                "BRIEFING_RERANKER_TIMEOUT|soon|is no time",
                "BRIEFING_STORE|cloud|is not known: it can be local, opensearch.",
                "BRIEFING_HISTORY|maybe|is not known: it can be on, off.",
                "BRIEFING_LANGUAGE|fr|cannot be: it takes en, zh.",
                "BRIEFING_OPENSEARCH_URLS|one:9200|is no web address",
                "BRIEFING_OPENSEARCH_URLS|,|is no web address",
                "BRIEFING_OPENSEARCH_INDEX|Ours!|cannot be: it takes a-z 0-9 . _ -.",
                "BRIEFING_OPENSEARCH_SHARDS|0|is no number: it takes a whole number, 1 or more.",
                "BRIEFING_OPENSEARCH_REPLICAS|some|is no number: it takes a whole number, 0 or more.",
                "BRIEFING_OPENSEARCH_TIMEOUT|soon|is no time"
            })
    void aSettingThatCannotBeIsNamedWithItsValueAndWhatToDo(String setting, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(setting, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(setting + "=" + value + " " + message)
                .hasMessageEndingWith(" Mend it in the .env of this test.");
    }

    @ParameterizedTest
    @CsvSource({
        "reader:secret@one:9200, ***@one:9200",
        "https//reader:secret@one/v1, ***@one/v1",
        "http://reader:secret@/v1, http:///v1",
        "sk-secret123, ***"
    })
    void whatMayBeAKeyOrAPasswordIsNotShown(String address, String shown) {
        for (String setting : List.of("BRIEFING_CHAT_BASE_URL", "BRIEFING_OPENSEARCH_URLS")) {
            assertThatThrownBy(() -> settings(Map.of(setting, address)))
                    .hasMessageStartingWith(setting + "=" + shown + " is no web address")
                    .message()
                    .doesNotContain("secret");
        }
    }

    private static Settings settings(Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        all.putIfAbsent("BRIEFING_LANGUAGE", "en");
        assertThat(all.keySet()).allMatch(name -> name.equals(name.toUpperCase(Locale.ROOT)));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("the .env of this test", all));
        return Settings.of(null, false, environment);
    }
}
