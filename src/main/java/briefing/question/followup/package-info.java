/**
 * Makes a question whole that follows on another one: {@link briefing.question.followup.FollowUp}.
 */
@NullMarked
package briefing.question.followup;

import org.jspecify.annotations.NullMarked;
