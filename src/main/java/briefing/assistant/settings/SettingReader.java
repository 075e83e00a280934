package briefing.assistant.settings;

import briefing.article.text.Login;
import briefing.language.Messages;
import briefing.language.Notice;
import briefing.language.SettingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Reads settings by their names, such as {@code BRIEFING_STORE}, from the environment and {@code .env}. What a setting cannot
 * be is said in one line: its name, its value and what to do; a value that may be a key or a password is left out.
 */
public final class SettingReader {

    private static final List<String> ON = List.of("on", "true", "yes", "1");
    private static final List<String> OFF = List.of("off", "false", "no", "0");

    /** Nobody waits longer for one answer. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Of a value that is shown, in characters. */
    private static final int LONGEST_VALUE = 100;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private static final Pattern KEY = Pattern.compile("\\b(?:sk|pk|key)-[\\w-]{6,}+");

    private final Environment environment;
    private final Messages messages;

    /** @param messages in whose language it is told what is wrong */
    public SettingReader(Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    /** What a setting says, without spaces around it; null where it is not set. */
    public @Nullable String text(String name) {
        String value = environment.getProperty(property(name));
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @param otherwise what holds where it is not set */
    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /** A setting that is on unless it says otherwise. */
    public boolean isOn(String name) {
        String value = text(name, "on").toLowerCase(Locale.ROOT);
        if (!ON.contains(value) && !OFF.contains(value)) {
            throw wrong("setting.choice", name, value, "on, off");
        }
        return ON.contains(value);
    }

    /** One of a few words, in small letters. */
    public String choice(String name, String otherwise, List<String> known) {
        String value = text(name, otherwise).toLowerCase(Locale.ROOT);
        if (!known.contains(value)) {
            throw wrong("setting.choice", name, value, String.join(", ", known));
        }
        return value;
    }

    /** A text of a form; {@code form} tells people which. */
    public String matching(String name, String otherwise, Pattern pattern, String form) {
        String value = text(name, otherwise);
        if (!pattern.matcher(value).matches()) {
            throw wrong("setting.form", name, value, form);
        }
        return value;
    }

    /** A time, in seconds where it names no unit. */
    public Duration duration(String name, Duration otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            Duration duration = NUMBER.matcher(value).matches()
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : DurationStyle.SIMPLE.parse(value);
            if (duration.toMillis() > 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // said below
        }
        throw wrong("setting.duration", name, value);
    }

    /** A whole number. */
    public int number(String name, int otherwise, int least) {
        String value = text(name, String.valueOf(otherwise));
        if (NUMBER.matcher(value).matches() && Integer.parseInt(value) >= least) {
            return Integer.parseInt(value);
        }
        throw wrong("setting.number", name, value, least);
    }

    /** A file that can be read, as it is given or in the home folder by {@code ~/}; null where it is not set. */
    public @Nullable Path file(String name) {
        String value = text(name);
        Path file = value == null ? null : readable(value);
        if (value != null && file == null) {
            throw wrong("setting.file", name, value);
        }
        return file;
    }

    /** What belongs to the file of a setting and stands beside it, or in the folder above. */
    public Path near(String name, Path file, String other) {
        Path folder = file.toAbsolutePath().getParent();
        Path above = folder == null ? null : folder.getParent();
        for (Path place : Stream.of(folder, above).filter(Objects::nonNull).toList()) {
            Path near = readable(place.resolve(other).toString());
            if (near != null) {
                return near;
            }
        }
        throw wrong("setting.beside", name, text(name, ""), other);
    }

    private static @Nullable Path readable(String name) {
        try {
            Path file = HomePath.of(name);
            return Files.isRegularFile(file) && Files.isReadable(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** A web address, as it is given; null where it is not set. */
    public @Nullable String address(String name) {
        String value = text(name);
        if (value != null && !isAddress(value)) {
            throw notAnAddress(name, value);
        }
        return value;
    }

    /** Web addresses with commas between them, without who asks there. */
    public List<URI> addresses(String name, String otherwise) {
        List<String> values = parts(name, otherwise).toList();
        if (values.isEmpty()) {
            throw notAnAddress(name, text(name, otherwise));
        }
        return values.stream()
                .map(value -> {
                    if (!isAddress(value)) {
                        throw notAnAddress(name, value);
                    }
                    return URI.create(Login.of(value).address());
                })
                .toList();
    }

    /** The parts of a setting between its commas. */
    public Stream<String> parts(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /**
     * Of two settings that mean nothing alone, whether they are given.
     *
     * @throws SettingException where one is given and the other is not
     */
    public boolean areGiven(String one, String other) {
        boolean first = text(one) != null;
        if (first != (text(other) != null)) {
            String given = first ? one : other;
            throw wrong("setting.missing", given, String.valueOf(text(given)), first ? other : one);
        }
        return first;
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(Login.of(text).address());
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && List.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private SettingException notAnAddress(String name, String value) {
        return wrong("setting.address", name, value);
    }

    private SettingException wrong(String key, String name, String value, Object... further) {
        Object[] arguments =
                Stream.concat(Stream.of(name, shown(value)), Stream.of(further)).toArray();
        String what = messages.get(key, arguments);
        return new SettingException(Notice.of("setting.where", what, place(name)));
    }

    /** Without a login before an {@code @}, with a scheme or without, and without what looks like a key. */
    private static String shown(String value) {
        String open = KEY.matcher(Login.hidden(value)).replaceAll("***");
        int login = open.lastIndexOf('@');
        String shown = login < 0 ? open : "***" + open.substring(login);
        return shown.length() <= LONGEST_VALUE ? shown : shown.substring(0, LONGEST_VALUE) + "…";
    }

    /** Where it is set: the path of an {@code .env}, or that it is the environment. */
    private String place(String name) {
        if (environment instanceof ConfigurableEnvironment configurable) {
            for (PropertySource<?> source : configurable.getPropertySources()) {
                if (source instanceof SystemEnvironmentPropertySource
                        && source.containsProperty(property(name))
                        && !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                    return source.getName();
                } else if (source instanceof SystemEnvironmentPropertySource
                        && source.containsProperty(property(name))) {
                    break;
                }
            }
        }
        return messages.get("setting.environment");
    }

    /** As Spring calls it. */
    private static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
