package briefing.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.embedding.EmbeddingModels;
import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Models that remember over runs what they embedded, as learning asks for the same sentences again and again. */
public final class CachedModels implements EmbeddingModels, AutoCloseable {

    private final EmbeddingModels models;
    private final Path folder;
    private final Map<Language, Cached> cached = new EnumMap<>(Language.class);

    public CachedModels(EmbeddingModels models, Path folder) throws IOException {
        this.models = models;
        this.folder = folder;
        Files.createDirectories(folder);
    }

    @Override
    public synchronized EmbeddingModel of(Language language) {
        return cached.computeIfAbsent(language, key -> new Cached(models.of(key), file(key)));
    }

    @Override
    public String name(Language language) {
        return models.name(language);
    }

    private Path file(Language language) {
        return folder.resolve("vectors-" + models.name(language) + ".bin");
    }

    public void save() throws IOException {
        for (Cached model : cached.values()) {
            model.save();
        }
    }

    @Override
    public void close() throws IOException {
        save();
    }

    private static final class Cached implements EmbeddingModel {
        private final EmbeddingModel model;
        private final Path file;
        private final Map<UUID, float[]> known = new LinkedHashMap<>();
        private int saved;

        Cached(EmbeddingModel model, Path file) {
            this.model = model;
            this.file = file;
            if (Files.exists(file)) {
                try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
                    while (in.available() > 0) {
                        UUID key = new UUID(in.readLong(), in.readLong());
                        float[] vector = new float[in.readInt()];
                        for (int i = 0; i < vector.length; i++) {
                            vector[i] = in.readFloat();
                        }
                        known.put(key, vector);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            saved = known.size();
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            List<TextSegment> missing = new ArrayList<>();
            for (TextSegment text : texts) {
                if (!known.containsKey(key(text))) {
                    missing.add(text);
                }
            }
            if (!missing.isEmpty()) {
                List<Embedding> fresh = model.embedAll(missing).content();
                for (int i = 0; i < missing.size(); i++) {
                    known.put(key(missing.get(i)), fresh.get(i).vector());
                }
            }
            return Response.from(texts.stream()
                    .map(text -> new Embedding(known.get(key(text))))
                    .toList());
        }

        private static UUID key(TextSegment text) {
            return UUID.nameUUIDFromBytes(text.text().getBytes(UTF_8));
        }

        void save() throws IOException {
            if (known.size() == saved) {
                return;
            }
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
                for (Map.Entry<UUID, float[]> entry : known.entrySet()) {
                    out.writeLong(entry.getKey().getMostSignificantBits());
                    out.writeLong(entry.getKey().getLeastSignificantBits());
                    out.writeInt(entry.getValue().length);
                    for (float value : entry.getValue()) {
                        out.writeFloat(value);
                    }
                }
            }
            saved = known.size();
        }
    }
}
