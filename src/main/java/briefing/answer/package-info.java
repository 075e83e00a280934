/**
 * Ranked passages in, an {@link briefing.answer.Answer} with citations out, or an honest no. Read
 * {@link briefing.answer.ExtractiveAnswerer} first.
 */
@NullMarked
package briefing.answer;

import org.jspecify.annotations.NullMarked;
