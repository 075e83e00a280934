package briefing.index;

import static briefing.index.OpenSearchNodes.JSON;

import briefing.article.Article;
import briefing.article.Copies;
import briefing.index.OpenSearchNodes.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole articles in the cluster, and which of them say the same. */
final class OpenSearchArticles {

    /** Articles that may share a clause with one; Copies leads nowhere by a clause of more. */
    private static final int MOST_SHARING = 500;

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

    /** The other articles that say the same. */
    List<String> copies(String article) {
        JsonNode source = document(OpenSearchDocuments.articleId(article));
        if (source == null) {
            return List.of();
        }
        ObjectNode sharing = JSON.createObjectNode();
        ObjectNode bool = sharing.putObject("bool");
        bool.withArray("should").addObject().putObject("terms").set("print_sketch", source.withArray("print_sketch"));
        bool.withArray("should").addObject().putObject("term").set("print_body", source.path("print_body"));
        ObjectNode body = OpenSearchSearches.body(sharing, MOST_SHARING);
        body.putObject("_source").putArray("includes").add("content.print");
        Copies copies = new Copies();
        copies.put(article, OpenSearchDocuments.print(source).print());
        for (JsonNode hit : searches.search(body).path("hits").path("hits")) {
            LuceneDocuments.Print print = OpenSearchDocuments.print(hit.path("_source"));
            copies.put(print.article(), print.print());
        }
        return copies.of(article);
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
