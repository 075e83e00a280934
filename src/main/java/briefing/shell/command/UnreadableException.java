package briefing.shell.command;

/** Something asked for cannot be read; the message says what, and why. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message, null, false, false);
    }
}
