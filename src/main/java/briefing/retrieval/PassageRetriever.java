package briefing.retrieval;

import briefing.index.Hit;
import briefing.index.HybridQuery;
import briefing.index.LexicalQuery;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.LexicalQuery.Words;
import briefing.index.PassageSearch;
import briefing.index.PassageSearch.Found;
import briefing.index.Scores;
import briefing.index.Vocabulary;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.question.Question;
import briefing.retrieval.rerank.Reranker;
import briefing.retrieval.translation.ShortNames;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the passages that may answer a question, in eight steps:
 *
 * <ol>
 *   <li>What the passages call only otherwise is asked as they call it.
 *   <li>The question becomes one query: its words as they are, and translated for passages of the other language, and one
 *       vector for all of them.
 *   <li>The query finds its best passages by words in each language and by meaning, and those with a phrase that it quotes.
 *   <li>Names that stand in what is found and sound as the question has them are searched for, too.
 *   <li>Every candidate is scored on both sides, whichever search found it.
 *   <li>One ranking of all of them, by {@link PassageRanking}.
 *   <li>Of articles that say the same only the foremost stays.
 *   <li>Where the settings name a cross-encoder, it puts the first passages into its order.
 * </ol>
 *
 * What is found out on the way (vector, translations, copies) goes along in the {@link Retrieval}.
 */
public final class PassageRetriever {

    /** How many passages each search finds. Their union is ranked, so that more would change little but the time. */
    private static final int CANDIDATES = 50;

    /** Of how many of the articles that rank best the copies are looked for: of more than are shown, most often. */
    private static final int FOREMOST = 20;

    private final PassageSearch index;
    private final EmbeddingModel model;
    private final Translator translator;
    private final Reranker reranker;
    private final int each;

    public PassageRetriever(PassageSearch index, EmbeddingModel model, Translator translator) {
        this(index, model, translator, Reranker.off());
    }

    public PassageRetriever(PassageSearch index, EmbeddingModel model, Translator translator, Reranker reranker) {
        this(index, model, translator, reranker, CANDIDATES);
    }

    /** @param each how many passages each search finds */
    public PassageRetriever(PassageSearch index, EmbeddingModel model, Translator translator, int each) {
        this(index, model, translator, Reranker.off(), each);
    }

    private PassageRetriever(
            PassageSearch index, EmbeddingModel model, Translator translator, Reranker reranker, int each) {
        this.index = index;
        this.model = model;
        this.translator = translator;
        this.reranker = reranker;
        this.each = each;
    }

    /** Finds and ranks passages, best first. */
    public Retrieval retrieve(Question question) {
        if (question.isWordless()) {
            return new Retrieval(question, List.of());
        }
        Language language = question.analysis().language();
        if (!index.languages().contains(language)) {
            return find(question, List.of());
        }
        Vocabulary passages = index.vocabulary(language);
        List<Unit> variants = translator.variants(question.text(), language, passages).stream()
                .filter(name -> question.required().stream().noneMatch(phrase -> phrase.contains(name.text())))
                .toList();
        Predicate<Unit> stands = name -> passages.phraseFrequency(name.text()) > 0;
        Map<String, String> best = variants.stream()
                .filter(stands.negate())
                .collect(Collectors.toMap(
                        Unit::text,
                        name -> Collections.max(name.phrases(), Comparator.comparingLong(passages::phraseFrequency))));
        return find(
                best.isEmpty() ? question : question.reworded(called(question.text(), best)),
                variants.stream().filter(stands).toList());
    }

    /** A text with names put in the place of others; what stands within a longer word is none. */
    private static String called(String text, Map<String, String> names) {
        StringBuilder called = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int here = at;
            String name = names.keySet().stream()
                    .filter(one -> text.startsWith(one, here) && ShortNames.find(text, one, here) == here)
                    .findFirst()
                    .orElse("");
            called.append(name.isEmpty() ? text.substring(at, at + 1) : names.getOrDefault(name, name));
            at += Math.max(1, name.length());
        }
        return called.toString();
    }

    private Retrieval find(Question question, List<Unit> variants) {
        Searched searched = search(question, variants);
        HybridQuery query = searched.query();
        Map<String, Passage> candidates = searched.candidates();
        Scores scores = index.scores(query, candidates.keySet());
        PassageRanking ranking = new PassageRanking(question, index);
        List<RankedPassage> ranked = ranking.rank(query, candidates.values(), scores);
        Map<String, List<String>> copies = copies(ranked);
        List<RankedPassage> once = ranked.stream()
                .filter(passage -> copies.containsKey(passage.passage().article()))
                .toList();
        List<Passage> first =
                once.stream().limit(Reranker.MOST).map(RankedPassage::passage).toList();
        List<RankedPassage> reranked = ranking.reranked(once, reranker.scores(question.text(), first));
        return new Retrieval(question, query.vector(), translations(query), variants, reranked, copies);
    }

    /**
     * What was searched for and found.
     *
     * @param candidates by id
     */
    record Searched(HybridQuery query, Map<String, Passage> candidates) {}

    /** Searches for a question, and once more for the names in it that what is found makes known. */
    Searched search(Question question) {
        return search(question, List.of());
    }

    private Searched search(Question question, List<Unit> variants) {
        HybridQuery asked = query(question);
        Map<String, Passage> candidates = candidates(question, variants, asked);
        List<String> texts =
                candidates.values().stream().map(Passage::titledText).toList();
        Map<Language, LexicalQuery> words = new EnumMap<>(asked.words());
        words.replaceAll((language, query) -> query instanceof Translated known
                ? translator.heard(question.text(), language, index.vocabulary(language), known, texts)
                : query);
        if (!words.equals(asked.words())) {
            words.forEach((language, heard) -> {
                if (!heard.equals(asked.words().get(language))) {
                    index.lexical(language, heard, asked.filter(), each)
                            .forEach(hit -> candidates.putIfAbsent(hit.passage().id(), hit.passage()));
                }
            });
            return new Searched(new HybridQuery(words, asked.vector(), asked.filter()), candidates);
        }
        return new Searched(asked, candidates);
    }

    /** The question as it is searched for: as it is and translated, for each language that has passages, and its vector. */
    private HybridQuery query(Question question) {
        Map<Language, LexicalQuery> words = new EnumMap<>(Language.class);
        for (Language language : index.languages()) {
            Interruption.check();
            words.put(
                    language,
                    language == question.language()
                            ? new Words(question.text())
                            : translator.translate(question.text(), language, index.vocabulary(language)));
        }
        float[] vector = model.embed(question.text()).content().vector();
        return new HybridQuery(words, vector, question.filter());
    }

    private static List<Unit> translations(HybridQuery query) {
        return query.words().values().stream()
                .filter(Translated.class::isInstance)
                .flatMap(words -> ((Translated) words).units().stream())
                .toList();
    }

    /** What the searches find, by id. */
    private Map<String, Passage> candidates(Question question, List<Unit> variants, HybridQuery query) {
        Interruption.check();
        Found found = index.search(query, each);
        Map<String, Passage> candidates = new LinkedHashMap<>();
        List<Hit> called = variants.isEmpty()
                ? List.of()
                : index.lexical(question.analysis().language(), new Translated(variants), question.filter(), each);
        Stream.of(found.lexical(), found.nearest(), quoted(question, query), called)
                .flatMap(List::stream)
                .forEach(hit -> candidates.putIfAbsent(hit.passage().id(), hit.passage()));
        return candidates;
    }

    /** Passages that have the phrases that the question puts in quotation marks, which may rank low by its other words. */
    private List<Hit> quoted(Question question, HybridQuery query) {
        return query.words().keySet().stream()
                .flatMap(language -> {
                    List<Unit> phrases = question.required().stream()
                            .filter(phrase -> Language.of(phrase) == language)
                            .map(phrase -> new Unit(phrase, 1, List.of()))
                            .toList();
                    return phrases.isEmpty()
                            ? Stream.of()
                            : index.lexical(language, new Translated(phrases), question.filter(), CANDIDATES).stream();
                })
                .toList();
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
