/**
 * From a question to ranked passages. {@link briefing.retrieval.PassageRetriever} is the type to read first.
 */
@NullMarked
package briefing.retrieval;

import org.jspecify.annotations.NullMarked;
