package briefing.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.embedding.HashedEmbeddingModel;
import briefing.index.PassageIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        return environment;
    }

    private PassageIndex open(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("briefing.cache", folder.toString());
        return Store.open(Settings.of(folder.toString(), true, environment(all)), new HashedEmbeddingModel("1"));
    }
}
