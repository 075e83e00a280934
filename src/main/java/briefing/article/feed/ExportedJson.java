package briefing.article.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
            List<String> items = new ArrayList<>();
            root.path("items").forEach(item -> items.add(item.path("url").asText()));
            return Optional.of(AddressList.ofPages(items));
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
