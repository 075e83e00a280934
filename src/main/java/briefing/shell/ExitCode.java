package briefing.shell;

/** What a call ends with. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int NOT_IN_CORPUS = 3;
    static final int UNREADABLE = 4;
    static final int BELOW_LIMIT = 5;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
