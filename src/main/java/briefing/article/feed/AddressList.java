package briefing.article.feed;

import briefing.article.text.Charsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that somebody collected or a site announces, each once, in the order in which they stand.
 *
 * @param pages of articles
 * @param feeds of lists of further addresses
 */
public record AddressList(List<String> pages, List<String> feeds) {

    /** Copies both; what is no http or https address is left out. */
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
    }

    static AddressList ofPages(List<String> pages) {
        return new AddressList(pages, List.of());
    }

    /**
     * The addresses of a file, if it is a list of them: an RSS, Atom or JSON feed, OPML, the bookmarks of a browser, what
     * Pocket, Instapaper, Omnivore, karakeep and others export, or a text with an address on each line.
     *
     * @param name of the file, of which the ending counts
     * @param base address that others may be relative to, or ""
     */
    public static Optional<AddressList> of(String name, byte[] bytes, String base) {
        if (Charsets.isBinary(bytes)) {
            return Optional.empty();
        }
        String text = Charsets.decode(bytes, null);
        String start =
                text.substring(0, Math.min(text.length(), 2000)).stripLeading().toLowerCase(Locale.ROOT);
        Optional<AddressList> list;
        if (start.startsWith("<!doctype netscape-bookmark") || start.contains("<title>pocket export</title>")) {
            list = Optional.of(FeedXml.bookmarks(text));
        } else if (start.startsWith("<")) {
            list = FeedXml.feed(text, base);
        } else if (start.startsWith("{") || start.startsWith("[")) {
            list = ExportedJson.of(text);
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            list = ExportedCsv.of(text);
        } else {
            list = lines(text);
        }
        return list.filter(found -> !found.pages.isEmpty() || !found.feeds.isEmpty());
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
