package briefing.index.opensearch;

import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.Hit;
import briefing.index.HybridQuery;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.index.Scores;
import briefing.index.Vocabulary;
import briefing.index.lucene.LuceneQueries;
import briefing.language.Language;
import briefing.language.PerLanguage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Searches as the local index does, by few requests that each hold many searches. */
final class OpenSearchPassageSearch implements PassageSearch {

    /** Lucene's search of a graph looks further than it is asked for results, to miss none of the nearest. */
    private static final int LOOK_FURTHER = 4;

    /** OpenSearch's own limit of one search. */
    private static final int MOST_HITS = 10_000;

    private final OpenSearchSchema schema;
    private final OpenSearchSearches searches;
    private final OpenSearchArticles articles;
    private final OpenSearchCatalogue catalogue;
    private final OpenSearchCounts counts;
    private final PerLanguage<OpenSearchVocabulary> vocabularies;

    OpenSearchPassageSearch(
            OpenSearchSchema schema,
            OpenSearchSearches searches,
            OpenSearchArticles articles,
            OpenSearchCatalogue catalogue,
            OpenSearchCounts counts) {
        this.schema = schema;
        this.searches = searches;
        this.articles = articles;
        this.catalogue = catalogue;
        this.counts = counts;
        vocabularies = PerLanguage.of(language -> new OpenSearchVocabulary(counts, language));
    }

    @Override
    public Set<Language> languages() {
        Set<Language> languages = EnumSet.allOf(Language.class);
        languages.removeIf(language -> vocabularies.get(language).passages() == 0);
        return languages;
    }

    @Override
    public Vocabulary vocabulary(Language language) {
        return vocabularies.get(language);
    }

    @Override
    public List<Hit> lexical(Language language, LexicalQuery query, PassageFilter filter, int k) {
        return scored(searches.search(byWords(language, query, filter, k)), this::bm25);
    }

    @Override
    public List<Hit> nearest(float[] vector, PassageFilter filter, int k) {
        return scored(searches.search(byMeaning(vector, filter, k)), OpenSearchPassageSearch::cosine);
    }

    @Override
    public Found search(HybridQuery query, int k) {
        List<ObjectNode> asked = new ArrayList<>();
        asked.add(byMeaning(query.vector(), query.filter(), k));
        query.words().forEach((language, words) -> asked.add(byWords(language, words, query.filter(), k)));
        List<Query> uncounted = counts.unknown(query.words().entrySet().stream()
                .flatMap(words -> vocabularies.get(words.getKey()).ceiling(words.getValue())));
        uncounted.stream().map(OpenSearchCounts::search).forEach(asked::add);
        List<JsonNode> found = searches.search(asked);
        int searched = 1 + query.words().size();
        counts.take(
                uncounted,
                found.stream().skip(searched).map(OpenSearchSearches::count).toList());
        List<Hit> lexical = found.subList(1, searched).stream()
                .flatMap(hits -> scored(hits, this::bm25).stream())
                .toList();
        return new Found(lexical, scored(found.get(0), OpenSearchPassageSearch::cosine));
    }

    /** Of so few candidates Lucene compares all vectors, so that the cosines are exact. */
    @Override
    public Scores scores(HybridQuery query, Collection<String> passages) {
        ObjectNode these = OpenSearchQueries.terms("passage", passages);
        int all = passages.size();
        List<ObjectNode> asked = new ArrayList<>();
        asked.add(ids(near(query.vector(), all, these), all));
        query.words()
                .forEach((language, words) ->
                        asked.add(ids(OpenSearchQueries.restricted(lucene(language, words), these), all)));
        List<JsonNode> found = searches.search(asked);
        Map<String, Double> bm25 = new HashMap<>();
        found.subList(1, found.size()).forEach(hits -> bm25.putAll(byId(hits, this::bm25)));
        return new Scores(bm25, byId(found.get(0), OpenSearchPassageSearch::cosine));
    }

    @Override
    public Optional<Article> article(String id) {
        return articles.article(id);
    }

    @Override
    public Map<String, List<String>> copies(Collection<String> of) {
        return articles.copies(of);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return catalogue.entries();
    }

    private ObjectNode lucene(Language language, LexicalQuery query) {
        OpenSearchVocabulary vocabulary = vocabularies.get(language);
        vocabulary.expectWeights(query);
        return OpenSearchQueries.lexical(language, new LuceneQueries(language, vocabulary).of(query));
    }

    /** Nothing is near a vector without a direction, among nothing, or where there are no vectors yet. */
    private ObjectNode near(float[] vector, int k, @Nullable ObjectNode condition) {
        return k > 0 && OpenSearchDocuments.isVector(vector) && schema.hasVectors()
                ? OpenSearchQueries.nearest(schema.vectorField(), vector, k, condition)
                : OpenSearchQueries.none();
    }

    private ObjectNode byWords(Language language, LexicalQuery query, PassageFilter filter, int k) {
        ObjectNode words = OpenSearchQueries.restricted(lucene(language, query), OpenSearchQueries.filter(filter));
        return OpenSearchSearches.body(words, k);
    }

    private ObjectNode byMeaning(float[] vector, PassageFilter filter, int k) {
        ObjectNode condition = OpenSearchQueries.filter(filter.ofArticles());
        if (!filter.excluded().isEmpty()) {
            condition = OpenSearchQueries.without(condition, "passage", having(filter.excluded()));
        }
        return OpenSearchSearches.body(near(vector, LOOK_FURTHER * k, condition), k);
    }

    /** The passages that have one of these words: vectors have none. Of a word that more have, the rest is found by meaning. */
    private List<String> having(List<String> words) {
        ObjectNode query = OpenSearchQueries.json(LuceneQueries.having(words));
        return hits(searches.search(ids(query, MOST_HITS))).stream()
                .map(OpenSearchPassageSearch::id)
                .toList();
    }

    private static List<Hit> scored(JsonNode found, ToDoubleFunction<JsonNode> score) {
        return hits(found).stream()
                .map(hit -> new Hit(OpenSearchDocuments.passage(hit.path("_source")), score.applyAsDouble(hit)))
                .toList();
    }

    /** A file that is being written again may be there twice. */
    private static Map<String, Double> byId(JsonNode found, ToDoubleFunction<JsonNode> score) {
        return hits(found).stream()
                .collect(Collectors.toMap(OpenSearchPassageSearch::id, score::applyAsDouble, Math::max));
    }

    private static List<JsonNode> hits(JsonNode found) {
        List<JsonNode> hits = new ArrayList<>();
        found.path("hits").path("hits").forEach(hits::add);
        return hits;
    }

    private static ObjectNode ids(ObjectNode query, int k) {
        return OpenSearchSearches.only(OpenSearchSearches.body(query, k), "passage");
    }

    private static String id(JsonNode hit) {
        return OpenSearchSearches.field(hit, "passage");
    }

    private double bm25(JsonNode hit) {
        return hit.path("_score").asDouble() / schema.bm25Factor();
    }

    /** OpenSearch makes a score of a cosine by {@code (1 + cosine) / 2}. */
    private static double cosine(JsonNode hit) {
        return 2 * hit.path("_score").asDouble() - 1;
    }
}
