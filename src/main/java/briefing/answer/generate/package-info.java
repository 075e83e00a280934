/**
 * Answers written by a chat model from the passages, streamed and checked.
 * {@link briefing.answer.generate.GenerativeAnswerer} is the type to read first.
 */
@NullMarked
package briefing.answer.generate;

import org.jspecify.annotations.NullMarked;
