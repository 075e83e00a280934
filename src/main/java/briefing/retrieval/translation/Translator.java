package briefing.retrieval.translation;

import briefing.index.LexicalQuery;
import briefing.index.Vocabulary;
import briefing.language.Language;
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
     * What a person, a body or a thing of this name is called in the passages' language, as far as it is a known name or, of a
     * person, as it sounds; empty where it is none.
     */
    default List<String> names(String name, Language to, Vocabulary passages) {
        return List.of();
    }
}
