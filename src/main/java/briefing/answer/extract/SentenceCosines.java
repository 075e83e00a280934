package briefing.answer.extract;

import briefing.embedding.EmbeddingModels;
import briefing.index.LexicalQuery.Unit;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.retrieval.Retrieval;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How near the meaning of sentences is to that of the question. */
final class SentenceCosines {

    private final EmbeddingModels models;

    SentenceCosines(EmbeddingModels models) {
        this.models = models;
    }

    /** For each sentence the cosine of its embedding and the question's, which is translated where need be. */
    List<Double> of(Retrieval retrieval, Language language, List<String> sentences) {
        List<TextSegment> texts = new ArrayList<>();
        texts.add(TextSegment.from(question(retrieval, language)));
        sentences.forEach(sentence -> texts.add(TextSegment.from(Folding.simplified(sentence))));
        List<Embedding> embeddings = models.of(language).embedAll(texts).content();
        return embeddings.subList(1, embeddings.size()).stream()
                .map(embedding -> CosineSimilarity.between(embeddings.get(0), embedding))
                .toList();
    }

    private static String question(Retrieval retrieval, Language language) {
        String asked = retrieval.question().text();
        if (language == retrieval.question().language()) {
            return asked;
        }
        String translated = retrieval.translations().stream().map(Unit::best).collect(Collectors.joining(" "));
        return translated.isBlank() ? asked : translated;
    }
}
