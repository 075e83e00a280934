package briefing.assistant;

import briefing.answer.conversation.Following;
import briefing.index.PassageFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a question beside its words.
 *
 * @param filter which articles may answer
 * @param asOf the day as on which it is answered, or null for today
 * @param atHand the ids of the articles that "it" and "this article" are; empty where none were talked of
 * @param together the ids of the articles that "these two" may be
 * @param numbered finds what 1, 2 and so on are
 * @param following how it follows on what was said before; null where it stands alone
 * @param refused whether the last question was not answered
 */
public record QuestionContext(
        PassageFilter filter,
        @Nullable LocalDate asOf,
        List<String> atHand,
        List<String> together,
        Supplier<Numbered> numbered,
        @Nullable Following following,
        boolean refused) {

    public QuestionContext(PassageFilter filter, @Nullable LocalDate asOf) {
        this(filter, asOf, List.of(), List.of(), () -> Numbered.NONE, null, false);
    }

    /** The same, where articles that a session has talked of are meant by "it", "these two" and by their numbers. */
    public QuestionContext after(Session session, Supplier<Numbered> numbers) {
        return new QuestionContext(
                filter, asOf, session.atHand(), session.together(), numbers, following, session.isRefused());
    }

    /** The same, where articles are meant by their numbers only. */
    public QuestionContext numbered(Supplier<Numbered> numbers) {
        return new QuestionContext(filter, asOf, atHand, together, numbers, following, refused);
    }

    /** The same of a question that follows on what was said before. */
    public QuestionContext following(Following before) {
        return new QuestionContext(filter, asOf, atHand, together, numbered, before, refused);
    }
}
