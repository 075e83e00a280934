package briefing.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.text.Login;
import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.index.opensearch.OpenSearchPassageIndex;
import briefing.index.opensearch.OpenSearchSettings;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Where the index is, as the settings {@code BRIEFING_STORE} and {@code BRIEFING_OPENSEARCH_…} say. */
public final class Store {

    private static final Pattern INDEX_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");

    private final Settings settings;
    private final Environment environment;

    public Store(Settings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    public PassageIndex open(EmbeddingModel model) {
        String store = environment.getProperty("briefing.store", "").toLowerCase(Locale.ROOT);
        return switch (store) {
            case "", "local" -> new LocalPassageIndex(settings.index(), model.modelName());
            case "opensearch" -> new OpenSearchPassageIndex(cluster(), model.modelName());
            default -> throw new UsageException("BRIEFING_STORE=" + store + "? local, opensearch");
        };
    }

    private OpenSearchSettings cluster() {
        String authorities = setting("ca.file", "");
        return new OpenSearchSettings(
                urls(),
                index(),
                authorization(),
                number("shards", 1, 1),
                number("replicas", 1, 0),
                timeout(),
                authorities.isEmpty() ? null : Path.of(authorities),
                owner());
    }

    private List<URI> urls() {
        return given().map(Store::url).toList();
    }

    private Stream<String> given() {
        return Stream.of(setting("urls", "http://localhost:9200").split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty());
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(Login.of(text).address());
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, without what may be a password
        }
        throw UsageException.of("setting.urls");
    }

    private String index() {
        String index = setting("index", "briefing");
        if (!INDEX_NAME.matcher(index).matches()) {
            throw new UsageException("BRIEFING_OPENSEARCH_INDEX=" + index + "? a-z 0-9 . _ -");
        }
        return index;
    }

    private @Nullable String authorization() {
        String key = setting("api.key", "");
        String user = setting("username", "");
        if (!key.isEmpty()) {
            return "ApiKey " + key;
        }
        String pair = user + ":" + setting("password", "");
        if (user.isEmpty()) {
            return given().map(url -> Login.of(url).authorization())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private int number(String name, int otherwise, int least) {
        String given = setting(name, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(given);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("BRIEFING_OPENSEARCH_" + name.toUpperCase(Locale.ROOT) + "=" + given + "? 1, 2, …");
    }

    private Duration timeout() {
        return Settings.duration("BRIEFING_OPENSEARCH_TIMEOUT", setting("timeout", "10s"));
    }

    /** The corpus on this machine: another of the same name elsewhere is another. */
    private String owner() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        return host + "/" + settings.index().getFileName();
    }

    private String setting(String name, String otherwise) {
        String given =
                environment.getProperty("briefing.opensearch." + name, "").strip();
        return given.isEmpty() ? otherwise : given;
    }
}
