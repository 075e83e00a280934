package briefing.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.embedding.HashedEmbeddingModel;
import briefing.index.PassageIndex;
import briefing.language.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StoreTest {

    @TempDir
    Path folder;

    @Test
    void theIndexIsOnThisMachineUnlessSaidOtherwise() {
        try (PassageIndex index = open(Map.of())) {
            assertThat(index.place()).startsWith(folder.toString());
        }
    }

    @Test
    void aClusterIsShownWithoutItsPassword() {
        PassageIndex index = open(Map.of(
                "briefing.store", "opensearch",
                "briefing.opensearch.urls", "https://one:9200, https://two:9200",
                "briefing.opensearch.username", "reader",
                "briefing.opensearch.password", "secret"));

        assertThat(index.place()).isEqualTo("briefing on [https://one:9200, https://two:9200]");
    }

    @Test
    void aPasswordInAnAddressOfAClusterIsNotShown() {
        PassageIndex index = open(Map.of(
                "briefing.store", "opensearch",
                "briefing.opensearch.urls", "https://reader:secret@one:9200,https://two:9200"));

        assertThat(index.place()).isEqualTo("briefing on [https://one:9200, https://two:9200]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "briefing.opensearch.urls|one:9200|BRIEFING_OPENSEARCH_URLS",
                "briefing.opensearch.index|Ours!|BRIEFING_OPENSEARCH_INDEX=Ours!?",
                "briefing.opensearch.shards|0|BRIEFING_OPENSEARCH_SHARDS=0?",
                "briefing.opensearch.replicas|some|BRIEFING_OPENSEARCH_REPLICAS=some?",
                "briefing.opensearch.timeout|soon|BRIEFING_OPENSEARCH_TIMEOUT=soon?",
                "briefing.store|cloud|BRIEFING_STORE=cloud?"
            })
    void aSettingThatCannotBeIsNamed(String setting, String value, String message) {
        Map<String, Object> settings = setting.endsWith("store")
                ? Map.of(setting, value)
                : Map.of("briefing.store", "opensearch", setting, value);

        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aFileHasTenSecondsOrWhatIsSet() {
        assertThat(Settings.fileTimeout(environment(Map.of()))).isEqualTo(Duration.ofSeconds(10));
        assertThat(Settings.fileTimeout(environment(Map.of("briefing.file.timeout", "30"))))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(Settings.fileTimeout(environment(Map.of("briefing.file.timeout", "500ms"))))
                .isEqualTo(Duration.ofMillis(500));
        assertThatThrownBy(() -> Settings.fileTimeout(environment(Map.of("briefing.file.timeout", "0s"))))
                .isInstanceOf(UsageException.class)
                .hasMessage("BRIEFING_FILE_TIMEOUT=0s? 10s, 500ms");
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        return environment;
    }

    private PassageIndex open(Map<String, Object> settings) {
        Settings of = new Settings(folder, folder, folder, Language.ENGLISH, false, false);
        return new Store(of, environment(settings)).open(new HashedEmbeddingModel("1"));
    }
}
