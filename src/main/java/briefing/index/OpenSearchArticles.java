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
        JsonNode source = document(OpenSearchDocuments.articleId(id));
        return source == null ? Optional.empty() : Optional.of(OpenSearchDocuments.article(source));
    }

    /** For each article the others that say the same. */
    Map<String, List<String>> copies(Collection<String> articles) {
        Copies copies = new Copies();
        ArrayNode clauses = JSON.createArrayNode();
        ArrayNode bodies = JSON.createArrayNode();
        ObjectNode these = OpenSearchQueries.terms(
                "_id",
                articles.stream().distinct().map(OpenSearchDocuments::articleId).toList());
        for (JsonNode source : prints(these, "content.print", "print_sketch", "print_body")) {
            put(copies, source);
            clauses.addAll((ArrayNode) source.withArray("print_sketch"));
            bodies.add(source.path("print_body"));
        }
        if (!bodies.isEmpty()) {
            ObjectNode sharing = JSON.createObjectNode();
            ArrayNode any = sharing.putObject("bool").putArray("should");
            any.addObject().putObject("terms").set("print_sketch", clauses);
            any.addObject().putObject("terms").set("print_body", bodies);
            prints(sharing, "content.print").forEach(source -> put(copies, source));
        }
        return articles.stream().distinct().collect(Collectors.toMap(article -> article, copies::of));
    }

    private static void put(Copies copies, JsonNode source) {
        LuceneDocuments.Print print = OpenSearchDocuments.print(source);
        copies.put(print.article(), print.print());
    }

    private List<JsonNode> prints(ObjectNode query, String... fields) {
        ObjectNode body = OpenSearchSearches.body(query, MOST_SHARING);
        List.of(fields).forEach(body.putObject("_source").putArray("includes")::add);
        List<JsonNode> sources = new ArrayList<>();
        searches.search(body).path("hits").path("hits").forEach(hit -> sources.add(hit.path("_source")));
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
