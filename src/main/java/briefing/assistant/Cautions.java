package briefing.assistant;

import briefing.article.text.Login;
import briefing.assistant.settings.SettingNames;
import briefing.language.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What a person should know of their settings before a key or a password is used, once a call. */
public final class Cautions {

    private static final List<String> SECRETS = List.of("_API_KEY", "_PASSWORD");

    private final Environment environment;
    private final Messages messages;

    public Cautions(Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        DotEnv.file(environment)
                .filter(file -> othersCanRead(file) && holdsSecret(DotEnv.settings(file)))
                .ifPresent(file -> lines.add(messages.get("caution.env", file, file)));
        misspelt(lines);
        caution(lines, "BRIEFING_CHAT_BASE_URL", "BRIEFING_CHAT_API_KEY");
        caution(lines, "BRIEFING_EMBEDDING_BASE_URL", "BRIEFING_EMBEDDING_API_KEY");
        caution(lines, "BRIEFING_RERANKER", "BRIEFING_RERANKER_API_KEY");
        if (environment.getProperty("briefing.store", "").equalsIgnoreCase("opensearch")) {
            caution(lines, "BRIEFING_OPENSEARCH_URLS", "BRIEFING_OPENSEARCH_API_KEY", "BRIEFING_OPENSEARCH_PASSWORD");
        }
        return lines;
    }

    /** Settings that nothing reads, each with where it stands. */
    private void misspelt(List<String> lines) {
        if (!(environment instanceof ConfigurableEnvironment configurable)) {
            return;
        }
        for (PropertySource<?> source : configurable.getPropertySources()) {
            if (source instanceof SystemEnvironmentPropertySource variables) {
                boolean process = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                String place = process ? messages.get("setting.environment") : source.getName();
                SettingNames.unknown(List.of(variables.getPropertyNames()))
                        .forEach((name, meant) -> lines.add(
                                meant.isEmpty()
                                        ? messages.get("caution.setting", name, place)
                                        : messages.get("caution.misspelt", name, place, meant)));
            }
        }
    }

    private void caution(List<String> lines, String addresses, String... secrets) {
        boolean secret = Stream.of(secrets)
                .anyMatch(name -> !environment.getProperty(name, "").isBlank());
        Stream.of(environment.getProperty(addresses, "").split(",", -1))
                .map(address -> Login.of(address.strip()))
                .filter(login -> secret || login.authorization() != null)
                .filter(login -> isOpen(login.address()))
                .findFirst()
                .ifPresent(login -> lines.add(messages.get("caution.http", addresses, host(login.address()))));
    }

    /** Whether what is sent there can be read on the way. */
    private static boolean isOpen(String address) {
        String host = host(address).toLowerCase(Locale.ROOT);
        return address.toLowerCase(Locale.ROOT).startsWith("http://")
                && !host.equals("localhost")
                && !host.endsWith(".localhost")
                && !host.matches("127(?:\\.\\d{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)\\]");
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "?" : host;
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }

    private static boolean holdsSecret(Map<String, Object> settings) {
        return settings.entrySet().stream().anyMatch(setting -> {
            String value = String.valueOf(setting.getValue());
            boolean secret = SECRETS.stream().anyMatch(setting.getKey()::endsWith);
            return secret && !value.isBlank() || Login.of(value).authorization() != null;
        });
    }

    /** A file that all may read, in folders that all may go through. */
    private static boolean othersCanRead(Path file) {
        try {
            Path real = file.toRealPath();
            boolean open = Files.getPosixFilePermissions(real).contains(PosixFilePermission.OTHERS_READ);
            for (Path folder = real.getParent(); open && folder != null; folder = folder.getParent()) {
                open = Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
            }
            return open;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // Windows, where the home folder is its owner's
        }
    }
}
