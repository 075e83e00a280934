package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.language.Language;
import java.util.List;

/** What articles hold, in quotes. */
public sealed interface Digest permits Summary, News, Figures, Timeline, Related, Comparison {

    /** In which it is told, but for the quotes. */
    Language language();

    /** What it quotes, in the order of its numbers; empty where there is nothing to say. */
    List<Citation> citations();

    /** What a person reads, with {@code [n]} behind each statement; where it is empty, why. */
    String text();

    default boolean isEmpty() {
        return citations().isEmpty();
    }
}
