package briefing.retrieval;

import briefing.index.HybridQuery;
import briefing.index.LexicalQuery;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageIndex;
import briefing.index.PassageIndex.Found;
import briefing.language.Language;
import briefing.question.Question;
import dev.langchain4j.rag.query.Query;
import java.util.List;

/** A question put to the passages of one language. */
final class PassageQuery extends Query {

    private final Question question;
    private final HybridQuery hybrid;
    private Found found = new Found(List.of(), List.of());

    /**
     * A query.
     *
     * @param text what was embedded: the question, or its translation
     * @param vector of the text, by the model of the language
     */
    PassageQuery(Question question, Language language, String text, LexicalQuery lexical, float[] vector) {
        super(text);
        this.question = question;
        this.hybrid = new HybridQuery(language, lexical, vector, question.filter());
    }

    Question question() {
        return question;
    }

    /** The language of the passages. */
    Language language() {
        return hybrid.language();
    }

    /** As an index takes it. */
    HybridQuery hybrid() {
        return hybrid;
    }

    /** The units of a translated question; empty where it was not translated. */
    List<Unit> units() {
        return hybrid.words() instanceof Translated translated ? translated.units() : List.of();
    }

    /** Looks up the best {@code k} passages of each query by words and by meaning, all at once. */
    static void search(PassageIndex index, List<PassageQuery> queries, int k) {
        List<Found> found =
                index.search(queries.stream().map(PassageQuery::hybrid).toList(), k);
        for (int i = 0; i < found.size(); i++) {
            queries.get(i).found = found.get(i);
        }
    }

    /** What {@link #search} found. */
    Found found() {
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
