package briefing.answer.select;

import briefing.question.AnswerType;
import java.util.List;
import java.util.Set;

/** What the nearest sentences lack of what a question asks. */
public sealed interface Missing {

    /** Whether what is said is said of another year, time or place than what is asked of: that is never an answer. */
    default boolean isAnother() {
        return false;
    }

    /** Whether what is said is said of another time. */
    default boolean isOfTime() {
        return this instanceof Year || this instanceof Time;
    }

    /** No article that was found speaks of it. */
    record Name(String name) implements Missing {}

    /** They speak of other years. */
    record Year(Set<Integer> asked, Set<Integer> said) implements Missing {
        @Override
        public boolean isAnother() {
            return true;
        }
    }

    /** They speak of other months, or of another part of the year. */
    record Time(Set<String> said) implements Missing {
        @Override
        public boolean isAnother() {
            return true;
        }
    }

    /** They speak of another place of the kind. */
    record Place(Set<String> asked, Set<String> said) implements Missing {
        @Override
        public boolean isAnother() {
            return true;
        }
    }

    /** There is no such thing in them: no number, no date. */
    record Kind(AnswerType type) implements Missing {}

    /** Words of the question that they do not say. */
    record Words(List<String> words) implements Missing {}
}
