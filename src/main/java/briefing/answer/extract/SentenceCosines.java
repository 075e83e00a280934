package briefing.answer.extract;

import briefing.embedding.EmbeddingModels;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.retrieval.Retrieval;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.List;

/** How near the meaning of sentences is to that of the question. */
final class SentenceCosines {

    private final EmbeddingModels models;

    SentenceCosines(EmbeddingModels models) {
        this.models = models;
    }

    /** For each sentence of a language the cosine of its embedding and of the vector that this language was searched by. */
    List<Double> of(Retrieval retrieval, Language language, List<String> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        Embedding question =
                Embedding.from(retrieval.query(language).orElseThrow().vector());
        List<TextSegment> texts = sentences.stream()
                .map(sentence -> TextSegment.from(Folding.simplified(sentence)))
                .toList();
        return models.of(language).embedAll(texts).content().stream()
                .map(embedding -> CosineSimilarity.between(question, embedding))
                .toList();
    }
}
