package briefing.article.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of lists were loaded already, and what servers said of feeds to be asked again only for news: a line each,
 * {@code address TAB file TAB ETag TAB Last-Modified}, the last one of an address counting. Where that cannot be read or
 * written, everything is new.
 */
final class KnownAddresses {

    /**
     * What is known of an address.
     *
     * @param file the id of the file that it became; "" of a feed
     */
    record Known(String file, String tag, String modified) {}

    private final @Nullable Path file;
    private final Map<String, Known> known = new HashMap<>();
    private boolean read;

    /** @param file where they are kept, or null to keep none */
    KnownAddresses(@Nullable Path file) {
        this.file = file;
    }

    synchronized Optional<Known> of(String address) {
        if (!read && file != null) {
            read = true;
            try {
                for (String line : Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.<String>of()) {
                    String[] parts = line.split("\t", -1);
                    if (parts.length == 4) {
                        known.put(parts[0], new Known(parts[1], parts[2], parts[3]));
                    }
                }
            } catch (IOException e) {
                known.clear(); // as if there were none
            }
        }
        return Optional.ofNullable(known.get(address));
    }

    synchronized void put(String address, Known what) {
        if (of(address).equals(Optional.of(what))) {
            return;
        }
        known.put(address, what);
        if (file == null) {
            return;
        }
        String line = String.join("\t", address, what.file(), what.tag(), what.modified());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PrivateFile.make(file);
            Files.writeString(file, line.replaceAll("[\\r\\n]", " ") + "\n", UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            return; // it is fetched again next time
        }
    }
}
