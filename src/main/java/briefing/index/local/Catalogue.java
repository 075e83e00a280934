package briefing.index.local;

import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.PassageFilter;
import briefing.index.QuantizedVector;
import briefing.language.Language;
import briefing.passage.Passage;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is in the index, file by file: written to Lucene, and kept in memory as far as questions ask for it. Every method is
 * one step that others see whole or not at all.
 */
final class Catalogue {

    private final LuceneIndex lucene;
    private final QuantizedEmbeddingStore vectors;
    private final String modelKey;

    private final Map<String, FileState> files = new HashMap<>();
    private final TreeMap<String, CatalogueEntry> entries = new TreeMap<>();
    private final Map<String, List<String>> articlesOfFile = new HashMap<>();
    private PassageTable passages = new PassageTable();
    /** Keys of vectors that perhaps no passage has any longer. */
    private final Set<String> orphans = new HashSet<>();

    Catalogue(LuceneIndex lucene, QuantizedEmbeddingStore vectors, String modelName) {
        this.lucene = lucene;
        this.vectors = vectors;
        this.modelKey = digest(modelName, PassageTable.MODEL_KEY_LENGTH / 2);
    }

    /** Reads what the Lucene index holds. */
    synchronized void load() {
        files.clear();
        entries.clear();
        articlesOfFile.clear();
        passages = new PassageTable();
        orphans.clear();
        Set<String> kept = new HashSet<>();
        lucene.read(searcher -> {
            column(searcher, LuceneDocuments.VECTORS, bytes -> {
                LuceneDocuments.Vector vector = LuceneDocuments.Vector.of(bytes);
                kept.add(vector.key());
                // Vectors of another model are never looked for, and may have another dimension.
                if (vector.key().startsWith(modelKey)
                        && !vectors.contains(vector.key())
                        && vectors.takes(vector.values().codes().length)) {
                    vectors.add(vector.key(), vector.values());
                }
            });
            vectors.retain(kept);
            column(searcher, LuceneDocuments.ROWS, bytes -> take(PassageTable.Row.of(bytes, modelKey)));
            column(searcher, LuceneDocuments.FILES, bytes -> take(CatalogueColumns.File.of(bytes)));
            column(searcher, LuceneDocuments.ENTRIES, bytes -> take(CatalogueColumns.Entry.of(bytes)));
        });
        kept.removeIf(key -> !passages.withKey(key).isEmpty());
        orphans.addAll(kept);
    }

    private interface Taking {
        void take(BytesRef bytes) throws IOException;
    }

    private static void column(IndexSearcher searcher, String field, Taking row) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
            Bits live = leaf.reader().getLiveDocs();
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(values.docID())) {
                    row.take(values.binaryValue());
                }
            }
        }
    }

    private void take(CatalogueColumns.File file) {
        FileState state = file.state();
        files.put(state.id(), state);
        if (file.skipped() != null) {
            take(new CatalogueColumns.Entry(
                    state.id(), new CatalogueEntry(state.id(), state.id(), null, null, 0, file.skipped(), false)));
        }
    }

    private void take(CatalogueColumns.Entry row) {
        CatalogueEntry entry = row.entry();
        entries.put(entry.article(), entry);
        articlesOfFile.computeIfAbsent(row.file(), f -> new ArrayList<>(1)).add(entry.article());
    }

    private void take(PassageTable.Row row) {
        passages.add(row, vectors.id(row.key()));
    }

    synchronized void put(FileState file, IndexedFile content) {
        forget(file.id());
        CatalogueColumns.File state = new CatalogueColumns.File(
                file, content instanceof IndexedFile.Skipped skipped ? skipped.notice() : null);
        List<Document> documents = new ArrayList<>();
        documents.add(LuceneDocuments.file(state));
        take(state);
        if (content instanceof IndexedFile.Articles read) {
            Map<String, Long> counts =
                    read.passages().stream().collect(Collectors.groupingBy(Passage::article, Collectors.counting()));
            for (int i = 0; i < read.articles().size(); i++) {
                Article article = read.articles().get(i);
                CatalogueColumns.Entry entry = new CatalogueColumns.Entry(
                        file.id(),
                        new CatalogueEntry(
                                article.id(),
                                article.title(),
                                article.published(),
                                article.source(),
                                counts.getOrDefault(article.id(), 0L).intValue(),
                                null,
                                article.damaged()));
                documents.add(
                        LuceneDocuments.article(entry, article, read.prints().get(i)));
                take(entry);
            }
            for (Passage passage : read.passages()) {
                PassageTable.Row row = new PassageTable.Row(
                        passage.id(),
                        file.id(),
                        passage.article(),
                        passage.language(),
                        passage.published(),
                        key(passage));
                documents.add(LuceneDocuments.passage(row, passage));
                take(row);
            }
        }
        lucene.replace(new Term(LuceneDocuments.FILE, file.id()), documents);
    }

    synchronized void settle(FileState file) {
        FileState before = files.put(file.id(), file);
        CatalogueEntry entry = entries.get(file.id());
        if (before != null) {
            lucene.replace(
                    new Term(LuceneDocuments.STATE, file.id()),
                    List.of(LuceneDocuments.file(
                            new CatalogueColumns.File(file, entry == null ? null : entry.skipped()))));
        }
    }

    synchronized void remove(String file) {
        forget(file);
        lucene.delete(new Term(LuceneDocuments.FILE, file));
    }

    private void forget(String file) {
        files.remove(file);
        List<String> articles = articlesOfFile.remove(file);
        if (articles != null) {
            articles.forEach(entries::remove);
        }
        orphans.addAll(passages.removeFile(file));
    }

    synchronized void embed(Passage passage, float[] vector) {
        String key = key(passage);
        QuantizedVector quantized = QuantizedVector.of(vector);
        lucene.replace(new Term(LuceneDocuments.KEY, key), List.of(LuceneDocuments.vector(key, quantized)));
        vectors.add(key, quantized);
        passages.embedded(key);
    }

    /** Removes the vectors of texts that are no longer there. */
    synchronized void dropOrphans() {
        orphans.removeIf(key -> !passages.withKey(key).isEmpty());
        if (!orphans.isEmpty()) {
            lucene.delete(orphans.stream()
                    .map(key -> new Term(LuceneDocuments.KEY, key))
                    .toArray(Term[]::new));
            vectors.removeAll(orphans);
            orphans.clear();
        }
    }

    synchronized List<String> withoutVector(int k) {
        return passages.pending(k).stream().map(PassageTable.Row::id).toList();
    }

    synchronized int countWithoutVector() {
        return passages.countPending();
    }

    synchronized boolean has(Language language) {
        return passages.has(language);
    }

    synchronized Map<String, FileState> files() {
        return Map.copyOf(files);
    }

    synchronized List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The ids of the articles that a filter lets through. */
    synchronized Set<String> matching(PassageFilter filter) {
        return entries.values().stream()
                .filter(filter::matches)
                .map(CatalogueEntry::article)
                .collect(Collectors.toSet());
    }

    /**
     * The passages nearest to a vector by cosine, of articles that a filter lets through, best first; passages with the same
     * words share a vector, so that there may be more than {@code k}. The vectors are searched within this step: a filter that
     * asked the catalogue from there could wait for a writer that waits for the vectors.
     *
     * @param excluded the ids of passages that may not be found
     */
    synchronized Map<String, Double> nearest(float[] vector, PassageFilter filter, Set<String> excluded, int k) {
        Set<String> articles = matching(filter);
        Predicate<PassageTable.Row> allowed = row -> articles.contains(row.article()) && !excluded.contains(row.id());
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(vector))
                .maxResults(k)
                .filter(
                        filter.equals(PassageFilter.NONE)
                                ? null
                                : key -> passages.withKey((String) key).stream().anyMatch(allowed))
                .build();
        Map<String, Double> cosines = new LinkedHashMap<>();
        vectors.search(request)
                .matches()
                .forEach(match -> passages.withKey(match.embeddingId()).stream()
                        .filter(allowed)
                        .forEach(row -> cosines.put(row.id(), 2 * match.score() - 1)));
        return cosines;
    }

    /** The key of a passage's vector, or null where there is no such passage. */
    synchronized @Nullable String key(String passage) {
        PassageTable.Row row = passages.row(passage);
        return row == null ? null : row.key();
    }

    /** The keys of the vectors of the passages of articles. */
    synchronized Map<String, List<String>> keys(Collection<String> articles) {
        Set<String> wanted = Set.copyOf(articles);
        return articlesOfFile.entrySet().stream()
                .filter(file -> file.getValue().stream().anyMatch(wanted::contains))
                .flatMap(file -> passages.ofFile(file.getKey()).stream())
                .filter(row -> wanted.contains(row.article()))
                .collect(Collectors.groupingBy(
                        PassageTable.Row::article, Collectors.mapping(PassageTable.Row::key, Collectors.toList())));
    }

    /** The same for the same words and the same model. */
    private String key(Passage passage) {
        return modelKey + digest(passage.titledText(), 16);
    }

    private static String digest(String text, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
