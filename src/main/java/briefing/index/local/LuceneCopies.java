package briefing.index.local;

import briefing.article.copies.ArticlePrint;
import briefing.article.copies.Copies;
import briefing.index.lucene.StoredPrint;
import briefing.language.Interruption;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds the copies of articles by the clauses that their fingerprints share in the Lucene index. */
final class LuceneCopies {

    /** Of how many articles that share the rarest clauses with one it is seen whether they say the same. */
    private static final int MOST_SHARING = 30;

    /** Of how many articles with the very words of one. */
    private static final int MOST_SAME = 200;

    private LuceneCopies() {}

    /** For each article the others that say the same. */
    static Map<String, List<String>> of(Collection<String> articles, IndexSearcher searcher) throws IOException {
        Map<String, List<String>> copies = new HashMap<>();
        for (String article : Set.copyOf(articles)) {
            Interruption.check();
            Map<String, ArticlePrint> prints = prints(LuceneDocuments.article(article), 1, searcher);
            ArticlePrint print = prints.get(article);
            if (print != null) {
                prints.putAll(prints(term(LuceneDocuments.PRINT_BODY, print.body()), MOST_SAME, searcher));
                prints.putAll(prints(sharing(print), MOST_SHARING + 1, searcher)); // and itself
            }
            copies.put(article, Copies.of(article, prints));
        }
        return copies;
    }

    private static Query sharing(ArticlePrint print) {
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        for (long clause : Copies.sketch(print)) {
            ways.add(term(LuceneDocuments.PRINT_SKETCH, clause), Occur.SHOULD);
        }
        return ways.build();
    }

    private static Query term(String field, long hash) {
        return new TermQuery(new Term(field, Long.toHexString(hash)));
    }

    /** The fingerprints of the articles that are found, at most so many. */
    private static Map<String, ArticlePrint> prints(Query query, int most, IndexSearcher searcher) throws IOException {
        Map<String, ArticlePrint> prints = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            BinaryDocValues values = leaf.reader().getBinaryDocValues(LuceneDocuments.PRINTS);
            if (values != null && values.advanceExact(hit.doc - leaf.docBase)) {
                StoredPrint stored = StoredPrint.of(values.binaryValue());
                prints.put(stored.article(), stored.print());
            }
        }
        return prints;
    }
}
