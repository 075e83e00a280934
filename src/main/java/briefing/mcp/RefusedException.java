package briefing.mcp;

/** A call that a tool does not do, with the reason for whoever called it. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedException(String reason) {
        super(reason);
    }
}
