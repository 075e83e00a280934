package briefing.embedding;

import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Models that work out the vector of a text once: hundreds of questions about the same few articles embed the same
 * sentences hundreds of times.
 */
public final class RememberedEmbeddingModels implements EmbeddingModels {

    private final EmbeddingModels models;
    private final Map<Language, EmbeddingModel> remembered = new EnumMap<>(Language.class);

    public RememberedEmbeddingModels(EmbeddingModels models) {
        this.models = models;
    }

    @Override
    public synchronized EmbeddingModel of(Language language) {
        return remembered.computeIfAbsent(language, added -> remembering(models.of(added)));
    }

    @Override
    public String name(Language language) {
        return models.name(language);
    }

    private static EmbeddingModel remembering(EmbeddingModel model) {
        Map<String, Embedding> vectors = new ConcurrentHashMap<>();
        return new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                List<TextSegment> unknown = texts.stream()
                        .filter(text -> !vectors.containsKey(text.text()))
                        .toList();
                if (!unknown.isEmpty()) {
                    List<Embedding> embedded = model.embedAll(unknown).content();
                    for (int i = 0; i < unknown.size(); i++) {
                        vectors.put(unknown.get(i).text(), embedded.get(i));
                    }
                }
                return Response.from(
                        texts.stream().map(text -> vectors.get(text.text())).toList());
            }
        };
    }
}
