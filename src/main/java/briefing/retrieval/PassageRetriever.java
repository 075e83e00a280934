package briefing.retrieval;

import briefing.embedding.EmbeddingModels;
import briefing.index.Hit;
import briefing.index.HybridQuery;
import briefing.index.LexicalQuery;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.LexicalQuery.Words;
import briefing.index.PassageSearch;
import briefing.index.PassageSearch.Found;
import briefing.index.Scores;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.Question;
import briefing.retrieval.translation.Translator;
import briefing.retrieval.translation.Translator.Translation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the passages that may answer a question, in five steps:
 *
 * <ol>
 *   <li>The question becomes one query for each language that has passages: as it is, or translated.
 *   <li>Each query finds its best passages by words and by meaning, and those with a phrase that the question quotes.
 *   <li>Every candidate is scored on both sides, whichever search found it.
 *   <li>One ranking of all of them, by {@link PassageRanking}.
 *   <li>Of articles that say the same only the foremost stays.
 * </ol>
 *
 * What is found out on the way (queries with their vectors, translations, copies) goes along in the {@link Retrieval}.
 */
public final class PassageRetriever {

    /** How many passages each search finds. Their union is ranked, so that more would change little but the time. */
    private static final int CANDIDATES = 50;

    /** Of how many of the articles that rank best the copies are looked for: of more than are shown, most often. */
    private static final int FOREMOST = 20;

    private final PassageSearch index;
    private final EmbeddingModels models;
    private final Translator translator;

    public PassageRetriever(PassageSearch index, EmbeddingModels models, Translator translator) {
        this.index = index;
        this.models = models;
        this.translator = translator;
    }

    /** Finds and ranks passages, best first. */
    public Retrieval retrieve(Question question) {
        if (question.isWordless()) {
            return new Retrieval(question, List.of());
        }
        List<LanguageQuery> queries = index.languages().stream()
                .map(language -> query(question, language))
                .toList();
        List<Map<String, Passage>> candidates = candidates(question, queries);
        List<Scores> scores = index.scores(
                hybrid(queries), candidates.stream().map(Map::keySet).toList());
        List<RankedPassage> ranked = new PassageRanking(question, index).rank(queries, candidates, scores);
        Map<String, List<String>> copies = copies(ranked);
        List<RankedPassage> once = ranked.stream()
                .filter(passage -> copies.containsKey(passage.passage().article()))
                .toList();
        return new Retrieval(question, queries, once, copies);
    }

    private LanguageQuery query(Question question, Language language) {
        Interruption.check();
        if (language == question.language()) {
            return query(question, language, question.text(), new Words(question.text()));
        }
        Translation translation = translator.translate(question.text(), language, index.vocabulary(language));
        String gloss = translation.gloss().isBlank() ? question.text() : translation.gloss();
        return query(question, language, gloss, translation.query());
    }

    private LanguageQuery query(Question question, Language language, String text, LexicalQuery words) {
        float[] vector = models.of(language).embed(text).content().vector();
        return new LanguageQuery(text, new HybridQuery(language, words, vector, question.filter()));
    }

    private static List<HybridQuery> hybrid(List<LanguageQuery> queries) {
        return queries.stream().map(LanguageQuery::hybrid).toList();
    }

    /** For each query what its searches find, by id. */
    private List<Map<String, Passage>> candidates(Question question, List<LanguageQuery> queries) {
        Interruption.check();
        List<Found> found = index.search(hybrid(queries), CANDIDATES);
        List<Map<String, Passage>> candidates = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            Map<String, Passage> passages = new LinkedHashMap<>();
            Stream.of(found.get(i).lexical(), found.get(i).nearest(), quoted(question, queries.get(i)))
                    .flatMap(List::stream)
                    .forEach(hit -> passages.putIfAbsent(hit.passage().id(), hit.passage()));
            candidates.add(passages);
        }
        return candidates;
    }

    /** Passages that have the phrases that the question puts in quotation marks, which may rank low by its other words. */
    private List<Hit> quoted(Question question, LanguageQuery query) {
        List<Unit> phrases = question.required().stream()
                .filter(phrase -> Language.of(phrase) == query.language())
                .map(phrase -> new Unit(phrase, 1, List.of()))
                .toList();
        return phrases.isEmpty()
                ? List.of()
                : index.lexical(query.language(), new Translated(phrases), question.filter(), CANDIDATES);
    }

    /** For each article but those that say the same as one of the foremost, the ids of these. */
    private Map<String, List<String>> copies(List<RankedPassage> ranked) {
        List<String> articles = ranked.stream()
                .map(passage -> passage.passage().article())
                .distinct()
                .toList();
        Map<String, List<String>> all = index.copies(articles.subList(0, Math.min(FOREMOST, articles.size())));
        Map<String, List<String>> copies = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String article : articles) {
            if (seen.add(article)) {
                copies.put(article, all.getOrDefault(article, List.of()));
                seen.addAll(copies.get(article));
            }
        }
        return copies;
    }
}
