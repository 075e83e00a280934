package briefing.index;

import briefing.article.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The vocabulary of the passages of one language, counted by the cluster and remembered for a while. */
final class OpenSearchVocabulary implements Vocabulary {

    /** What others load changes the counts, though not by much. */
    private static final long REMEMBERED_NANOS = 60_000_000_000L;

    /** Far more than one question asks for. */
    private static final int MOST_REMEMBERED = 50_000;

    private final OpenSearchSearches searches;
    private final Language language;
    private final Map<Query, Long> counts = new ConcurrentHashMap<>();
    private final Query all;
    private volatile long since = System.nanoTime();

    OpenSearchVocabulary(OpenSearchSearches searches, Language language) {
        this.searches = searches;
        this.language = language;
        this.all = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("kind", OpenSearchDocuments.PASSAGE)), Occur.FILTER)
                .add(new TermQuery(new Term("language", language.code())), Occur.FILTER)
                .build();
    }

    @Override
    public List<String> tokens(String text) {
        return Analyzers.tokens(language, text);
    }

    @Override
    public long documentFrequency(String token) {
        return count(term(token));
    }

    @Override
    public long phraseFrequency(String phrase) {
        return count(phrase(phrase));
    }

    @Override
    public long passages() {
        return count(all);
    }

    @Override
    public void expect(Collection<String> phrases) {
        learn(phrases.stream().map(this::phrase));
    }

    /** Counts all that a query will ask for. */
    void expect(LexicalQuery query) {
        if (query instanceof LexicalQuery.Words words) {
            learn(Stream.concat(Stream.of(all), tokens(words.text()).stream().map(this::term)));
            return;
        }
        Stream<Query> queries = ((LexicalQuery.Translated) query)
                .units().stream()
                        .flatMap(unit -> Stream.concat(
                                Stream.of(term(unit.text()), phrase(unit.text())),
                                unit.translations().stream().flatMap(translation -> of(translation.phrase()))));
        learn(Stream.concat(Stream.of(all), queries));
    }

    /** A phrase and its tokens. */
    private Stream<Query> of(String phrase) {
        return Stream.concat(Stream.of(phrase(phrase)), tokens(phrase).stream().map(this::term));
    }

    void forget() {
        counts.clear();
        since = System.nanoTime();
    }

    private Query term(String token) {
        return new TermQuery(new Term(language.code(), token));
    }

    private Query phrase(String phrase) {
        return new LuceneQueries(language, this).phrase(phrase);
    }

    private long count(Query query) {
        Long known = counts.get(query);
        return known != null ? known : learn(Stream.of(query)).getOrDefault(query, 0L);
    }

    private synchronized Map<Query, Long> learn(Stream<Query> queries) {
        if (System.nanoTime() - since > REMEMBERED_NANOS || counts.size() > MOST_REMEMBERED) {
            forget();
        }
        List<Query> asked = queries.distinct().toList();
        List<Query> unknown =
                asked.stream().filter(query -> !counts.containsKey(query)).toList();
        List<Long> found =
                searches.counts(unknown.stream().map(OpenSearchQueries::json).toList());
        for (int i = 0; i < unknown.size(); i++) {
            counts.put(unknown.get(i), found.get(i));
        }
        return asked.stream().collect(Collectors.toMap(query -> query, query -> counts.getOrDefault(query, 0L)));
    }
}
