package briefing.retrieval;

import briefing.index.PassageIndex;
import briefing.passage.EmbeddingModels;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.router.QueryRouter;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the passages that may answer a question. */
public final class PassageRetriever {

    private final QueryTransformer transformer;
    private final QueryRouter router;
    private final ContentAggregator aggregator;

    public PassageRetriever(PassageIndex index, EmbeddingModels models, Translator translator) {
        transformer = new LanguageTransformer(index, models, translator);
        router = new LanguageRouter(index);
        aggregator = new ScoreFusionAggregator(index);
    }

    /** The pipeline: one query for each language, two retrievers for each query, one ranking of all that they find. */
    public Retrieval retrieve(Question question) {
        Collection<Query> queries = transformer.transform(new QuestionQuery(question));
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
        return new Retrieval(question, ranked, glosses(queries));
    }

    private static List<Retrieval.Gloss> glosses(Collection<Query> queries) {
        return queries.stream()
                .flatMap(query -> ((PassageQuery) query).glosses().stream())
                .toList();
    }
}
