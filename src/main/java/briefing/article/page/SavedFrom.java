package briefing.article.page;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The comment in which browsers note a saved page's address, and in which we note the time too. */
public final class SavedFrom {

    private static final Pattern MARK = Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(?<address>\\S+)");
    private static final Pattern SINGLE_FILE =
            Pattern.compile("Page saved with SingleFile\\s+url:\\s*(?<address>\\S+)");

    private SavedFrom() {}

    public static String mark(String address, Instant time) {
        String safe = address.replace("--", "%2D%2D");
        return "<!-- saved from url=(%04d)%s at %s -->".formatted(safe.length(), safe, time);
    }

    /** The address that a page was saved from, or null. */
    static @Nullable String address(String html) {
        String start = html.substring(0, Math.min(html.length(), 4096));
        for (Pattern pattern : new Pattern[] {MARK, SINGLE_FILE}) {
            Matcher m = pattern.matcher(start);
            if (m.find() && m.group("address").startsWith("http")) {
                return m.group("address");
            }
        }
        return null;
    }
}
