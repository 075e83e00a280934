package briefing.article.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import briefing.article.text.Charsets;
import briefing.article.text.Interrupts;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail or a saved page in one file (RFC 2045–2047): headers, and a body or parts.
 *
 * @param headers by name in lower case, encoded words decoded
 * @param body as bytes, its transfer encoding undone
 */
record MimePart(Map<String, String> headers, byte[] body) {

    private static final Pattern ENCODED =
            Pattern.compile("=\\?([\\w.:-]+)(?:\\*\\w+)?\\?([BbQq])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*([\\w*]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final int MAX_DEPTH = 8;

    /** Reads a whole message. */
    static MimePart of(byte[] message) {
        return of(new String(message, ISO_8859_1));
    }

    private static MimePart of(String raw) {
        String text = raw.replace("\r\n", "\n");
        int end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
        Map<String, String> headers = new TreeMap<>();
        String head = end < 0 ? text : text.substring(0, end);
        head.replaceAll("\n[ \t]+", " ").lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        decoded(line.substring(colon + 1).strip()));
            }
        });
        String body = end < 0 ? "" : text.substring(Math.min(text.length(), end + 2));
        String encoding = headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
        return new MimePart(
                headers,
                switch (encoding) {
                    case "base64" -> fromBase64(body);
                    case "quoted-printable" -> unquoted(body, false);
                    default -> body.getBytes(ISO_8859_1);
                });
    }

    /** The type, such as {@code text/html}. */
    String type() {
        String type = headers.getOrDefault("content-type", "text/plain").toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    }

    /** The first part of a type, this one or one within it, or null. */
    @Nullable
    MimePart first(String type) {
        return first(type, MAX_DEPTH);
    }

    private @Nullable MimePart first(String type, int depth) {
        if (type().equals(type)) {
            return this;
        }
        for (MimePart part : depth > 0 ? parts() : List.<MimePart>of()) {
            boolean attached = part.headers
                    .getOrDefault("content-disposition", "")
                    .toLowerCase(Locale.ROOT)
                    .startsWith("attachment");
            MimePart found = attached ? null : part.first(type, depth - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A text part's text. */
    String text() {
        String text = Charsets.article(body, charset());
        return "flowed".equalsIgnoreCase(parameter("format")) ? unflowed(text) : text;
    }

    /** What the part says its charset is, or null. */
    @Nullable
    String charset() {
        return parameter("charset");
    }

    private List<MimePart> parts() {
        String boundary = parameter("boundary");
        List<MimePart> parts = new ArrayList<>();
        if (type().equals("message/rfc822")) {
            return List.of(of(body));
        }
        if (boundary == null || !type().startsWith("multipart/")) {
            return parts;
        }
        String text = "\n" + new String(body, ISO_8859_1);
        String mark = "\n--" + boundary;
        int start = -1;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            Interrupts.check();
            int end = text.indexOf('\n', at + 1);
            String rest = text.substring(at + mark.length(), end < 0 ? text.length() : end)
                    .stripTrailing();
            // A boundary is a line of its own (RFC 2046, 5.1.1): other boundaries may begin with this one.
            if (!rest.isEmpty() && !rest.equals("--")) {
                continue;
            }
            if (start >= 0) {
                parts.add(of(text.substring(Math.min(start, at), at)));
            }
            if (!rest.isEmpty() || end < 0) {
                return parts;
            }
            start = end + 1;
        }
        if (start >= 0) {
            parts.add(of(text.substring(start)));
        }
        return parts;
    }

    private @Nullable String parameter(String name) {
        StringBuilder value = new StringBuilder();
        Matcher m = PARAMETER.matcher(headers.getOrDefault("content-type", ""));
        while (m.find()) {
            String part = m.group(2) != null ? m.group(2) : m.group(3);
            String key = m.group(1).toLowerCase(Locale.ROOT);
            if (key.equals(name)) {
                return part;
            }
            if (key.startsWith(name + "*")) {
                value.append(key.endsWith("*") ? extended(part) : part);
            }
        }
        return value.isEmpty() ? null : value.toString();
    }

    /** A value in parts, or with a charset before it and escapes in it (RFC 2231): {@code utf-8''a%20b}. */
    private static String extended(String value) {
        byte[] bytes = unquoted(value.substring(value.lastIndexOf('\'') + 1).replace('%', '='), false);
        return new String(bytes, ISO_8859_1);
    }

    /** Lines that end with a space go on in the next one (RFC 3676). */
    private static String unflowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.lines().toList()) {
            String unstuffed = line.startsWith(" ") ? line.substring(1) : line;
            out.append(unstuffed);
            if (!unstuffed.endsWith(" ") || unstuffed.equals("-- ")) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static String decoded(String header) {
        return ENCODED.matcher(Charsets.decode(header.getBytes(ISO_8859_1), null))
                .replaceAll(m -> {
                    byte[] bytes =
                            m.group(2).equalsIgnoreCase("B") ? fromBase64(m.group(3)) : unquoted(m.group(3), true);
                    return Matcher.quoteReplacement(Charsets.decode(bytes, m.group(1)));
                });
    }

    /** What can be told of a text that may be cut off or spoilt: up to its first padding, without half a byte at its end. */
    private static byte[] fromBase64(String text) {
        int end = text.indexOf('=');
        String digits = (end < 0 ? text : text.substring(0, end)).replaceAll("[^A-Za-z0-9+/]", "");
        int whole = digits.length() % 4 == 1 ? digits.length() - 1 : digits.length();
        return Base64.getDecoder().decode(digits.substring(0, whole));
    }

    private static byte[] unquoted(String text, boolean inHeader) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                out.write(16 * high + low);
                i += 2;
            } else if (c == '=' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            } else {
                out.write(inHeader && c == '_' ? ' ' : c);
            }
        }
        return out.toByteArray();
    }
}
