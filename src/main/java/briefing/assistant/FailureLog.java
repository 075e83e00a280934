package briefing.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.corpus.PrivateFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * The traces of failures that nobody expected, for whoever mends them: {@code failures.log} in the state folder, which only
 * its owner can read. It holds at most a megabyte, and the megabyte before that in {@code failures.old.log}; keys and
 * passwords are left out. Safe for use by several threads, and by several processes, which append.
 */
public final class FailureLog implements Consumer<Throwable> {

    static final int LONGEST_LOG = 1_000_000;

    /** Of one trace, in characters: of an endless recursion the first frames tell all. */
    static final int LONGEST_TRACE = 20_000;

    /** Of a line of a trace: messages may hold a whole file. */
    private static final int LONGEST_LINE = 1_000;

    /** In an address; a key that is cut is known by its start. */
    private static final int LONGEST_PASSWORD = 200;

    /** Whatever a setting of this kind says is told to nobody. */
    private static final Pattern SECRET_SETTING = Pattern.compile("(?i)(?:key|password|passwd|secret|token)$");

    private static final Pattern SECRET_FORM = Pattern.compile(
            "(?i)\\b(?:sk|pk|key)-[\\w-]{6,}+|(?<=\\bBearer )[^\\s\"]++|(?<=\\bBasic )[^\\s\"]++|(?<=\\bApiKey )[^\\s\"]++"
                    + "|(?<=://)[^\\s/@]{1," + LONGEST_PASSWORD
                    + "}+(?=@)");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Path folder;
    private final Clock clock;
    private final List<String> secrets;
    private final int longestSecret;

    /**
     * A log.
     *
     * @param folder where it is, made where there is none
     * @param secrets what is never written
     */
    FailureLog(Path folder, Clock clock, List<String> secrets) {
        this.folder = folder;
        this.clock = clock;
        this.secrets = List.copyOf(secrets);
        this.longestSecret = secrets.stream().mapToInt(String::length).reduce(LONGEST_PASSWORD, Math::max);
    }

    /** The log of a run: none of the keys and passwords in its settings is ever written. */
    public static FailureLog of(Settings settings, Clock clock, Environment environment) {
        return new FailureLog(settings.state(), clock, secrets(environment));
    }

    private static List<String> secrets(Environment environment) {
        if (!(environment instanceof ConfigurableEnvironment configurable)) {
            return List.of();
        }
        return configurable.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> values((EnumerablePropertySource<?>) source).entrySet().stream())
                .filter(setting -> SECRET_SETTING.matcher(setting.getKey()).find())
                .map(setting -> setting.getValue().strip())
                .filter(value -> value.length() > 3)
                .distinct()
                .toList();
    }

    private static Map<String, String> values(EnumerablePropertySource<?> source) {
        Map<String, String> values = new HashMap<>();
        for (String name : source.getPropertyNames()) {
            Object value = source.getProperty(name);
            if (value != null) {
                values.put(name.toLowerCase(Locale.ROOT), value.toString());
            }
        }
        return values;
    }

    @Override
    public void accept(Throwable failure) {
        keep(failure);
    }

    /** Appends a trace and returns the file that it is in; empty where that cannot be written. */
    public synchronized Optional<Path> keep(Throwable failure) {
        Path log = folder.resolve("failures.log");
        try {
            Files.createDirectories(folder);
            byte[] entry = entry(failure).getBytes(UTF_8);
            if (Files.exists(log) && Files.size(log) + entry.length > LONGEST_LOG) {
                Files.move(log, folder.resolve("failures.old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            PrivateFile.make(log);
            Files.write(log, entry, StandardOpenOption.APPEND);
            return Optional.of(log);
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // whoever calls has a failure to tell already
        }
    }

    private String entry(Throwable failure) {
        ShortLines trace = new ShortLines();
        failure.printStackTrace(new PrintWriter(trace));
        StringBuilder entry = new StringBuilder();
        entry.append(clock.instant().truncatedTo(ChronoUnit.SECONDS)).append(' ');
        for (String line : trace.lines()) {
            String printable = CONTROL.matcher(printable(line)).replaceAll(" ");
            entry.append(printable, 0, Math.min(LONGEST_LINE, printable.length()))
                    .append('\n');
            if (entry.length() > LONGEST_TRACE) {
                entry.append("...\n");
                break;
            }
        }
        return entry.toString();
    }

    /** Without keys and passwords, nor the part of one where a line was cut. */
    private String printable(String line) {
        String clean = redacted(line);
        return line.length() < ShortLines.MOST
                ? clean
                : clean.substring(0, Math.max(0, clean.length() - longestSecret));
    }

    /** A text without keys and passwords: those of the settings, and whatever has the form of one. */
    public String redacted(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "***");
        }
        return SECRET_FORM.matcher(clean).replaceAll("***");
    }
}
