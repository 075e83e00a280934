package briefing.retrieval.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our own glossary, and the user's in the corpus folder, which is read again when it changes. */
final class GlossaryFiles {

    static final List<String> TOPICS =
            List.of("institutions", "policy", "economy", "industry", "society", "places", "names");

    private final Path users;
    private @Nullable Glossary own;
    private @Nullable State read;
    private Glossary both = Glossary.EMPTY;

    private record State(@Nullable FileTime modified, long size) {}

    GlossaryFiles(Path users) {
        this.users = users;
    }

    /** What is valid now. */
    synchronized Glossary current() {
        State now = state();
        if (!now.equals(read)) {
            if (own == null) {
                own = own();
            }
            both = own.with(users(now));
            read = now;
        }
        return both;
    }

    static Glossary own() {
        List<String> lines = new ArrayList<>();
        for (String topic : TOPICS) {
            try (InputStream in = GlossaryFiles.class.getResourceAsStream("glossary/" + topic + ".tsv")) {
                new String(Objects.requireNonNull(in, topic).readAllBytes(), UTF_8)
                        .lines()
                        .forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Glossary.parse("glossary", lines);
    }

    private State state() {
        try {
            return new State(Files.getLastModifiedTime(users), Files.size(users));
        } catch (IOException e) {
            return new State(null, 0);
        }
    }

    private Glossary users(State state) {
        if (state.modified == null) {
            return Glossary.EMPTY;
        }
        String name = users.getFileName().toString();
        try {
            return Glossary.parse(
                    name, new String(Files.readAllBytes(users), UTF_8).lines().toList());
        } catch (NoSuchFileException e) {
            return Glossary.EMPTY;
        } catch (IOException e) {
            return Glossary.parse(name, List.of(name + " cannot be read"));
        }
    }
}
