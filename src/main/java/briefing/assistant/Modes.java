package briefing.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How answers are made: as the call says, else as the person said before, else as the settings say. */
public final class Modes {

    public static final List<String> ALL = List.of(Answerers.EXTRACTIVE, Answerers.GENERATED);

    private final Session session;
    private final Answerers answerers;

    public Modes(Session session, Answerers answerers) {
        this.session = session;
        this.answerers = answerers;
    }

    /** The mode that a call asks for, else the current one. */
    public String of(@Nullable String asked) {
        return asked == null ? current() : asked;
    }

    /**
     * Makes answers so from now on.
     *
     * @throws UsageException for generated answers where no endpoint is named
     */
    public void choose(String mode) {
        if (mode.equals(Answerers.GENERATED) && answerers.endpoint().isEmpty()) {
            throw answerers.missing();
        }
        session.mode(mode);
    }

    public String current() {
        return session.mode().orElse(answerers.usual());
    }
}
