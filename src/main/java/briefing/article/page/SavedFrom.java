package briefing.article.page;

import briefing.article.text.Head;
import briefing.language.PublicationDate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comments above a saved page: the one in which browsers note its address, and in which we note the time too, and ours of
 * what the feed that led to it tells of it.
 */
public final class SavedFrom {

    private static final Pattern MARK = Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(?<address>\\S+)");
    private static final Pattern SINGLE_FILE =
            Pattern.compile("Page saved with SingleFile\\s+url:\\s*(?<address>\\S+)");

    /** What an archive such as the Wayback Machine puts before the address of a page that it keeps, with the second it was kept. */
    private static final Pattern ARCHIVE = Pattern.compile("^https?://[^/]++/web/\\d{14}[a-z_]*+/(?=https?://)");

    private static final String LISTED = "<!-- listed as ";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of what a feed tells, in characters. */
    private static final int LONGEST = 200;

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

    /** The address without that of the archive that the page was found in. */
    static String original(String address) {
        return ARCHIVE.matcher(address).replaceFirst("");
    }

    /** The comment in which we note what a feed tells of a page: {@code <!-- listed as {"author":"Li Na"} -->}; or "". */
    public static String listed(Head head) {
        ObjectNode told = JSON.createObjectNode();
        put(
                told,
                "published",
                head.published() == null ? null : head.published().toString());
        put(told, "source", head.source());
        put(told, "author", head.author());
        // Two hyphens would end the comment.
        return told.isEmpty() ? "" : LISTED + told.toString().replace("--", "-\\u002d") + " -->\n";
    }

    private static void put(ObjectNode told, String name, @Nullable String value) {
        if (value != null) {
            told.put(name, value.substring(0, Math.min(LONGEST, value.length())));
        }
    }

    /** What the feed told that led to a page. */
    static Head listed(String html) {
        String start = html.substring(0, Math.min(html.length(), 4096));
        int from = start.indexOf(LISTED);
        int to = from < 0 ? -1 : start.indexOf(" -->", from);
        if (to < 0) {
            return Head.UNKNOWN;
        }
        try {
            JsonNode told = JSON.readTree(start.substring(from + LISTED.length(), to));
            String published = text(told, "published");
            return new Head(
                    null,
                    published == null ? null : PublicationDate.in(published),
                    text(told, "source"),
                    text(told, "author"),
                    null);
        } catch (JsonProcessingException e) {
            return Head.UNKNOWN; // a comment of somebody else
        }
    }

    private static @Nullable String text(JsonNode told, String name) {
        String text = told.path(name).asText();
        return text.isBlank() ? null : text;
    }
}
