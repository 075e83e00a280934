package briefing.answer.endpoint;

import briefing.article.text.Login;
import briefing.language.Notice;
import briefing.language.SettingException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where answers are written: any endpoint that speaks OpenAI's protocol. Its key is in no text of ours.
 *
 * @param baseUrl up to {@code /chat/completions}, without it
 * @param model as the endpoint names it
 * @param key or null where none is needed
 * @param patience how long the endpoint may say nothing
 */
public record ChatEndpoint(
        String baseUrl, String model, @Nullable String key, Duration patience) {

    /** How long an endpoint may say nothing, unless the settings say otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    public ChatEndpoint {
        baseUrl = baseUrl.strip().replaceFirst("(?<!/)/++$", "").replaceFirst("/chat/completions$", "");
        key = key == null || key.isBlank() ? null : key.strip();
    }

    /**
     * The endpoint that the settings name; empty where they name none, so that nothing leaves the machine.
     *
     * @param setting the value of a setting by its name, null or blank where it is not set
     * @throws SettingException where a setting is missing or wrong; the message says which and how
     */
    public static Optional<ChatEndpoint> of(Function<String, @Nullable String> setting) {
        String url = value(setting, "BRIEFING_CHAT_BASE_URL");
        String model = value(setting, "BRIEFING_CHAT_MODEL");
        if (url == null && model == null) {
            return Optional.empty();
        }
        if (url == null || model == null) {
            throw new SettingException(
                    Notice.of("setting.missing", url == null ? "BRIEFING_CHAT_BASE_URL" : "BRIEFING_CHAT_MODEL"));
        }
        if (!url.matches("(?i)https?://[^/].*")) {
            throw new SettingException(Notice.of("setting.http", "BRIEFING_CHAT_BASE_URL"));
        }
        String patience = value(setting, "BRIEFING_CHAT_TIMEOUT");
        if (patience != null && !patience.matches("[1-9]\\d{0,4}s?")) {
            throw new SettingException(Notice.of("setting.seconds", "BRIEFING_CHAT_TIMEOUT"));
        }
        return Optional.of(new ChatEndpoint(
                url,
                model,
                value(setting, "BRIEFING_CHAT_API_KEY"),
                patience == null ? PATIENCE : Duration.ofSeconds(Long.parseLong(patience.replace("s", "")))));
    }

    private static @Nullable String value(Function<String, @Nullable String> setting, String name) {
        String value = setting.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Where passages are sent, for people: the host, with its port where it has one of its own. */
    public String host() {
        try {
            URI uri = URI.create(baseUrl);
            return uri.getHost() == null ? "?" : uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }

    /** What must be in no text of ours: the key, and a password in the address. */
    public Redaction redaction() {
        return Redaction.of(key, Login.of(baseUrl).password());
    }

    /** A text on one line and without the key, or what looks like another one. */
    public String redacted(String text) {
        return redaction()
                .applied(text)
                .replaceAll("\\b(?:sk|pk|key)-[\\w-]{6,}", "***")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return model + " at " + host();
    }
}
