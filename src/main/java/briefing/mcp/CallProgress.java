package briefing.mcp;

/** Is told how far a call is. */
@FunctionalInterface
public interface CallProgress {

    /** Tells nobody. */
    CallProgress NONE = (percent, what) -> {};

    /**
     * Tells of a step; one that is not further than the last is not passed on.
     *
     * @param percent how far, 0 to 100
     * @param what is being done, for people
     */
    void at(int percent, String what);
}
