package briefing.article.format;

import briefing.article.page.BlockText;
import briefing.article.page.HtmlDocumentParser;
import briefing.article.text.Head;
import briefing.article.text.Interrupts;
import briefing.article.text.PrintedText;
import briefing.article.text.UnreadableException;
import briefing.language.Notice;
import briefing.language.PublicationDate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads articles that are JSON objects: one, an array of them, or one a line. */
public final class JsonDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MARKUP = Pattern.compile("<(?:p|br|div)\\b");
    private static final String[] TEXTS = {"text", "content", "body", "article", "articleBody", "maintext"};

    private JsonDocuments() {}

    /** The articles in order; what is none is left out. */
    public static List<Document> of(String text) {
        List<Document> documents = new ArrayList<>();
        for (JsonNode node : nodes(text)) {
            Interrupts.check();
            Document document = document(node);
            if (document != null) {
                documents.add(document);
            }
        }
        if (documents.isEmpty()) {
            throw new UnreadableException(Notice.of("skipped.json"));
        }
        return documents;
    }

    private static List<JsonNode> nodes(String text) {
        List<JsonNode> nodes = new ArrayList<>();
        JsonNode whole = whole(text);
        if (whole != null) {
            JsonNode list = whole.isArray() ? whole : first(whole, "articles", "items", "documents", "data");
            if (list != null && list.isArray()) {
                list.forEach(nodes::add);
            } else {
                nodes.add(whole);
            }
            return nodes;
        }
        lines(text).forEach(line -> {
            JsonNode node = parse(line);
            if (node != null) {
                nodes.add(node);
            }
        });
        return nodes;
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }

    private static @Nullable JsonNode whole(String json) {
        try {
            return tree(json);
        } catch (StreamConstraintsException e) {
            // It may be one line of many that is beyond all bounds.
            if (lines(json).anyMatch(line -> parse(line) instanceof ObjectNode)) {
                return null;
            }
            throw new UnreadableException(Notice.of("skipped.long"));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return tree(json);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        Interrupts.check();
        return JSON.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(json);
    }

    private static @Nullable Document document(JsonNode node) {
        String text = string(node, TEXTS);
        if (text == null) {
            return null;
        }
        String body = MARKUP.matcher(text).find()
                ? BlockText.of(HtmlDocumentParser.page(text).body())
                : text;
        String date = string(
                node,
                "date",
                "published",
                "publish_date",
                "published_at",
                "publishedAt",
                "datePublished",
                "pubDate",
                "pub_date",
                "time",
                "created_at");
        Head head = new Head(
                string(node, "title", "headline", "name"),
                date == null ? null : PublicationDate.inName(date),
                string(node, "source", "site", "publisher", "site_name"),
                string(node, "author", "authors", "byline"),
                string(node, "url", "link", "source_url", "origin"));
        return PrintedText.blocks(body).isEmpty() ? null : head.document(body);
    }

    private static @Nullable String string(JsonNode node, String... keys) {
        JsonNode value = first(node, keys);
        if (value == null) {
            return null;
        }
        JsonNode one = value.isArray() ? value.path(0) : value;
        JsonNode name = one.isObject() ? first(one, "name", "title") : one;
        return name == null
                        || !name.isValueNode()
                        || name.isNull()
                        || name.asText().isBlank()
                ? null
                : name.asText();
    }

    private static @Nullable JsonNode first(JsonNode node, String... keys) {
        for (String key : keys) {
            JsonNode value = node.path(key);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return null;
    }
}
