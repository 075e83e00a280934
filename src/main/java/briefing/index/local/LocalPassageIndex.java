package briefing.index.local;

import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.FileState;
import briefing.index.Hit;
import briefing.index.HybridQuery;
import briefing.index.IndexedFile;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageIndex;
import briefing.index.Scores;
import briefing.index.StoreFailure;
import briefing.index.Vocabulary;
import briefing.index.lucene.LuceneQueries;
import briefing.language.Language;
import briefing.language.Notice;
import briefing.language.PerLanguage;
import briefing.passage.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** The index of one machine: words and articles in Lucene on disk, vectors on disk and in memory. */
public final class LocalPassageIndex implements PassageIndex {

    private final Path folder;
    private final LuceneIndex lucene;
    private final Catalogue catalogue;
    private final QuantizedEmbeddingStore vectors = new QuantizedEmbeddingStore();
    private final PerLanguage<LuceneVocabulary> vocabularies;

    /**
     * Opens the index in a folder, or a new one.
     *
     * @param modelName the name and version of the embedding model; vectors of another model do not count
     */
    public LocalPassageIndex(Path folder, String modelName) {
        this(folder, files(folder), modelName);
    }

    public LocalPassageIndex(Path folder, LuceneFiles files, String modelName) {
        this.folder = folder;
        lucene = new LuceneIndex(files);
        vocabularies = PerLanguage.of(language -> new LuceneVocabulary(lucene, language));
        catalogue = new Catalogue(lucene, vectors, modelName);
        catalogue.load();
    }

    /** One that is kept nowhere. */
    public static LocalPassageIndex inMemory(String modelName) {
        try {
            return new LocalPassageIndex(Path.of(""), LuceneFiles.inMemory(), modelName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LuceneFiles files(Path folder) {
        try {
            return LuceneFiles.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Language> languages() {
        Set<Language> languages = EnumSet.allOf(Language.class);
        languages.removeIf(language -> !catalogue.has(language));
        return languages;
    }

    @Override
    public Vocabulary vocabulary(Language language) {
        return vocabularies.get(language);
    }

    @Override
    public List<Hit> lexical(Language language, LexicalQuery query, PassageFilter filter, int k) {
        Query any = queries(language).of(query);
        Query ofArticles = filter.ofArticles().equals(PassageFilter.NONE)
                ? any
                : restricted(any, LuceneDocuments.ARTICLE, catalogue.matching(filter));
        Query filtered = filter.excluded().isEmpty()
                ? ofArticles
                : new BooleanQuery.Builder()
                        .add(ofArticles, Occur.MUST)
                        .add(LuceneQueries.having(filter.excluded()), Occur.MUST_NOT)
                        .build();
        return lucene.search(searcher -> {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(filtered, k).scoreDocs) {
                hits.add(new Hit(LuceneDocuments.passage(searcher.storedFields().document(hit.doc)), hit.score));
            }
            return hits;
        });
    }

    @Override
    public List<Hit> nearest(float[] vector, PassageFilter filter, int k) {
        Map<String, Double> cosines = catalogue.nearest(vector, filter, having(filter.excluded()), k);
        return lucene.search(searcher -> {
            List<Hit> hits = new ArrayList<>();
            for (Map.Entry<String, Double> found : cosines.entrySet()) {
                if (hits.size() == k) {
                    break;
                }
                passage(searcher, found.getKey()).ifPresent(passage -> hits.add(new Hit(passage, found.getValue())));
            }
            return hits;
        });
    }

    /** The ids of the passages that have one of these words. */
    private Set<String> having(List<String> words) {
        Query having = LuceneQueries.having(words);
        return words.isEmpty()
                ? Set.of()
                : lucene.search(searcher -> {
                    Set<String> ids = new HashSet<>();
                    int all = Math.max(1, searcher.count(having));
                    for (ScoreDoc hit : searcher.search(having, all).scoreDocs) {
                        ids.add(searcher.storedFields()
                                .document(hit.doc, Set.of(LuceneDocuments.PASSAGE))
                                .get(LuceneDocuments.PASSAGE));
                    }
                    return ids;
                });
    }

    @Override
    public Scores scores(HybridQuery query, Collection<String> passages) {
        Map<String, Double> bm25 = new HashMap<>();
        query.words().forEach((language, words) -> bm25.putAll(bm25(language, words, passages)));
        return new Scores(bm25, cosines(query.vector(), passages));
    }

    private Map<String, Double> bm25(Language language, LexicalQuery query, Collection<String> passages) {
        if (passages.isEmpty()) {
            return Map.of();
        }
        Query among = restricted(queries(language).of(query), LuceneDocuments.PASSAGE, passages);
        return lucene.search(searcher -> {
            Map<String, Double> scores = new HashMap<>();
            for (ScoreDoc hit : searcher.search(among, passages.size()).scoreDocs) {
                String id = searcher.storedFields()
                        .document(hit.doc, Set.of(LuceneDocuments.PASSAGE))
                        .get(LuceneDocuments.PASSAGE);
                scores.put(id, (double) hit.score);
            }
            return scores;
        });
    }

    private Map<String, Double> cosines(float[] vector, Collection<String> passages) {
        Map<String, Double> cosines = new HashMap<>();
        for (String passage : passages) {
            String key = catalogue.key(passage);
            Double cosine = key == null ? null : vectors.cosine(vector, key);
            if (cosine != null) {
                cosines.put(passage, cosine);
            }
        }
        return cosines;
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> articles) {
        Map<String, float[]> found = new HashMap<>();
        catalogue.keys(articles).forEach((article, keys) -> {
            float[] mean = vectors.mean(keys);
            if (mean != null) {
                found.put(article, mean);
            }
        });
        return found;
    }

    @Override
    public Optional<Article> article(String id) {
        return lucene.search(searcher -> {
            TopDocs found = searcher.search(LuceneDocuments.article(id), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            LuceneDocuments.article(searcher.storedFields().document(found.scoreDocs[0].doc)));
        });
    }

    @Override
    public Map<String, List<String>> copies(Collection<String> articles) {
        return lucene.search(searcher -> LuceneCopies.of(articles, searcher));
    }

    @Override
    public boolean writable() {
        boolean writable = lucene.acquire();
        if (lucene.isStale()) {
            refresh();
        }
        return writable;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public Optional<Notice> unkept() {
        return lucene.unkept();
    }

    @Override
    public Opened opened() {
        return lucene.opened();
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return catalogue.entries();
    }

    @Override
    public Map<String, FileState> files() {
        return catalogue.files();
    }

    @Override
    public void put(FileState file, IndexedFile content) {
        catalogue.put(file, content);
    }

    @Override
    public void settle(FileState file) {
        catalogue.settle(file);
    }

    @Override
    public void remove(String file) {
        catalogue.remove(file);
    }

    @Override
    public List<Passage> withoutVector(int k) {
        List<String> waiting = catalogue.withoutVector(k);
        return lucene.search(searcher -> {
            List<Passage> passages = new ArrayList<>();
            for (String id : waiting) {
                passage(searcher, id).ifPresent(passages::add);
            }
            return passages;
        });
    }

    @Override
    public int countWithoutVector() {
        return catalogue.countWithoutVector();
    }

    @Override
    public void embed(List<Passage> passages, List<float[]> embedded) {
        for (int i = 0; i < passages.size(); i++) {
            int now = embedded.get(i).length;
            if (!vectors.takes(now)) {
                throw new StoreFailure(Notice.of("store.dimension", now, vectors.dimension(), place()), null);
            }
            catalogue.embed(passages.get(i), embedded.get(i));
        }
    }

    @Override
    public void refresh() {
        if (lucene.refresh()) {
            catalogue.load();
        }
    }

    @Override
    public void commit() {
        catalogue.dropOrphans();
        lucene.commit();
    }

    @Override
    public void close() {
        lucene.close();
    }

    private LuceneQueries queries(Language language) {
        return new LuceneQueries(language, vocabularies.get(language));
    }

    private static Query restricted(Query query, String field, Collection<String> values) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        new TermInSetQuery(
                                field, values.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
    }

    private static Optional<Passage> passage(IndexSearcher searcher, String id) {
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(LuceneDocuments.PASSAGE, id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            LuceneDocuments.passage(searcher.storedFields().document(found.scoreDocs[0].doc)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
