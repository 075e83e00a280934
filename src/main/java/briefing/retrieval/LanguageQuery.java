package briefing.retrieval;

import briefing.index.HybridQuery;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.language.Language;
import java.util.List;

/**
 * A question as it is put to the passages of one language.
 *
 * @param text that was embedded: the question, or its translation
 * @param hybrid as an index takes it; its vector is that of the text
 */
public record LanguageQuery(String text, HybridQuery hybrid) {

    public Language language() {
        return hybrid.language();
    }

    public float[] vector() {
        return hybrid.vector();
    }

    /** The words and phrases of a translated question, with what they were searched by; empty where it is not translated. */
    public List<Unit> units() {
        return hybrid.words() instanceof Translated translated ? translated.units() : List.of();
    }
}
