package briefing.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import briefing.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CautionsTest {

    /** Where everybody may go, unlike the folders that JUnit makes. */
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("cautions");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Files.deleteIfExists(folder.resolve(".env"));
        Files.delete(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "http://models.example.org/v1|k|models.example.org",
                "http://10.0.0.7:8000/v1|k|10.0.0.7",
                "http://bob:hunter2@example.org/v1||example.org",
                "http://example.org/v1||-",
                "https://example.org/v1|k|-",
                "http://localhost:11434/v1|k|-",
                "http://127.0.0.1/v1|k|-",
                "http://[::1]:80/v1|k|-"
            })
    void aKeyThatOthersCanReadOnTheWayIsToldOf(String address, String key, String host) {
        List<String> lines = cautions(
                Language.ENGLISH,
                Map.of("BRIEFING_CHAT_BASE_URL", address, "BRIEFING_CHAT_API_KEY", key == null ? "" : key));

        assertThat(lines)
                .isEqualTo(
                        host == null
                                ? List.of()
                                : List.of("BRIEFING_CHAT_BASE_URL: the key or password goes to " + host
                                        + " over http, where others can read it on the way. Use https."));
    }

    @Test
    void everyEndpointWithASecretIsLookedAt() {
        Map<String, String> settings = Map.of(
                "BRIEFING_EMBEDDING_BASE_URL", "http://e.example.org/v1",
                "BRIEFING_EMBEDDING_API_KEY", "k",
                "BRIEFING_RERANKER", "http://r.example.org/v1/rerank",
                "BRIEFING_RERANKER_API_KEY", "k",
                "BRIEFING_STORE", "opensearch",
                "BRIEFING_OPENSEARCH_URLS", "https://one.example.org:9200, http://two.example.org:9200",
                "BRIEFING_OPENSEARCH_PASSWORD", "p");

        assertThat(cautions(Language.CHINESE, settings))
                .containsExactly(
                        "BRIEFING_EMBEDDING_BASE_URL：密钥或密码会以未加密的 http 发送到 e.example.org，途中可能被他人读取。请改用 https。",
                        "BRIEFING_RERANKER：密钥或密码会以未加密的 http 发送到 r.example.org，途中可能被他人读取。请改用 https。",
                        "BRIEFING_OPENSEARCH_URLS：密钥或密码会以未加密的 http 发送到 two.example.org，途中可能被他人读取。请改用 https。");
        Map<String, String> local = new HashMap<>(settings);
        local.put("BRIEFING_STORE", "local");
        assertThat(cautions(Language.ENGLISH, local)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "BRIEFING_CHAT_API_KEY=k, rw-r--r--, true",
        "BRIEFING_CHAT_BASE_URL=https://bob:pw@h/v1, rw-r--r--, true",
        "BRIEFING_CHAT_API_KEY=k, rw-r-----, false",
        "BRIEFING_CHAT_API_KEY=, rw-r--r--, false",
        "BRIEFING_LANGUAGE=en, rw-r--r--, false"
    })
    void aKeyInAFileThatOthersCanReadIsToldOf(String line, String permissions, boolean told) throws IOException {
        Path env = Files.writeString(folder.resolve(".env"), line + "\n");
        Files.setPosixFilePermissions(env, PosixFilePermissions.fromString(permissions));

        assertThat(cautions(Language.ENGLISH, Map.of("briefing.home", folder.toString())))
                .isEqualTo(
                        told
                                ? List.of("Others on this machine can read " + env
                                        + ", which holds a key or a password. Mend it: chmod 600 " + env)
                                : List.of());
    }

    @Test
    void aFileInAFolderThatOthersCannotEnterIsSafe() throws IOException {
        Path env = Files.writeString(folder.resolve(".env"), "BRIEFING_CHAT_API_KEY=k\n");
        Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertThat(cautions(Language.ENGLISH, Map.of("briefing.home", folder.toString())))
                .isEmpty();
    }

    @Test
    void aNameThatIsNoSettingIsToldOfWithTheOneThatWasMeant() {
        assertThat(cautions(Language.ENGLISH, Map.of("BRIEFING_CHAT_MODLE", "m")))
                .containsExactly("BRIEFING_CHAT_MODLE in settings is no setting. Did you mean BRIEFING_CHAT_MODEL?");
        assertThat(cautions(Language.CHINESE, Map.of("BRIEFING_COLOUR_OF_SKY", "blue")))
                .containsExactly("BRIEFING_COLOUR_OF_SKY（settings）不是设置项；全部设置项见 .env.example。");
    }

    private static List<String> cautions(Language language, Map<String, String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("settings", new HashMap<>(settings)));
        return new Cautions(environment, Messages.of(language)).lines();
    }
}
