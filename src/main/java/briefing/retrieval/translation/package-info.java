/**
 * Turns a question into a query for passages of the other language, by dictionary and glossary.
 * {@link briefing.retrieval.translation.Translator} is the type to read first.
 */
@NullMarked
package briefing.retrieval.translation;

import org.jspecify.annotations.NullMarked;
