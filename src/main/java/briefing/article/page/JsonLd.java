package briefing.article.page;

import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.PrintedText;
import briefing.language.PublicationDate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in schema.org's words. */
final class JsonLd {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();
    private static final Pattern ARTICLE = Pattern.compile(
            "Article|BlogPosting|Report|Review|WebPage|Posting|Book|Recipe|HowTo|CreativeWork|VideoObject");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f]");
    private static final int MAX_NODES = 2000;

    private JsonLd() {}

    /** The head of the page's article; what it does not tell is null. */
    static Head head(Document page) {
        Head articles = Head.UNKNOWN;
        Head pages = Head.UNKNOWN;
        // Next.js writes it into a meta element, too.
        for (Element script : page.select("script[type=application/ld+json], meta[name=script:ld+json]")) {
            Deque<JsonNode> todo = new ArrayDeque<>();
            todo.add(parse(script.data() + script.attr("content")));
            for (int n = 0; n < MAX_NODES && !todo.isEmpty(); n++) {
                Interrupts.check();
                JsonNode node = todo.remove();
                String type = node.path("@type").toString();
                if (ARTICLE.matcher(type).find()) {
                    Head head = head(node);
                    if (type.contains("WebPage")) {
                        pages = pages.or(head);
                    } else {
                        articles = articles.or(head);
                    }
                }
                if (node.isArray()) {
                    node.forEach(todo::add);
                } else {
                    todo.add(node.path("@graph"));
                    todo.add(node.path("mainEntity"));
                    todo.add(node.path("mainEntityOfPage"));
                }
            }
        }
        return articles.or(new Head(null, pages.published(), null, null, null));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(spaced(json));
        } catch (JsonProcessingException e) {
            String published = BrokenJsonLd.published(json, ARTICLE);
            return published == null
                    ? JSON.missingNode()
                    : JSON.createObjectNode().put("@type", "Article").put("datePublished", published);
        }
    }

    /** Without the marks that hide it from old browsers, and the semicolon of who took it for a script. */
    private static String spaced(String json) {
        String text = json.strip();
        for (String mark : new String[] {"//", "<![CDATA["}) {
            text = text.startsWith(mark) ? text.substring(mark.length()).strip() : text;
        }
        for (String mark : new String[] {";", "]]>", "//", ";"}) {
            text = text.endsWith(mark)
                    ? text.substring(0, text.length() - mark.length()).strip()
                    : text;
        }
        return CONTROL.matcher(text).replaceAll(" ");
    }

    private static Head head(JsonNode article) {
        String published = text(article.path("datePublished"));
        return new Head(
                text(article.path("headline")),
                published == null ? null : PublicationDate.inName(published),
                name(article.path("publisher")),
                name(article.path("author")),
                null);
    }

    private static @Nullable String name(JsonNode who) {
        JsonNode one = who.isArray() && !who.isEmpty() ? who.get(0) : who;
        return one.isTextual()
                ? text(one)
                : text(one.path("name").isArray() ? one.path("name").path(0) : one.path("name"));
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.isTextual()
                ? PrintedText.line(org.jsoup.parser.Parser.unescapeEntities(node.asText(), false))
                : "";
        return text.isEmpty() ? null : text;
    }
}
