package briefing.assistant.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.answer.endpoint.ChatEndpoint;
import briefing.article.text.Login;
import briefing.embedding.EmbeddingEndpoint;
import briefing.index.opensearch.OpenSearchSettings;
import briefing.retrieval.rerank.RerankerSetting;
import briefing.retrieval.rerank.RerankerSetting.Endpoint;
import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a run is done elsewhere than in this process, or by a model that does not come with the program; null where it is
 * not, which is so unless the settings name one.
 *
 * @param chat writes answers
 * @param embedding makes vectors
 * @param reranker scores passages
 * @param cluster holds the index
 */
public record Services(
        @Nullable ChatEndpoint chat,
        @Nullable EmbeddingEndpoint embedding,
        @Nullable RerankerSetting reranker,
        @Nullable OpenSearchSettings cluster) {

    /** Nothing leaves the machine. */
    public static final Services NONE = new Services(null, null, null, null);

    private static final Pattern INDEX_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z]{2,20}+:");
    private static final String RERANKER = "BRIEFING_RERANKER";
    private static final String URLS = "BRIEFING_OPENSEARCH_URLS";
    private static final String ONE_NODE_HERE = "http://localhost:9200";
    private static final Duration PATIENCE_WITH_A_CLUSTER = Duration.ofSeconds(10);

    /**
     * The services that the settings name. Those that are not used are checked too: a mistake is cheaper to mend now.
     *
     * @param corpus what the index of this corpus is called on this machine
     */
    public static Services of(SettingReader settings, String corpus) {
        ChatEndpoint chat = chat(settings);
        EmbeddingEndpoint embedding = embedding(settings);
        RerankerSetting reranker = reranker(settings);
        boolean remote = settings.choice("BRIEFING_STORE", "local", List.of("local", "opensearch"))
                .equals("opensearch");
        OpenSearchSettings cluster = cluster(settings, remote ? owner(corpus) : corpus);
        return new Services(chat, embedding, reranker, remote ? cluster : null);
    }

    private static @Nullable ChatEndpoint chat(SettingReader settings) {
        String url = settings.address("BRIEFING_CHAT_BASE_URL");
        Duration patience = settings.duration("BRIEFING_CHAT_TIMEOUT", ChatEndpoint.PATIENCE);
        return settings.areGiven("BRIEFING_CHAT_BASE_URL", "BRIEFING_CHAT_MODEL")
                ? new ChatEndpoint(
                        Objects.requireNonNull(url),
                        settings.text("BRIEFING_CHAT_MODEL", ""),
                        settings.text("BRIEFING_CHAT_API_KEY"),
                        patience)
                : null;
    }

    private static @Nullable EmbeddingEndpoint embedding(SettingReader settings) {
        String url = settings.address("BRIEFING_EMBEDDING_BASE_URL");
        return settings.areGiven("BRIEFING_EMBEDDING_BASE_URL", "BRIEFING_EMBEDDING_MODEL")
                ? new EmbeddingEndpoint(
                        Objects.requireNonNull(url),
                        settings.text("BRIEFING_EMBEDDING_MODEL", ""),
                        settings.text("BRIEFING_EMBEDDING_API_KEY"))
                : null;
    }

    /** A file, or an address: what begins with two letters and a colon is no file, not on Windows either. */
    private static @Nullable RerankerSetting reranker(SettingReader settings) {
        Duration patience = settings.duration("BRIEFING_RERANKER_TIMEOUT", RerankerSetting.PATIENCE);
        String given = settings.text(RERANKER);
        if (given != null && !SCHEME.matcher(given).lookingAt()) {
            Path model = Objects.requireNonNull(settings.file(RERANKER));
            return new ModelFile(model, settings.near(RERANKER, model, "tokenizer.json"), patience);
        }
        String url = settings.address(RERANKER);
        return settings.areGiven(RERANKER, "BRIEFING_RERANKER_MODEL")
                ? new Endpoint(
                        Objects.requireNonNull(url),
                        settings.text("BRIEFING_RERANKER_MODEL", ""),
                        settings.text("BRIEFING_RERANKER_API_KEY"),
                        patience)
                : null;
    }

    private static OpenSearchSettings cluster(SettingReader settings, String owner) {
        return new OpenSearchSettings(
                settings.addresses(URLS, ONE_NODE_HERE),
                settings.matching("BRIEFING_OPENSEARCH_INDEX", "briefing", INDEX_NAME, "a-z 0-9 . _ -"),
                authorization(settings),
                settings.number("BRIEFING_OPENSEARCH_SHARDS", 1, 1),
                settings.number("BRIEFING_OPENSEARCH_REPLICAS", 1, 0),
                settings.duration("BRIEFING_OPENSEARCH_TIMEOUT", PATIENCE_WITH_A_CLUSTER),
                settings.file("BRIEFING_OPENSEARCH_CA_FILE"),
                owner);
    }

    private static @Nullable String authorization(SettingReader settings) {
        String key = settings.text("BRIEFING_OPENSEARCH_API_KEY");
        if (key != null) {
            return "ApiKey " + key;
        }
        String user = settings.text("BRIEFING_OPENSEARCH_USERNAME");
        if (user == null) {
            return settings.parts(URLS, ONE_NODE_HERE)
                    .map(url -> Login.of(url).authorization())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        String pair = user + ":" + settings.text("BRIEFING_OPENSEARCH_PASSWORD", "");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    /** The corpus on this machine: another of the same name elsewhere is another. */
    private static String owner(String corpus) {
        try {
            return InetAddress.getLocalHost().getHostName() + "/" + corpus;
        } catch (UnknownHostException e) {
            return "localhost/" + corpus;
        }
    }
}
