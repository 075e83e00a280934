package briefing.embedding;

import org.jspecify.annotations.Nullable;

/**
 * Where vectors are made: any endpoint that speaks OpenAI's protocol. Its key is in no text of ours.
 *
 * @param baseUrl up to {@code /embeddings}, without it
 * @param model as the endpoint names it
 * @param key or null where none is needed
 */
public record EmbeddingEndpoint(
        String baseUrl, String model, @Nullable String key) {

    @Override
    public String toString() {
        return model;
    }
}
