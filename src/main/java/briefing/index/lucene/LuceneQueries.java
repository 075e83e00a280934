package briefing.index.lucene;

import briefing.index.LexicalQuery;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Translation;
import briefing.index.LexicalQuery.Unit;
import briefing.index.LexicalQuery.Words;
import briefing.index.Vocabulary;
import briefing.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns our lexical queries into Lucene's, for the passages of one language. */
public final class LuceneQueries {

    /** What the worse translations of a unit add to the best one. Measured on XQuAD in both directions. */
    private static final float TIE_BREAKER = 0.1f;

    /** Lucene's own limit is 1,024 clauses; a question that long says what it is about in fewer. */
    private static final int MOST_TOKENS = 512;

    /** The same for units, each of which has a dozen translations. */
    private static final int MOST_UNITS = 64;

    private final Language language;
    private final String field;
    private final Vocabulary vocabulary;

    public LuceneQueries(Language language, Vocabulary vocabulary) {
        this.language = language;
        this.field = language.code();
        this.vocabulary = vocabulary;
    }

    public Query of(LexicalQuery query) {
        if (query instanceof Words words) {
            return any(words.text());
        }
        BooleanQuery.Builder units = new BooleanQuery.Builder();
        ((Translated) query)
                .units().stream().distinct().limit(MOST_UNITS).forEach(unit -> units.add(of(unit), Occur.SHOULD));
        return units.build();
    }

    private Query any(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Analyzers.tokens(language, text).stream()
                .limit(MOST_TOKENS)
                .collect(Collectors.groupingBy(token -> token, Collectors.counting()))
                .forEach((token, count) -> any.add(boost(new TermQuery(new Term(field, token)), count), Occur.SHOULD));
        return any.build();
    }

    private Query of(Unit unit) {
        List<Query> ways = new ArrayList<>();
        ways.add(phrase(unit.text()));
        for (Translation translation : unit.translations()) {
            ways.add(boost(weighted(translation.phrase()), translation.weight()));
        }
        return boost(new DisjunctionMaxQuery(ways, TIE_BREAKER), unit.boost());
    }

    /** A phrase that counts by its own rarity: Lucene would add up that of its parts. */
    private Query weighted(String phrase) {
        double parts =
                parts(language, phrase).stream().mapToDouble(vocabulary::idf).sum();
        return parts == 0
                ? new MatchNoDocsQuery()
                : boost(
                        phrase(phrase),
                        Vocabulary.idf(vocabulary.phraseFrequency(phrase), vocabulary.passages()) / parts);
    }

    /** Passages, of any language, that have a word or phrase out of several. */
    public static Query having(List<String> phrases) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Language language : Language.values()) {
            phrases.stream()
                    .limit(MOST_UNITS)
                    .map(phrase -> phrase(language, phrase))
                    .filter(query -> !(query instanceof MatchNoDocsQuery))
                    .forEach(query -> any.add(query, Occur.SHOULD));
        }
        return any.build();
    }

    /**
     * The tokens of a text side by side, but for words such as "of" that are none; where there are pairs of characters, only the
     * pairs, as they are rarer.
     */
    public Query phrase(String text) {
        return phrase(language, text);
    }

    private static Query phrase(Language language, String text) {
        SortedMap<Integer, String> parts =
                language == Language.ENGLISH ? Analyzers.places(language, text) : sideBySide(parts(language, text));
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery();
        } else if (parts.size() == 1) {
            return new TermQuery(new Term(language.code(), parts.get(parts.firstKey())));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        parts.forEach((place, part) -> phrase.add(new Term(language.code(), part), place - parts.firstKey()));
        return phrase.build();
    }

    private static SortedMap<Integer, String> sideBySide(List<String> parts) {
        SortedMap<Integer, String> places = new TreeMap<>();
        parts.forEach(part -> places.put(places.size(), part));
        return places;
    }

    private static List<String> parts(Language language, String text) {
        List<String> tokens = Analyzers.tokens(language, text);
        if (language != Language.CHINESE || !text.codePoints().allMatch(Character::isIdeographic)) {
            return tokens.stream().filter(token -> !isPair(token)).toList();
        }
        return tokens.size() <= 1
                ? tokens
                : tokens.stream().filter(LuceneQueries::isPair).toList();
    }

    private static boolean isPair(String token) {
        return token.length() > 1
                && token.codePointCount(0, token.length()) == 2
                && token.codePoints().allMatch(Character::isIdeographic);
    }

    private static Query boost(Query query, double boost) {
        return boost == 1 ? query : new BoostQuery(query, (float) boost);
    }
}
