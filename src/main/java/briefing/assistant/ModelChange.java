package briefing.assistant;

import briefing.embedding.EmbeddingModels;
import briefing.index.PassageIndex;
import briefing.language.Language;
import briefing.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Notices that the embedding models are others than last time, so that all passages are embedded anew. */
public final class ModelChange {

    private final Settings settings;
    private final Supplier<EmbeddingModels> models;
    private final Messages messages;

    public ModelChange(Settings settings, Supplier<EmbeddingModels> models, Messages messages) {
        this.settings = settings;
        this.models = models;
        this.messages = messages;
    }

    /** What to tell of it, once for each change. */
    Optional<String> since(PassageIndex index) {
        String now = Arrays.stream(Language.values())
                .map(language -> models.get().name(language))
                .distinct()
                .collect(Collectors.joining(", "));
        Path file =
                settings.cache().resolve("models-of").resolve(settings.index().getFileName());
        try {
            String before = Files.exists(file) ? Files.readString(file).strip() : now;
            if (!Files.exists(file) || !before.equals(now)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now + "\n");
            }
            int again = index.countWithoutVector();
            return before.equals(now) || again == 0
                    ? Optional.empty()
                    : Optional.of(messages.count("index.model", again, before, now));
        } catch (IOException e) {
            return Optional.empty(); // a cache that cannot be written is told of by the index
        }
    }
}
