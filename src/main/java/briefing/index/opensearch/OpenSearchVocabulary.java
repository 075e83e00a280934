package briefing.index.opensearch;

import briefing.index.LexicalQuery;
import briefing.index.Vocabulary;
import briefing.index.lucene.Analyzers;
import briefing.index.lucene.LuceneQueries;
import briefing.language.Language;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The vocabulary of the passages of one language, as the cluster counts it. */
final class OpenSearchVocabulary implements Vocabulary {

    private final OpenSearchCounts counts;
    private final Language language;
    private final Query all;

    OpenSearchVocabulary(OpenSearchCounts counts, Language language) {
        this.counts = counts;
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
        return counts.of(term(token));
    }

    @Override
    public long phraseFrequency(String phrase) {
        return counts.of(phrase(phrase));
    }

    @Override
    public long passages() {
        return counts.of(all);
    }

    @Override
    public <T> T counting(Function<Vocabulary, T> work) {
        Noted noted = new Noted();
        T unused = work.apply(noted);
        counts.learn(Stream.concat(Stream.of(all), noted.phrases.stream().flatMap(this::of)));
        return work.apply(this);
    }

    /** Finds nothing, and takes note of what it is asked for. */
    private final class Noted implements Vocabulary {

        private final Set<String> phrases = new LinkedHashSet<>();

        @Override
        public List<String> tokens(String text) {
            return OpenSearchVocabulary.this.tokens(text);
        }

        @Override
        public long documentFrequency(String token) {
            return phraseFrequency(token);
        }

        @Override
        public long phraseFrequency(String phrase) {
            phrases.add(phrase);
            return 0;
        }

        @Override
        public long passages() {
            return 0;
        }
    }

    @Override
    public void expect(Collection<String> phrases) {
        counts.learn(phrases.stream().map(this::phrase));
    }

    /** Counts what the weights of a query's translations are made of. */
    void expectWeights(LexicalQuery query) {
        counts.learn(Stream.concat(Stream.of(all), translations(query).flatMap(this::of)));
    }

    /** What a query's ceiling, and the weight of its words in an answer, are made of besides. */
    Stream<Query> ceiling(LexicalQuery query) {
        return query instanceof LexicalQuery.Words any
                ? tokens(any.text()).stream().map(this::term)
                : ((LexicalQuery.Translated) query)
                        .units().stream()
                                .filter(unit -> unit.translations().isEmpty())
                                .flatMap(unit -> Stream.of(term(unit.text()), phrase(unit.text())));
    }

    private static Stream<String> translations(LexicalQuery query) {
        return query instanceof LexicalQuery.Translated translated
                ? translated.units().stream().flatMap(unit -> unit.phrases().stream())
                : Stream.of();
    }

    /** A phrase and its tokens. */
    private Stream<Query> of(String phrase) {
        return Stream.concat(Stream.of(phrase(phrase)), tokens(phrase).stream().map(this::term));
    }

    private Query term(String token) {
        return new TermQuery(new Term(language.code(), token));
    }

    private Query phrase(String phrase) {
        return new LuceneQueries(language, this).phrase(phrase);
    }
}
