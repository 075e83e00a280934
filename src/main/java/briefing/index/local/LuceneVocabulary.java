package briefing.index.local;

import briefing.index.Vocabulary;
import briefing.index.lucene.Analyzers;
import briefing.index.lucene.LuceneQueries;
import briefing.language.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;

/** The vocabulary of the passages of one language, from Lucene's own counts. */
final class LuceneVocabulary implements Vocabulary {

    /** Far more phrases than one question counts, about 1 MB. */
    private static final int MOST_REMEMBERED = 10_000;

    private final LuceneIndex lucene;
    private final Language language;
    /**
     * Counting a phrase means reading its words' places, and a question asks for the same phrase several times. The counts
     * of one state of the index; a count that was begun before a refresh goes into the map of its time, which nobody reads.
     */
    private volatile Map<String, Long> phrases = new ConcurrentHashMap<>();

    LuceneVocabulary(LuceneIndex lucene, Language language) {
        this.lucene = lucene;
        this.language = language;
        lucene.onRefresh(() -> phrases = new ConcurrentHashMap<>());
    }

    @Override
    public List<String> tokens(String text) {
        return Analyzers.tokens(language, text);
    }

    @Override
    public long documentFrequency(String token) {
        return lucene.search(searcher -> (long) searcher.getIndexReader().docFreq(new Term(language.code(), token)));
    }

    @Override
    public long phraseFrequency(String phrase) {
        Map<String, Long> remembered = phrases;
        Long known = remembered.get(phrase);
        if (known != null) {
            return known;
        }
        long count = lucene.search(searcher -> (long) searcher.count(new LuceneQueries(language, this).phrase(phrase)));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(phrase, count);
        }
        return count;
    }

    @Override
    public long passages() {
        return lucene.search(searcher -> (long) searcher.getIndexReader().getDocCount(language.code()));
    }
}
