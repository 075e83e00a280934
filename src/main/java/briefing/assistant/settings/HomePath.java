package briefing.assistant.settings;

import java.nio.file.Path;

/** Paths of settings, in which no shell has put the home folder in place of {@code ~}. */
public final class HomePath {

    private HomePath() {}

    /** That of the user; where there is none, as for users that the system does not know, nothing can be kept there. */
    public static Path home() {
        String home = System.getProperty("user.home", "");
        return Path.of(home.isBlank() || home.equals("?") ? "/dev/null" : home);
    }

    /** @throws java.nio.file.InvalidPathException where it can be no path */
    public static Path of(String text) {
        return Path.of(text.startsWith("~/") ? home() + text.substring(1) : text);
    }
}
