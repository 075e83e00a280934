package briefing.article.feed;

import briefing.article.text.Charsets;
import briefing.article.text.Head;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that somebody collected or a site announces, each once, in the order in which they stand.
 *
 * @param pages of articles
 * @param feeds of lists of further addresses
 * @param told what a feed tells of its pages, by their addresses
 */
public record AddressList(List<String> pages, List<String> feeds, Map<String, Head> told) {

    /** The elements that feeds and outlines are. */
    private static final List<String> ROOTS = List.of("<rss", "<rdf:rdf", "<feed", "<opml");

    /** Copies them; what is no http or https address is left out. */
    public AddressList {
        pages = pages.stream()
                .map(String::strip)
                .filter(AddressList::isAddress)
                .distinct()
                .toList();
        feeds = feeds.stream()
                .map(String::strip)
                .filter(AddressList::isAddress)
                .distinct()
                .toList();
        told = Map.copyOf(told);
    }

    static AddressList ofPages(List<String> pages) {
        return new AddressList(pages, List.of(), Map.of());
    }

    /** Of a feed: pages in their order, with what it tells of each. */
    static AddressList ofItems(Map<String, Head> items) {
        return new AddressList(List.copyOf(items.keySet()), List.of(), items);
    }

    /** What a feed tells of a page. */
    public Head told(String page) {
        return told.getOrDefault(page, Head.UNKNOWN);
    }

    /** What lists look like at their beginning. */
    private enum Kind {
        FEED,
        BOOKMARKS,
        JSON,
        CSV,
        LINES
    }

    /** By so many bytes a file that is no list is told from one. */
    public static final int START = 4096;

    /**
     * Whether a file may be a list: most are not, and need not be read for that.
     *
     * @param name of the file, of which the ending counts
     * @param start its first {@link #START} bytes
     */
    public static boolean mayBe(String name, byte[] start) {
        return !Charsets.isBinary(start) && kind(name, decoded(start)) != null;
    }

    /**
     * The addresses of a file, if it is a list of them: an RSS, Atom or JSON feed, OPML, the bookmarks of a browser, what
     * Pocket, Instapaper, Omnivore, karakeep and others export, or a text with an address on each line.
     *
     * @param name of the file, of which the ending counts
     * @param base address that others may be relative to, or ""
     */
    public static Optional<AddressList> of(String name, byte[] bytes, String base) {
        if (!mayBe(name, Arrays.copyOf(bytes, Math.min(bytes.length, START)))) {
            return Optional.empty();
        }
        String text = decoded(bytes);
        Kind kind = kind(name, text);
        Optional<AddressList> list = kind == null
                ? Optional.empty()
                : switch (kind) {
                    case FEED -> FeedXml.feed(text, base);
                    case BOOKMARKS -> Optional.of(FeedXml.bookmarks(text));
                    case JSON -> ExportedJson.of(text);
                    case CSV -> ExportedCsv.of(text);
                    case LINES -> lines(text);
                };
        return list.filter(found -> !found.pages.isEmpty() || !found.feeds.isEmpty());
    }

    /** Without the mark of UTF-8, which spreadsheets put before their CSV. */
    private static String decoded(byte[] bytes) {
        String text = Charsets.decode(bytes, null);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static @Nullable Kind kind(String name, String text) {
        String start =
                text.substring(0, Math.min(text.length(), START)).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype netscape-bookmark") || start.contains("<title>pocket export</title>")) {
            return Kind.BOOKMARKS;
        }
        if (start.startsWith("<")) {
            return ROOTS.stream().anyMatch(start::contains) ? Kind.FEED : null;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Kind.JSON;
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return Kind.CSV;
        }
        return start.startsWith("#")
                        || isAddress(start.lines().findFirst().orElse("").strip())
                ? Kind.LINES
                : null;
    }

    /** Addresses on lines of their own and nothing else but notes behind a {@code #}; else nothing. */
    public static Optional<AddressList> lines(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return !lines.isEmpty() && lines.stream().allMatch(AddressList::isAddress)
                ? Optional.of(ofPages(lines))
                : Optional.empty();
    }

    static boolean isAddress(String text) {
        String lower = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://"))
                && text.length() <= 2048
                && text.chars().noneMatch(c -> c <= ' ');
    }
}
