package briefing.article.feed;

import briefing.article.text.Head;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what reading lists export as JSON (Omnivore, karakeep, Linkwarden, Pinboard, a JSON feed): the addresses of objects
 * that are entries of an array. Where entries have their text with them, the file is one of articles, and no list.
 */
final class ExportedJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ADDRESSES =
            List.of("url", "href", "resolved_url", "given_url", "originalArticleUrl");
    private static final List<String> TEXTS = List.of("text", "content", "body", "article", "articleBody", "maintext");

    private ExportedJson() {}

    static Optional<AddressList> of(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (root.path("version").asText().startsWith("https://jsonfeed.org/")) {
            return Optional.of(AddressList.ofItems(items(root)));
        }
        if (isArticle(root)) {
            return Optional.empty();
        }
        List<String> pages = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (node.isArray()) {
                for (JsonNode entry : node) {
                    if (isArticle(entry)) {
                        return Optional.empty();
                    }
                    address(entry).or(() -> address(entry.path("content"))).ifPresent(pages::add);
                }
            }
            List<JsonNode> inner = new ArrayList<>();
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    inner.add(child);
                }
            });
            for (int i = inner.size() - 1; i >= 0; i--) {
                open.push(inner.get(i));
            }
        }
        return Optional.of(AddressList.ofPages(pages));
    }

    /** Of a JSON feed, version 1 (one author) or 1.1 (several). */
    private static Map<String, Head> items(JsonNode feed) {
        Map<String, Head> items = new LinkedHashMap<>();
        FeedItem.Site site = new FeedItem.Site(
                feed.path("title").asText(), feed.path("home_page_url").asText());
        for (JsonNode item : feed.path("items")) {
            String address = item.path("url").asText().strip();
            JsonNode author = item.path("authors").path(0).isMissingNode()
                    ? item.path("author")
                    : item.path("authors").path(0);
            items.putIfAbsent(
                    address,
                    FeedItem.head(
                            address,
                            item.path("date_published").asText(),
                            author.path("name").asText(),
                            "",
                            site));
        }
        return items;
    }

    private static boolean isArticle(JsonNode node) {
        return TEXTS.stream().anyMatch(name -> node.path(name).isTextual());
    }

    private static Optional<String> address(JsonNode entry) {
        return ADDRESSES.stream()
                .map(name -> entry.path(name).asText(""))
                .filter(AddressList::isAddress)
                .findFirst();
    }
}
