package briefing.article.feed;

import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads feeds (RSS 0.9 to 2.0, Atom), OPML and bookmarks, all by jsoup, which loads nothing that they refer to. */
final class FeedXml {

    /** A feed has some hundred entries of ten tags; a bomb has millions. */
    private static final int MAX_TAGS = 200_000;

    private FeedXml() {}

    static Optional<AddressList> feed(String xml, String base) {
        if (isBomb(xml)) {
            return Optional.empty();
        }
        Document feed = Parser.xmlParser().parseInput(Interrupts.reader(xml), base);
        Element root = feed.firstElementChild();
        if (root == null) {
            return Optional.empty();
        }
        return switch (root.normalName()) {
            case "rss", "rdf:rdf" -> Optional.of(AddressList.ofItems(rss(root, base)));
            case "feed" -> Optional.of(AddressList.ofItems(atom(root, base)));
            case "opml" -> Optional.of(opml(root));
            default -> Optional.empty();
        };
    }

    static AddressList bookmarks(String html) {
        if (isBomb(html)) {
            return AddressList.ofPages(List.of());
        }
        return AddressList.ofPages(Parser.htmlParser()
                .parseInput(Interrupts.reader(html), "")
                .getElementsByTag("a")
                .eachAttr("href"));
    }

    private static boolean isBomb(String xml) {
        return xml.chars().filter(c -> c == '<').count() > MAX_TAGS;
    }

    private static Map<String, Head> rss(Element root, String base) {
        Map<String, Head> items = new LinkedHashMap<>();
        Element channel = root.selectFirst("channel");
        FeedItem.Site site = channel == null
                ? FeedItem.Site.UNKNOWN
                : new FeedItem.Site(text(channel, "title"), first(text(channel, "link"), base));
        for (Element item : root.getElementsByTag("item")) {
            String link = text(item, "link");
            Element guid = child(item, "guid");
            if (link.isEmpty() && guid != null && !guid.attr("isPermaLink").equals("false")) {
                link = guid.text();
            }
            String day = first(text(item, "pubdate"), text(item, "dc:date"));
            String author = first(text(item, "dc:creator"), text(item, "author"));
            String address = resolved(base, link).strip();
            items.putIfAbsent(address, FeedItem.head(address, day, author, text(item, "source"), site));
        }
        return items;
    }

    private static Map<String, Head> atom(Element root, String base) {
        Map<String, Head> items = new LinkedHashMap<>();
        FeedItem.Site site = new FeedItem.Site(text(root, "title"), first(alternate(root), base));
        for (Element entry : root.getElementsByTag("entry")) {
            String day = first(text(entry, "published"), text(entry, "issued"), text(entry, "updated"));
            Element author = child(entry, "author");
            Element source = child(entry, "source");
            String address = resolved(base, alternate(entry)).strip();
            items.putIfAbsent(
                    address,
                    FeedItem.head(
                            address,
                            day,
                            author == null ? "" : text(author, "name"),
                            source == null ? "" : text(source, "title"),
                            site));
        }
        return items;
    }

    /** The page that an entry, or a feed, is the short form of; or "". */
    private static String alternate(Element entry) {
        for (Element link : entry.children()) {
            String rel = link.attr("rel");
            if (link.normalName().equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
                return link.attr("href");
            }
        }
        return "";
    }

    private static String first(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static AddressList opml(Element root) {
        List<String> feeds = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        for (Element outline : root.getElementsByTag("outline")) {
            String feed = outline.attr("xmlUrl");
            if (feed.isEmpty()) {
                pages.add(outline.attr("url"));
            } else {
                feeds.add(feed);
            }
        }
        return new AddressList(pages, feeds, Map.of());
    }

    private static String text(Element parent, String tag) {
        Element child = child(parent, tag);
        return child == null ? "" : child.text();
    }

    private static @Nullable Element child(Element parent, String tag) {
        for (Element child : parent.children()) {
            if (child.normalName().equals(tag)) {
                return child;
            }
        }
        return null;
    }

    private static String resolved(String base, String link) {
        try {
            return base.isEmpty() || link.isBlank()
                    ? link
                    : new URI(base).resolve(new URI(link.strip())).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return link;
        }
    }
}
