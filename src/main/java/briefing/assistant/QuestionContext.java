package briefing.assistant;

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
 * @param numbered finds the ids of the articles that 1, 2 and so on are
 */
public record QuestionContext(
        PassageFilter filter, @Nullable LocalDate asOf, List<String> atHand, Supplier<List<String>> numbered) {

    public QuestionContext(PassageFilter filter, @Nullable LocalDate asOf) {
        this(filter, asOf, List.of(), List::of);
    }

    /** The same, where these articles are meant by "it" and by their numbers. */
    public QuestionContext after(List<String> articles, Supplier<List<String>> numbers) {
        return new QuestionContext(filter, asOf, articles, numbers);
    }
}
