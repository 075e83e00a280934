package briefing.index.opensearch;

import static briefing.index.opensearch.OpenSearchNodes.JSON;

import briefing.article.Article;
import briefing.article.copies.ArticlePrint;
import briefing.article.copies.Copies;
import briefing.index.lucene.StoredPrint;
import briefing.index.opensearch.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whole articles in the cluster, and which of them say the same. */
final class OpenSearchArticles {

    /** Of how many articles that share the rarest clauses with one it is seen whether they say the same. */
    private static final int MOST_SHARING = 30;

    /** Of how many of the articles that a question finds it asks for the whole, most often. */
    private static final int FOREMOST = 14;

    private final OpenSearchNodes nodes;
    private final OpenSearchSettings settings;
    private final OpenSearchSchema schema;
    private final OpenSearchSearches searches;
    private final @Nullable OpenSearchQuestion question;

    /**
     * The articles.
     *
     * @param question that they are asked for, or null
     */
    OpenSearchArticles(
            OpenSearchNodes nodes,
            OpenSearchSettings settings,
            OpenSearchSchema schema,
            OpenSearchSearches searches,
            @Nullable OpenSearchQuestion question) {
        this.question = question;
        this.nodes = nodes;
        this.settings = settings;
        this.schema = schema;
        this.searches = searches;
    }

    /** An article as it was read. */
    Optional<Article> article(String id) {
        Article known = question == null ? null : question.articles().get(id);
        if (known != null) {
            return Optional.of(known);
        }
        JsonNode source = document(OpenSearchDocuments.articleId(id));
        return source == null ? Optional.empty() : Optional.of(OpenSearchDocuments.article(source));
    }

    /** For each article, the foremost first, the others that say the same; a question then has the foremost whole. */
    Map<String, List<String>> copies(Collection<String> of) {
        List<String> articles = of.stream().distinct().toList();
        List<ObjectNode> asked = new ArrayList<>();
        asked.add(prints(these(articles), articles.size(), "content.print", "print_sketch", "print_body"));
        if (question != null) {
            asked.add(OpenSearchSearches.body(
                    these(articles.subList(0, Math.min(FOREMOST, articles.size()))), FOREMOST));
        }
        List<JsonNode> found = searches.search(asked);
        if (question != null) {
            for (JsonNode source : sources(found.get(1))) {
                Article article = OpenSearchDocuments.article(source);
                question.articles().put(article.id(), article);
            }
        }
        List<JsonNode> sources = sources(found.get(0));
        Map<String, ArticlePrint> prints = new HashMap<>();
        sources.forEach(source -> put(prints, source));
        searches
                .searchUnweighed(
                        sources.stream().map(OpenSearchArticles::sharing).toList())
                .stream()
                .flatMap(sharing -> sources(sharing).stream())
                .forEach(source -> put(prints, source));
        return articles.stream().collect(Collectors.toMap(article -> article, article -> Copies.of(article, prints)));
    }

    /** The articles that have most and the rarest clauses of one, or all of its words. */
    private static ObjectNode sharing(JsonNode source) {
        ObjectNode any = JSON.createObjectNode();
        ArrayNode ways = any.putObject("bool").putArray("should");
        source.path("print_sketch").forEach(clause -> term(ways, "print_sketch", clause.asText(), 1));
        term(ways, "print_body", source.path("print_body").asText(), Copies.SKETCH);
        return prints(any, MOST_SHARING, "content.print");
    }

    private static void term(ArrayNode ways, String field, String value, int boost) {
        ways.addObject().putObject("term").putObject(field).put("value", value).put("boost", boost);
    }

    private static ObjectNode these(List<String> articles) {
        return OpenSearchQueries.terms(
                "_id", articles.stream().map(OpenSearchDocuments::articleId).toList());
    }

    private static void put(Map<String, ArticlePrint> prints, JsonNode source) {
        StoredPrint print = OpenSearchDocuments.print(source);
        prints.put(print.article(), print.print());
    }

    private static ObjectNode prints(ObjectNode query, int most, String... fields) {
        ObjectNode body = OpenSearchSearches.body(query, most);
        List.of(fields).forEach(body.putObject("_source").putArray("includes")::add);
        return body;
    }

    private static List<JsonNode> sources(JsonNode found) {
        List<JsonNode> sources = new ArrayList<>();
        found.path("hits").path("hits").forEach(hit -> sources.add(hit.path("_source")));
        return sources;
    }

    private @Nullable JsonNode document(String id) {
        schema.ensure();
        Reply reply = nodes.send("GET", "/" + settings.index() + "/_doc/" + id, null);
        if (!reply.ok() && (reply.status() != 404 || reply.body().has("error"))) {
            throw OpenSearchFailures.refused(settings, reply);
        }
        return reply.body().path("found").asBoolean() ? reply.body().path("_source") : null;
    }
}
