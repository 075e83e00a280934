package briefing.index;

import static briefing.index.OpenSearchNodes.JSON;

import briefing.article.Article;
import briefing.article.Copies;
import briefing.index.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whole articles in the cluster, and which of them say the same. */
final class OpenSearchArticles {

    /** Articles that may share a clause with some: there are more only where it is a turn of phrase. */
    private static final int MOST_SHARING = 5_000;

    /** Of how many of the articles that a question finds it asks for the whole, most often. */
    private static final int FOREMOST = 5;

    private final OpenSearchNodes nodes;
    private final OpenSearchSettings settings;
    private final OpenSearchSchema schema;
    private final OpenSearchSearches searches;

    OpenSearchArticles(
            OpenSearchNodes nodes, OpenSearchSettings settings, OpenSearchSchema schema, OpenSearchSearches searches) {
        this.nodes = nodes;
        this.settings = settings;
        this.schema = schema;
        this.searches = searches;
    }

    /** An article as it was read. */
    Optional<Article> article(String id) {
        OpenSearchQuestion question = OpenSearchQuestion.current();
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
        Copies copies = new Copies();
        ArrayNode clauses = JSON.createArrayNode();
        ArrayNode bodies = JSON.createArrayNode();
        List<ObjectNode> asked = new ArrayList<>();
        asked.add(prints(these(articles), "content.print", "print_sketch", "print_body"));
        OpenSearchQuestion question = OpenSearchQuestion.current();
        if (question != null) {
            asked.add(OpenSearchSearches.body(
                    these(articles.subList(0, Math.min(FOREMOST, articles.size()))), FOREMOST));
        }
        List<JsonNode> found = searches.search(asked);
        for (JsonNode source : sources(found.get(0))) {
            put(copies, source);
            clauses.addAll((ArrayNode) source.withArray("print_sketch"));
            bodies.add(source.path("print_body"));
        }
        if (question != null) {
            for (JsonNode source : sources(found.get(1))) {
                Article article = OpenSearchDocuments.article(source);
                question.articles().put(article.id(), article);
            }
        }
        if (!bodies.isEmpty()) {
            ObjectNode sharing = JSON.createObjectNode();
            ArrayNode any = sharing.putObject("bool").putArray("should");
            any.addObject().putObject("terms").set("print_sketch", clauses);
            any.addObject().putObject("terms").set("print_body", bodies);
            sources(searches.search(prints(sharing, "content.print"))).forEach(source -> put(copies, source));
        }
        return articles.stream().collect(Collectors.toMap(article -> article, copies::of));
    }

    private static ObjectNode these(List<String> articles) {
        return OpenSearchQueries.terms(
                "_id", articles.stream().map(OpenSearchDocuments::articleId).toList());
    }

    private static void put(Copies copies, JsonNode source) {
        LuceneDocuments.Print print = OpenSearchDocuments.print(source);
        copies.put(print.article(), print.print());
    }

    private static ObjectNode prints(ObjectNode query, String... fields) {
        ObjectNode body = OpenSearchSearches.body(query, MOST_SHARING);
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
