package briefing.retrieval.translation;

import briefing.index.LexicalQuery;
import briefing.index.Vocabulary;
import briefing.language.Language;
import java.util.Collection;
import java.util.List;

/** Turns a question into a query for passages of the other language. */
public interface Translator {

    /**
     * Translates a question.
     *
     * @param to the language of the passages
     * @param passages their vocabulary: translations that stand nowhere are dropped where another one does, and frequent ones
     *     preferred
     */
    LexicalQuery.Translated translate(String question, Language to, Vocabulary passages);

    /**
     * The same where it is known what the passages say that the first translation finds: a name that no dictionary has is found
     * in them by its sound.
     *
     * @param known the first translation
     * @param found texts of passages in any language
     * @return {@code known} itself where they tell nothing new
     */
    default LexicalQuery.Translated heard(
            String question,
            Language to,
            Vocabulary passages,
            LexicalQuery.Translated known,
            Collection<String> found) {
        return known;
    }

    /** The names in a text that things have, each with what else the passages of its language call the thing, as phrases. */
    default List<LexicalQuery.Unit> variants(String text, Language language, Vocabulary passages) {
        return List.of();
    }

    /**
     * What a person, a body or a thing of this name is called in the passages' language, as far as it is a known name or, of a
     * person, as it sounds; empty where it is none.
     */
    default List<String> names(String name, Language to, Vocabulary passages) {
        return List.of();
    }
}
