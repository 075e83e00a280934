package briefing.answer.conversation;

import briefing.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about.
 *
 * @param question the last question to the articles, so that it can be understood alone
 * @param answer its answer; null where it was stopped before there was one
 * @param shown what was quoted last: the answer, or what was told of it since
 */
public record Topic(
        String question, @Nullable Answer answer, @Nullable Answer shown) {}
