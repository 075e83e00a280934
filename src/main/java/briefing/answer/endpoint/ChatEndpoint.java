package briefing.answer.endpoint;

import briefing.article.text.Login;
import java.net.URI;
import java.time.Duration;
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
        return redaction().line(text);
    }

    @Override
    public String toString() {
        return model + " at " + host();
    }
}
