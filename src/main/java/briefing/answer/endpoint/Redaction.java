package briefing.answer.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what endpoints say, which may be what they were sent.
 *
 * @param secrets none of them empty
 */
public record Redaction(List<String> secrets) {

    private static final String MARK = "***";

    /** The beginning of a secret is as secret from here on, in characters; endpoints cut what they repeat. */
    private static final int BEGINNING = 8;

    static Redaction of(@Nullable String... secrets) {
        return new Redaction(java.util.stream.Stream.of(secrets)
                .filter(Objects::nonNull)
                .filter(secret -> !secret.isEmpty())
                .flatMap(secret -> java.util.stream.Stream.of(secret, URLEncoder.encode(secret, UTF_8)))
                .distinct()
                .toList());
    }

    /** A text with a mark in place of each secret, or the beginning of one. */
    String applied(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = without(clean, secret);
        }
        return clean;
    }

    /** A text on one line and without the secrets, or what looks like another one. */
    String line(String text) {
        return applied(text)
                .replaceAll("\\b(?:sk|pk|key)-[\\w-]{6,}", "***")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static String without(String text, String secret) {
        String beginning = secret.substring(0, Math.min(BEGINNING, secret.length()));
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, from)) {
            int end = at + beginning.length();
            while (end < text.length() && end - at < secret.length() && text.charAt(end) == secret.charAt(end - at)) {
                end++;
            }
            clean.append(text, from, at).append(MARK);
            from = end;
        }
        return clean.append(text, from, text.length()).toString();
    }

    /** The same of a text that comes in parts: what may be the beginning of a secret waits for what follows. */
    public Stream stream(Consumer<String> reader) {
        return new Stream(reader);
    }

    /** What a reader is given of a text that comes in parts. */
    public final class Stream implements Consumer<String> {

        private final Consumer<String> reader;
        private String waiting = "";

        private Stream(Consumer<String> reader) {
            this.reader = reader;
        }

        @Override
        public void accept(String part) {
            String text = waiting + part;
            int safe = text.length() - begun(text);
            waiting = text.substring(safe);
            if (safe > 0) {
                reader.accept(applied(text.substring(0, safe)));
            }
        }

        /** No more will come. */
        public void end() {
            if (!waiting.isEmpty()) {
                reader.accept(applied(waiting));
                waiting = "";
            }
        }

        /** The length of the longest end of a text that a secret begins with. */
        private int begun(String text) {
            int longest = 0;
            for (String secret : secrets) {
                for (int n = Math.min(text.length(), secret.length() - 1); n > longest; n--) {
                    if (text.endsWith(secret.substring(0, n))) {
                        longest = n;
                    }
                }
            }
            return longest;
        }
    }
}
