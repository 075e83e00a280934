package briefing.shell.view;

import briefing.assistant.Answerers;
import briefing.assistant.Session;
import briefing.assistant.settings.Services;
import briefing.language.Messages;
import briefing.retrieval.rerank.RerankerSetting;
import briefing.shell.terminal.Screen;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells a person, the first time, that passages leave the machine, and where they go. */
public final class SentNotice {

    private final Services services;
    private final Session session;
    private final Screen screen;
    private final Messages messages;

    public SentNotice(Services services, Session session, Screen screen, Messages messages) {
        this.services = services;
        this.session = session;
        this.screen = screen;
        this.messages = messages;
    }

    /** To be called before an answer of this mode is made. */
    public void before(String mode) {
        Set<String> hosts = new LinkedHashSet<>();
        if (services.chat() != null && mode.equals(Answerers.GENERATED)) {
            hosts.add(services.chat().host());
        }
        if (services.reranker() instanceof RerankerSetting.Endpoint endpoint) {
            hosts.add(endpoint.host());
        }
        if (!hosts.isEmpty() && session.firstSent()) {
            screen.note(messages.get("mode.sent", String.join(messages.get("list.between"), hosts)));
        }
    }
}
