/**
 * Answers with sentences of the articles, word for word.
 * {@link briefing.answer.extract.ExtractiveAnswerer} is the type to read first.
 */
@NullMarked
package briefing.answer.extract;

import org.jspecify.annotations.NullMarked;
