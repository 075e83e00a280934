package briefing.assistant.json;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.language.Folding;
import briefing.retrieval.RankedPassage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results as JSON, one object a line. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * An answer.
     *
     * @param asked the question as it came
     * @param top how many passages at most
     * @param told what else there is to know of it, or null
     */
    public static String of(String asked, Answer answer, int top, long millis, @Nullable String told) {
        return line(tree(asked, answer, top, millis, told));
    }

    /** The same before it is a line. */
    public static ObjectNode tree(String asked, Answer answer, int top, long millis, @Nullable String told) {
        ObjectNode object = object();
        object.put("question", asked);
        object.put("answered", answer instanceof Answer.Answered);
        object.put("mode", mode(answer));
        object.put("language", answer.retrieval().question().language().code());
        object.put("answer", answer.text());
        ArrayNode citations = object.putArray("citations");
        if (answer instanceof Answer.Answered answered) {
            answered.citations().forEach(citation -> put(citations.addObject(), citation));
            if (!answered.claims().isEmpty()) {
                ArrayNode claims = object.putArray("claims");
                for (Answer.Claim claim : answered.claims()) {
                    ObjectNode node = claims.addObject().put("text", claim.text());
                    claim.citations().forEach(node.putArray("citations")::add);
                    node.put("supported", claim.supported());
                }
            }
        }
        if (answer instanceof Answer.NotInCorpus not) {
            ArrayNode closest = object.putArray("closest");
            not.closest().forEach(citation -> put(closest.addObject(), citation));
            not.missing().forEach(object.putArray("missing")::add);
        }
        ArrayNode passages = object.putArray("passages");
        for (RankedPassage passage : top(answer.retrieval().passages(), top)) {
            passages.addObject()
                    .put("article", passage.passage().article())
                    .put("score", rounded(passage.score()))
                    .put("text", passage.passage().text());
        }
        String notice = Stream.of(told, notice(answer)).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!notice.isEmpty()) {
            object.put("notice", notice);
        }
        return object.put("took_ms", millis);
    }

    /** A question that could not be answered, and why. */
    public static String failed(String asked, String error) {
        return line(object().put("question", asked).put("error", error));
    }

    static void put(ObjectNode node, Citation citation) {
        node.put("n", citation.n())
                .put("article", citation.article())
                .put("title", citation.title())
                .put(
                        "published",
                        citation.published() == null
                                ? null
                                : citation.published().toString())
                .put("url", citation.url())
                .put("quote", citation.quote())
                .put("start", citation.start())
                .put("end", citation.end());
        if (!citation.alsoIn().isEmpty()) {
            citation.alsoIn().forEach(node.putArray("also_in")::add);
        }
    }

    public static String of(RankedPassage ranked) {
        return line(tree(ranked));
    }

    /** A passage with its scores. */
    public static ObjectNode tree(RankedPassage ranked) {
        ObjectNode node = object().put("article", ranked.passage().article())
                .put("title", ranked.passage().title())
                .put(
                        "published",
                        ranked.passage().published() == null
                                ? null
                                : ranked.passage().published().toString())
                .put("cosine", rounded(ranked.cosine()))
                .put("bm25", rounded(ranked.bm25()))
                .put("score", rounded(ranked.score()));
        if (ranked.rerank() != null) {
            node.put("rerank", rounded(ranked.rerank()));
        }
        return node.put("start", ranked.passage().start())
                .put("end", ranked.passage().end())
                .put("text", ranked.passage().text());
    }

    /** @param reason why the file has no article, for people */
    public static String skipped(String file, String reason) {
        return line(object().put("file", file).put("skipped", reason));
    }

    public static String of(CatalogueEntry entry) {
        return line(tree(entry));
    }

    /** An article of the catalogue. */
    public static ObjectNode tree(CatalogueEntry entry) {
        ObjectNode tree = object().put("article", entry.article())
                .put("title", entry.title())
                .put(
                        "published",
                        entry.published() == null ? null : entry.published().toString())
                .put("source", entry.source())
                .put("passages", entry.passages());
        return entry.damaged() ? tree.put("damaged", true) : tree;
    }

    public static String of(String file, Article article) {
        ObjectNode node = object().put("file", file);
        node.setAll(tree(article));
        return line(node);
    }

    /** An article with its text. */
    public static ObjectNode tree(Article article) {
        ObjectNode tree = object().put("title", article.title())
                .put(
                        "published",
                        article.published() == null ? null : article.published().toString())
                .put("author", article.author())
                .put("source", article.source())
                .put("url", article.origin())
                .put("language", article.language().code())
                .put("ocr", article.ocr() == null ? null : Math.round(article.ocr() * 1000) / 1000.0)
                .put("text", article.text());
        if (article.damaged()) {
            tree.put("damaged", true);
        }
        return article.unreadPages() == 0 ? tree : tree.put("unread_pages", article.unreadPages());
    }

    /** In UTF-8 as it is, but for what a terminal would obey and what else may end a line. */
    public static String line(JsonNode object) {
        try {
            String line = JSON.writeValueAsString(object);
            StringBuilder safe = new StringBuilder(line.length());
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c >= 0x7f && c <= 0x9f || Folding.turnsDirection(c) || c == 0x2028 || c == 0x2029) {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    safe.append(c);
                }
            }
            return safe.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    public static String mode(Answer answer) {
        Answer.Mode mode =
                answer instanceof Answer.Answered answered ? answered.mode() : ((Answer.NotInCorpus) answer).mode();
        return mode.name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable String notice(Answer answer) {
        return answer instanceof Answer.Answered answered ? answered.notice() : ((Answer.NotInCorpus) answer).notice();
    }

    private static <T> List<T> top(List<T> list, int n) {
        return list.subList(0, Math.min(n, list.size()));
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
