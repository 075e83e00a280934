/**
 * What a question asks, found once: {@link briefing.question.Question}.
 */
@NullMarked
package briefing.question;

import org.jspecify.annotations.NullMarked;
