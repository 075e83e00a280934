/**
 * From ranked passages to an {@link briefing.answer.Answer} with citations. Each sub-package is one way to answer, or one
 * part of it; {@link briefing.answer.Answerer} is what they have in common.
 */
@NullMarked
package briefing.answer;

import org.jspecify.annotations.NullMarked;
