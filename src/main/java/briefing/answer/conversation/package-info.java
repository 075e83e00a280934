/**
 * What a question leaves out because it was said before. {@link briefing.answer.conversation.FollowUps} is the type to
 * read first.
 */
@NullMarked
package briefing.answer.conversation;

import org.jspecify.annotations.NullMarked;
