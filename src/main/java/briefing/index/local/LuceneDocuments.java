package briefing.index.local;

import briefing.article.Article;
import briefing.article.copies.ArticlePrint;
import briefing.article.copies.Copies;
import briefing.index.QuantizedVector;
import briefing.index.lucene.StoredPrint;
import briefing.language.Language;
import briefing.passage.Passage;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The four kinds of documents in the Lucene index. A file, its articles and its passages carry the file's id, by which
 * they are replaced together; a vector belongs to a text, not to a file, so that no text is embedded twice.
 */
public final class LuceneDocuments {

    static final String KIND = "kind";
    static final String FILE = "file";
    /** The file's id again, in the one document that tells its size and time, which is also replaced alone. */
    static final String STATE = "state";

    static final String ARTICLE = "article";
    static final String PASSAGE = "passage";
    static final String VECTOR = "vector";
    /** What a vector is found and replaced by. */
    static final String KEY = "key";

    /** What {@link Catalogue} keeps in memory of files, articles and passages, as columns, read fast from end to end. */
    static final String FILES = "files";

    static final String ENTRIES = "entries";
    static final String ROWS = "rows";

    /** The vectors, as a column. */
    static final String VECTORS = "vectors";

    /** The fingerprints of articles, as a column. */
    static final String PRINTS = "prints";

    /** What an article's fingerprint is found by: the hash of its text, and those of some of its clauses. */
    static final String PRINT_BODY = "print_body";

    static final String PRINT_SKETCH = "print_sketch";

    private LuceneDocuments() {}

    static Document file(CatalogueColumns.File file) {
        Document document = kind(FILE);
        document.add(new StringField(FILE, file.state().id(), Store.NO));
        document.add(new StringField(STATE, file.state().id(), Store.NO));
        document.add(new BinaryDocValuesField(FILES, file.bytes()));
        return document;
    }

    static Document article(CatalogueColumns.Entry entry, Article article, ArticlePrint print) {
        Document document = kind(ARTICLE);
        document.add(new StringField(FILE, entry.file(), Store.NO));
        document.add(new StringField(ARTICLE, article.id(), Store.YES));
        put(document, "title", article.title());
        put(document, "published", article.published());
        put(document, "source", article.source());
        put(document, "author", article.author());
        put(document, "language", article.language().code());
        put(document, "text", article.text());
        put(document, "origin", article.origin());
        put(document, "ocr", article.ocr());
        put(document, "unread_pages", article.unreadPages() == 0 ? null : article.unreadPages());
        put(document, "damaged", article.damaged() ? true : null);
        document.add(new BinaryDocValuesField(ENTRIES, entry.bytes()));
        document.add(new BinaryDocValuesField(PRINTS, new StoredPrint(article.id(), print).bytes()));
        document.add(new StringField(PRINT_BODY, Long.toHexString(print.body()), Store.NO));
        for (long clause : Copies.sketch(print)) {
            document.add(new StringField(PRINT_SKETCH, Long.toHexString(clause), Store.NO));
        }
        return document;
    }

    /** Finds the document of an article, not those of its passages. */
    static Query article(String id) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(KIND, ARTICLE)), Occur.FILTER)
                .add(new TermQuery(new Term(ARTICLE, id)), Occur.FILTER)
                .build();
    }

    static Article article(Document document) {
        return new Article(
                document.get(ARTICLE),
                document.get("title"),
                published(document),
                document.get("source"),
                document.get("author"),
                Language.ofCode(document.get("language")),
                document.get("text"),
                document.get("origin"),
                document.get("ocr") == null ? null : Double.valueOf(document.get("ocr")),
                document.get("unread_pages") == null ? 0 : Integer.parseInt(document.get("unread_pages")),
                document.get("damaged") != null);
    }

    static Document passage(PassageTable.Row row, Passage passage) {
        Document document = kind(PASSAGE);
        document.add(new BinaryDocValuesField(ROWS, row.bytes()));
        document.add(new StringField(FILE, row.file(), Store.NO));
        document.add(new StringField(ARTICLE, passage.article(), Store.YES));
        document.add(new StringField(PASSAGE, passage.id(), Store.YES));
        put(document, "title", passage.title());
        put(document, "published", passage.published());
        put(document, "source", passage.source());
        put(document, "language", passage.language().code());
        document.add(new StoredField("start", passage.start()));
        document.add(new StoredField("text", passage.text()));
        document.add(new TextField(passage.language().code(), passage.titledText(), Store.NO));
        return document;
    }

    static Passage passage(Document document) {
        int start = (int) number(document, "start");
        String text = document.get("text");
        return new Passage(
                document.get(PASSAGE),
                document.get(ARTICLE),
                document.get("title"),
                published(document),
                document.get("source"),
                Language.ofCode(document.get("language")),
                start,
                start + text.length(),
                text);
    }

    static Document vector(String key, QuantizedVector vector) {
        Document document = kind(VECTOR);
        document.add(new StringField(KEY, key, Store.NO));
        byte[] id = HexFormat.of().parseHex(key);
        byte[] values = vector.bytes();
        byte[] bytes = ByteBuffer.allocate(1 + id.length + values.length)
                .put((byte) id.length)
                .put(id)
                .put(values)
                .array();
        document.add(new BinaryDocValuesField(VECTORS, new BytesRef(bytes)));
        return document;
    }

    /** A vector as it is kept. */
    record Vector(String key, QuantizedVector values) {

        public static Vector of(BytesRef bytes) {
            int length = bytes.bytes[bytes.offset];
            int from = bytes.offset + 1;
            String key = HexFormat.of().formatHex(bytes.bytes, from, from + length);
            return new Vector(key, QuantizedVector.of(bytes.bytes, from + length, bytes.length - 1 - length));
        }
    }

    private static Document kind(String kind) {
        Document document = new Document();
        document.add(new StringField(KIND, kind, Store.YES));
        return document;
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new StoredField(field, value.toString()));
        }
    }

    private static @Nullable LocalDate published(Document document) {
        String published = document.get("published");
        return published == null ? null : LocalDate.parse(published);
    }

    private static long number(Document document, String field) {
        IndexableField value = document.getField(field);
        return value == null ? 0 : value.numericValue().longValue();
    }
}
