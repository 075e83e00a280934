package briefing.shell.command.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What an agent that works in a terminal is to know of the program: a resource in the form of Agent Skills. */
final class Skill {

    private Skill() {}

    static String text() {
        try (InputStream in = Objects.requireNonNull(Skill.class.getResourceAsStream("skill.md"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
