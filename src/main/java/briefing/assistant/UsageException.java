package briefing.assistant;

import briefing.language.Language;
import briefing.language.Messages;

/** A command was called with what it does not understand; the message says so in one line. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    public UsageException(String message) {
        this("usage.plain", message);
    }

    private UsageException(String key, Object... arguments) {
        super(Messages.of(Language.ENGLISH).get(key, arguments), null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    /** One that is said in the language of the messages, which is not known where options are read. */
    public static UsageException of(String key, Object... arguments) {
        return new UsageException(key, arguments);
    }

    public String in(Messages messages) {
        return messages.get(key, arguments);
    }
}
