package briefing.index.opensearch;

import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.FileState;
import briefing.index.Hit;
import briefing.index.HybridQuery;
import briefing.index.IndexedFile;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.PassageSearch;
import briefing.index.Scores;
import briefing.index.StoreFailure;
import briefing.index.Vocabulary;
import briefing.index.opensearch.OpenSearchNodes.Reply;
import briefing.language.Language;
import briefing.passage.Passage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index in an OpenSearch cluster, for more articles than one machine holds or for several people. Finds and scores as
 * the local one does; nothing is asked of the cluster before it is needed.
 */
public final class OpenSearchPassageIndex implements PassageIndex {

    private final OpenSearchSettings settings;
    private final OpenSearchNodes nodes;
    private final OpenSearchSchema schema;
    private final OpenSearchWriter writer;
    private final OpenSearchCatalogue catalogue;
    private final OpenSearchCounts counts;
    private final PassageSearch search;

    /**
     * An index in a cluster.
     *
     * @param modelName the name and version of the embedding model; vectors of another model do not count
     */
    public OpenSearchPassageIndex(OpenSearchSettings settings, String modelName) {
        this.settings = settings;
        nodes = new OpenSearchNodes(settings);
        schema = new OpenSearchSchema(nodes, settings, modelName);
        OpenSearchSearches searches = new OpenSearchSearches(nodes, settings, schema);
        catalogue = new OpenSearchCatalogue(searches);
        writer = new OpenSearchWriter(nodes, settings, schema, searches, catalogue);
        counts = new OpenSearchCounts(searches);
        search = search((OpenSearchQuestion) null);
    }

    @Override
    public Set<Language> languages() {
        return search.languages();
    }

    @Override
    public Vocabulary vocabulary(Language language) {
        return search.vocabulary(language);
    }

    @Override
    public List<Hit> lexical(Language language, LexicalQuery query, PassageFilter filter, int k) {
        return search.lexical(language, query, filter, k);
    }

    @Override
    public List<Hit> nearest(float[] vector, PassageFilter filter, int k) {
        return search.nearest(vector, filter, k);
    }

    @Override
    public Found search(HybridQuery query, int k) {
        return search.search(query, k);
    }

    @Override
    public Scores scores(HybridQuery query, Collection<String> passages) {
        return search.scores(query, passages);
    }

    @Override
    public Optional<Article> article(String id) {
        return search.article(id);
    }

    @Override
    public Map<String, List<String>> copies(Collection<String> of) {
        return search.copies(of);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return search.catalogue();
    }

    @Override
    public Map<String, FileState> files() {
        return catalogue.files();
    }

    @Override
    public void put(FileState file, IndexedFile content) {
        writer.put(file, content);
    }

    @Override
    public void settle(FileState file) {
        writer.settle(file);
    }

    @Override
    public boolean isOurs(String file) {
        return catalogue.isOf(file, settings.owner());
    }

    @Override
    public void remove(String file) {
        writer.remove(file);
    }

    @Override
    public List<Passage> withoutVector(int k) {
        return writer.withoutVector(k);
    }

    @Override
    public int countWithoutVector() {
        return writer.countWithoutVector();
    }

    @Override
    public void embed(List<Passage> passages, List<float[]> vectors) {
        writer.embed(passages, vectors);
    }

    /** Everybody may write: what two write at once is the same. */
    @Override
    public boolean writable() {
        refresh();
        return true;
    }

    @Override
    public void refresh() {
        writer.refresh();
        catalogue.refresh();
        counts.forget();
    }

    @Override
    public void commit() {
        writer.commit();
        counts.forget();
    }

    @Override
    public PassageSearch forOneQuestion() {
        return search(new OpenSearchQuestion(settings.timeout()));
    }

    private PassageSearch search(@Nullable OpenSearchQuestion question) {
        OpenSearchNodes through = question == null ? nodes : nodes.of(question);
        OpenSearchSchema seen = schema.by(through);
        OpenSearchSearches by = new OpenSearchSearches(through, settings, seen);
        return new OpenSearchPassageSearch(
                seen, by, new OpenSearchArticles(through, settings, seen, by, question), catalogue, counts.by(by));
    }

    @Override
    public String place() {
        return settings
                + schema.version()
                        .map(version -> " (OpenSearch " + version + health() + ")")
                        .orElse("");
    }

    private String health() {
        try {
            Reply reply = nodes.send("GET", "/_cluster/health/" + settings.index(), null);
            String count = reply.body().path("number_of_nodes").asText();
            return reply.ok()
                    ? ", nodes: " + count + ", " + reply.body().path("status").asText()
                    : "";
        } catch (StoreFailure e) {
            return "";
        }
    }

    @Override
    public void close() {}
}
