package briefing.shell.view;

import briefing.assistant.Answerers;
import briefing.assistant.Session;
import briefing.language.Messages;
import briefing.shell.terminal.Screen;

/** Tells a person, the first time, that passages leave the machine, and where they go. */
public final class SentNotice {

    private final Answerers answerers;
    private final Session session;
    private final Screen screen;
    private final Messages messages;

    public SentNotice(Answerers answerers, Session session, Screen screen, Messages messages) {
        this.answerers = answerers;
        this.session = session;
        this.screen = screen;
        this.messages = messages;
    }

    /** To be called before an answer of this mode is made. */
    public void before(String mode) {
        if (mode.equals(Answerers.GENERATED) && session.firstSent()) {
            answerers.endpoint().ifPresent(endpoint -> screen.note(messages.get("mode.sent", endpoint.host())));
        }
    }
}
