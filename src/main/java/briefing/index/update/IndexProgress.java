package briefing.index.update;

/** Is told how far the work is. */
public interface IndexProgress {

    /** Tells nobody. */
    IndexProgress NONE = (phase, done, total) -> {};

    /** The two parts of the work, in order. */
    enum Phase {
        /** Files are read and become searchable by their words. */
        READING,
        /** Passages are embedded and become searchable by their meaning. */
        EMBEDDING
    }

    /** Called after each file, or after each few passages. */
    void progress(Phase phase, int done, int total);

    /**
     * Called for a file that was skipped because something went wrong that was not to be expected.
     *
     * @param file its id
     * @param reason for people
     */
    default void failed(String file, String reason, Throwable cause) {}

    /** Called once another process does the work, and is waited for long enough to be noticed. */
    default void followed() {}

    /**
     * Whether the work is to end; asked some times a second. To interrupt the thread instead would
     * close the files that Lucene is writing.
     */
    default boolean stopped() {
        return false;
    }
}
