package briefing.retrieval;

import briefing.article.Language;
import briefing.index.LexicalQuery;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageIndex;
import briefing.index.PassageIndex.Found;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question put to the passages of one language. */
final class PassageQuery extends Query {

    private final Question question;
    private final Language language;
    private final LexicalQuery lexical;
    private final float[] vector;
    private @Nullable Found found;

    /**
     * A query.
     *
     * @param text what was embedded: the question, or its translation
     * @param vector of the text, by the model of the language
     */
    PassageQuery(Question question, Language language, String text, LexicalQuery lexical, float[] vector) {
        super(text);
        this.question = question;
        this.language = language;
        this.lexical = lexical;
        this.vector = vector;
    }

    Question question() {
        return question;
    }

    /** The language of the passages. */
    Language language() {
        return language;
    }

    LexicalQuery lexical() {
        return lexical;
    }

    float[] vector() {
        return vector;
    }

    /** The units of a translated question; empty where it was not translated. */
    List<Unit> units() {
        return lexical instanceof Translated translated ? translated.units() : List.of();
    }

    /** The best {@code k} passages by words and by meaning, looked up at once and only the first time. */
    synchronized Found in(PassageIndex index, int k) {
        if (found == null) {
            found = index.search(language, lexical, vector, question.filter(), k);
        }
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
