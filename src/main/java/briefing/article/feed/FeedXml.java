package briefing.article.feed;

import briefing.article.text.Interrupts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
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
            case "rss", "rdf:rdf" -> Optional.of(AddressList.ofPages(rss(root, base)));
            case "feed" -> Optional.of(AddressList.ofPages(atom(root, base)));
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

    private static List<String> rss(Element root, String base) {
        List<String> pages = new ArrayList<>();
        for (Element item : root.getElementsByTag("item")) {
            String link = text(item, "link");
            Element guid = child(item, "guid");
            if (link.isEmpty() && guid != null && !guid.attr("isPermaLink").equals("false")) {
                link = guid.text();
            }
            pages.add(resolved(base, link));
        }
        return pages;
    }

    private static List<String> atom(Element root, String base) {
        List<String> pages = new ArrayList<>();
        for (Element entry : root.getElementsByTag("entry")) {
            for (Element link : entry.children()) {
                String rel = link.attr("rel");
                if (link.normalName().equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
                    pages.add(resolved(base, link.attr("href")));
                    break;
                }
            }
        }
        return pages;
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
        return new AddressList(pages, feeds);
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
