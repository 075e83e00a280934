package briefing.assistant;

import briefing.index.PassageIndex;
import briefing.language.Messages;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Notices that the embedding model is another than last time, so that all passages are embedded anew. */
public final class ModelChange {

    private final Settings settings;
    private final Supplier<EmbeddingModel> model;
    private final Messages messages;

    public ModelChange(Settings settings, Supplier<EmbeddingModel> model, Messages messages) {
        this.settings = settings;
        this.model = model;
        this.messages = messages;
    }

    /** What to tell of it, once for each change. */
    Optional<String> since(PassageIndex index) {
        String now = model.get().modelName();
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
