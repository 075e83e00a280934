package briefing.index;

import briefing.language.Notice;
import java.util.Optional;

/** Passages that can be searched, and the articles that they are from: the two sides of an open index. */
public interface PassageIndex extends PassageSearch, PassageStore, AutoCloseable {

    /**
     * A view for the work of one question. An index that is reached over a network answers all that is asked of the view
     * within the time of a question, or throws {@link StoreFailure}; and it fetches no article twice.
     */
    default PassageSearch forOneQuestion() {
        return this;
    }

    /** Where the index is, for people; without credentials. */
    String place();

    /** How an index was found when it was opened. */
    enum Opened {
        /** As it was left, or new. */
        AS_LEFT,
        /** Written by an older version of this program, and begun afresh. */
        OUTDATED,
        /** Damaged, and begun afresh. */
        DAMAGED
    }

    /** How this index was found. */
    default Opened opened() {
        return Opened.AS_LEFT;
    }

    /** Why what is written is gone when the process ends, as a clause; empty where it stays. */
    default Optional<Notice> unkept() {
        return Optional.empty();
    }

    @Override
    void close();
}
