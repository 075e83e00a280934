package briefing.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.assistant.settings.HomePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Takes settings from {@code .env}, which yields to the environment: the one beside the project's {@code pom.xml}, else
 * the user's; never that of the current folder, which may be anybody's.
 */
public final class DotEnv {

    private static final Pattern SETTING = Pattern.compile(
            "\\A\\s*+(?:export\\s++)?(?<name>[A-Za-z_]\\w*+)\\s*+=\\s*+(?:\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|'(?<single>[^']*+)'|(?<plain>(?:\\S++|\\s++(?!#|$))*+))(?:\\s++#.*)?\\s*+");

    private DotEnv() {}

    /** Adds the settings of the file that holds, where there is one. */
    public static void addTo(ConfigurableEnvironment environment) {
        file(environment)
                .ifPresent(file -> environment
                        .getPropertySources()
                        .addAfter(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                new SystemEnvironmentPropertySource(file.toString(), settings(file))));
    }

    /** The file that holds, where there is one. */
    static Optional<Path> file(Environment environment) {
        return Stream.of(
                        Path.of(environment.getProperty("briefing.home", "/nonexistent"), ".env"),
                        HomePath.home().resolve(".config/briefing/.env"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    static Map<String, Object> settings(Path file) {
        try {
            return settings(Files.readAllLines(file, UTF_8));
        } catch (IOException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
    }

    /** The settings of the lines of such a file; comments and lines that set nothing are passed over. */
    static Map<String, Object> settings(List<String> lines) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group("name"), value(setting));
            }
        }
        return settings;
    }

    private static String value(Matcher setting) {
        if (setting.group("double") != null) {
            return setting.group("double").replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
        }
        if (setting.group("single") != null) {
            return setting.group("single");
        }
        String plain = setting.group("plain");
        return plain.startsWith("#") ? "" : plain;
    }
}
