package briefing.shell;

import java.util.List;

/** How answers are made: as the call says, else as the person said before, else as the settings say. */
final class Modes {

    static final List<String> ALL = List.of("extractive", "generated");

    private final Session session;
    private final String configured;

    Modes(Session session, String configured) {
        this.session = session;
        this.configured = configured;
    }

    String of(Options options) {
        String asked = options.value("mode");
        return asked == null ? current() : asked;
    }

    String current() {
        return session.mode().orElse(configured);
    }
}
