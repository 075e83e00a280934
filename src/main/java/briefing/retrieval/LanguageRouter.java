package briefing.retrieval;

import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageIndex;
import briefing.language.Language;
import briefing.language.PerLanguage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.router.QueryRouter;
import java.util.Collection;
import java.util.List;

/** Sends a query to the retrievers of its language: by words, by meaning, and by quoted phrases. */
final class LanguageRouter implements QueryRouter {

    /** How many passages each retriever finds. Their union is ranked, so that more would change little but the time. */
    static final int CANDIDATES = 50;

    private final PerLanguage<List<ContentRetriever>> retrievers;

    LanguageRouter(PassageIndex index) {
        retrievers = PerLanguage.of(language -> List.of(
                query -> lexical((PassageQuery) query),
                query -> nearest((PassageQuery) query),
                query -> quoted(index, (PassageQuery) query)));
    }

    @Override
    public Collection<ContentRetriever> route(Query query) {
        return retrievers.get(((PassageQuery) query).language());
    }

    private static List<Content> lexical(PassageQuery query) {
        return query.found().lexical().stream()
                .<Content>map(hit -> new RankedPassage(hit.passage(), 0, hit.score(), hit.score()))
                .toList();
    }

    /** Passages that have the phrases that the question puts in quotation marks, which may rank low by its other words. */
    private static List<Content> quoted(PassageIndex index, PassageQuery query) {
        List<Unit> phrases = query.question().required().stream()
                .filter(phrase -> Language.of(phrase) == query.language())
                .map(phrase -> new Unit(phrase, 1, List.of()))
                .toList();
        return phrases.isEmpty()
                ? List.of()
                : index
                        .lexical(
                                query.language(),
                                new Translated(phrases),
                                query.question().filter(),
                                CANDIDATES)
                        .stream()
                        .<Content>map(hit -> new RankedPassage(hit.passage(), 0, hit.score(), hit.score()))
                        .toList();
    }

    private static List<Content> nearest(PassageQuery query) {
        return query.found().nearest().stream()
                .<Content>map(hit -> new RankedPassage(hit.passage(), hit.score(), 0, hit.score()))
                .toList();
    }
}
