package briefing.shell.terminal;

/** What a call ends with. */
public final class ExitCode {

    public static final int OK = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int NOT_IN_CORPUS = 3;
    public static final int UNREADABLE = 4;
    public static final int BELOW_LIMIT = 5;
    /** A model was asked for and was not reached, or not borne out by the articles; they were quoted instead. */
    public static final int UNREACHED = 6;

    public static final int HUNG_UP = 129;
    public static final int INTERRUPTED = 130;
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
