package briefing.retrieval;

import briefing.embedding.EmbeddingModels;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageIndex;
import briefing.question.Question;
import briefing.retrieval.translation.Translator;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.router.QueryRouter;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the passages that may answer a question. */
public final class PassageRetriever {

    /** Of how many of the articles that rank best the copies are looked for: of more than are shown, most often. */
    private static final int FOREMOST = 20;

    private final PassageIndex index;
    private final QueryTransformer transformer;
    private final QueryRouter router;
    private final ContentAggregator aggregator;

    public PassageRetriever(PassageIndex index, EmbeddingModels models, Translator translator) {
        this.index = index;
        transformer = new LanguageTransformer(index, models, translator);
        router = new LanguageRouter(index);
        aggregator = new ScoreFusionAggregator(index);
    }

    /** The pipeline: one query for each language, two retrievers for each query, one ranking of all that they find. */
    public Retrieval retrieve(Question question) {
        List<PassageQuery> queries = transformer.transform(new QuestionQuery(question)).stream()
                .map(PassageQuery.class::cast)
                .toList();
        PassageQuery.search(index, queries, LanguageRouter.CANDIDATES);
        Map<Query, Collection<List<Content>>> found = new LinkedHashMap<>();
        for (Query query : queries) {
            found.put(
                    query,
                    router.route(query).stream()
                            .map(retriever -> retriever.retrieve(query))
                            .toList());
        }
        List<RankedPassage> ranked = aggregator.aggregate(found).stream()
                .map(RankedPassage.class::cast)
                .toList();
        Map<String, List<String>> copies = copies(ranked);
        List<RankedPassage> once = ranked.stream()
                .filter(passage -> copies.containsKey(passage.passage().article()))
                .toList();
        return new Retrieval(question, once, units(queries), copies);
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

    private static List<Unit> units(List<PassageQuery> queries) {
        return queries.stream().flatMap(query -> query.units().stream()).toList();
    }
}
