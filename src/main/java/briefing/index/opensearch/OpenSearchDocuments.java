package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.article.Article;
import briefing.article.copies.ArticlePrint;
import briefing.article.copies.Copies;
import briefing.index.QuantizedVector;
import briefing.index.lucene.StoredPrint;
import briefing.language.Language;
import briefing.passage.Passage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The four kinds of documents in the cluster. Their ids follow from what is in them, so that to write one twice changes
 * nothing; what is only kept and never searched is under {@code content}. A vector is a document beside its passage: to
 * add it to the passage would write the passage anew, and until the old one is purged its words would count twice.
 */
final class OpenSearchDocuments {

    static final String ARTICLE = "article";
    static final String PASSAGE = "passage";
    static final String VECTOR = "vector";

    /** The id of the document of an article or passage: that of a vector is its passage's. */
    static final String DOCUMENT = "document";

    /** A document and its id. */
    record Entry(String id, ObjectNode source) {}

    private OpenSearchDocuments() {}

    static String articleId(String article) {
        return "a" + digest(article, 24);
    }

    /** The same for the same passage of the same article, and another where anything of it is other. */
    static String passageId(Passage passage) {
        return "p" + digest(passage.toString(), 24);
    }

    static Entry passage(String file, Passage passage) {
        ObjectNode source = about(PASSAGE, file, passage);
        source.put(passage.language().code(), passage.titledText());
        return new Entry(passageId(passage), source);
    }

    /** The vector of a passage; one that has no direction is kept without its numbers, and never found. */
    static Entry vector(String file, Passage passage, String field, float[] vector) {
        ObjectNode source = about(VECTOR, file, passage).put("model", field);
        source.putObject("content").put("text", passage.text());
        if (isVector(vector)) {
            // The same numbers as in the local index, so that both rank alike; a cosine does not see their length.
            source.set(field, OpenSearchQueries.array(QuantizedVector.of(vector).codes()));
        }
        return new Entry("v" + digest(field + passageId(passage), 24), source);
    }

    static boolean isVector(float[] vector) {
        for (float x : vector) {
            if (x != 0) {
                return true;
            }
        }
        return false;
    }

    /** What a passage and its vector have in common. */
    private static ObjectNode about(String kind, String file, Passage passage) {
        ObjectNode source = kind(kind, file).put(DOCUMENT, passageId(passage));
        source.put("article", passage.article()).put("passage", passage.id()).put("title", passage.title());
        put(source, "published", passage.published());
        put(source, "source", passage.source());
        return source.put("language", passage.language().code())
                .put("start", passage.start())
                .put("end", passage.end());
    }

    /** The passage of a document or of its vector; in the first the text is the end of what is searched, after the title. */
    static Passage passage(JsonNode source) {
        Language language = Language.ofCode(source.path("language").asText());
        int start = source.path("start").asInt();
        int end = source.path("end").asInt();
        String text = source.path("content")
                .path("text")
                .asText(source.path(language.code()).asText());
        return new Passage(
                source.path("passage").asText(),
                source.path("article").asText(),
                source.path("title").asText(),
                published(source),
                text(source, "source"),
                language,
                start,
                end,
                text.substring(text.length() - (end - start)));
    }

    static Entry article(String file, Article article, ArticlePrint print) {
        ObjectNode source =
                kind(ARTICLE, file).put(DOCUMENT, articleId(article.id())).put("article", article.id());
        source.put("print_body", Long.toHexString(print.body()));
        for (long clause : Copies.sketch(print)) {
            source.withArray("print_sketch").add(Long.toHexString(clause));
        }
        BytesRef bytes = new StoredPrint(article.id(), print).bytes();
        ObjectNode content = source.putObject("content");
        content.put("title", article.title())
                .put("language", article.language().code())
                .put("text", article.text())
                .put("print", Base64.getEncoder().encodeToString(bytes.bytes));
        put(content, "published", article.published());
        put(content, "source", article.source());
        put(content, "author", article.author());
        put(content, "origin", article.origin());
        put(content, "ocr", article.ocr());
        put(content, "unread_pages", article.unreadPages() == 0 ? null : article.unreadPages());
        put(content, "damaged", article.damaged() ? true : null);
        return new Entry(articleId(article.id()), source);
    }

    static Article article(JsonNode source) {
        JsonNode content = source.path("content");
        return new Article(
                source.path("article").asText(),
                content.path("title").asText(),
                published(content),
                text(content, "source"),
                text(content, "author"),
                Language.ofCode(content.path("language").asText()),
                content.path("text").asText(),
                text(content, "origin"),
                content.hasNonNull("ocr") ? content.path("ocr").asDouble() : null,
                content.path("unread_pages").asInt(),
                content.path("damaged").asBoolean());
    }

    static StoredPrint print(JsonNode source) {
        return StoredPrint.of(new BytesRef(
                Base64.getDecoder().decode(source.path("content").path("print").asText())));
    }

    /** The first characters of a text's SHA-256 in letters, digits, {@code -} and {@code _}. */
    static String digest(String text, int length) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static ObjectNode kind(String kind, String file) {
        return JSON.createObjectNode().put("kind", kind).put("file", file);
    }

    static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }

    static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    static @Nullable LocalDate published(JsonNode node) {
        return node.hasNonNull("published")
                ? LocalDate.parse(node.path("published").asText())
                : null;
    }
}
