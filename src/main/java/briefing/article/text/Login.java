package briefing.article.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An address and who asks there: {@code user:password@} within it is sent in a header, and neither shown nor stored.
 *
 * @param address without it
 * @param authorization the value of the header {@code Authorization} (RFC 7617), or null where the address names nobody
 * @param password what must not be shown, or null
 */
public record Login(
        String address,
        @Nullable String authorization,
        @Nullable String password) {

    /** Takes an address apart. */
    public static Login of(String address) {
        int start = address.indexOf("://") + 3;
        int end = start < 3 ? -1 : endOfLogin(address, start);
        if (end < 0) {
            return new Login(address, null, null);
        }
        String login = decoded(address.substring(start, end));
        String pair = login.contains(":") ? login : login + ":";
        String password = pair.substring(pair.indexOf(':') + 1);
        return new Login(
                address.substring(0, start) + address.substring(end + 1),
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)),
                password.isEmpty() ? null : password);
    }

    /** A text without the logins of the addresses in it. */
    public static String hidden(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int end = endOfLogin(text, at + 3);
            if (end >= 0) {
                shown.append(text, from, at + 3);
                from = end + 1;
            }
        }
        return shown.append(text, from, text.length()).toString();
    }

    /** Where the last {@code @} of the host's part is, which passwords may have too; less than 0 where there is none. */
    private static int endOfLogin(String text, int start) {
        int last = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '?' || c == '#' || Character.isWhitespace(c)) {
                break;
            }
            last = c == '@' ? i : last;
        }
        return last;
    }

    private static String decoded(String login) {
        try {
            String decoded = new URI("http://" + login + "@host").getUserInfo();
            return decoded == null ? login : decoded;
        } catch (URISyntaxException e) {
            return login; // with characters that should have been escaped, and were meant as they stand
        }
    }

    /** Without what must not be shown. */
    @Override
    public String toString() {
        return address;
    }
}
