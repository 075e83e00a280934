package briefing.retrieval.translation;

import briefing.index.LexicalQuery;
import briefing.index.Vocabulary;
import briefing.language.Language;

/** Turns a question into a query for passages of the other language. */
public interface Translator {

    /**
     * Translates a question.
     *
     * @param to the language of the passages
     * @param passages their vocabulary: translations that stand nowhere are dropped, frequent ones preferred
     */
    LexicalQuery.Translated translate(String question, Language to, Vocabulary passages);
}
