package briefing.answer.digest;

import briefing.answer.figure.Figure;
import briefing.language.Interruption;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near sentences are to each other in meaning, whatever languages they are in. Each is embedded once. */
final class Nearness {

    /** Texts that are embedded between two looks at whether somebody waits no longer. */
    private static final int BATCH = 32;

    private final EmbeddingModel model;
    private final Map<String, float[]> vectors = new HashMap<>();

    Nearness(EmbeddingModel model) {
        this.model = model;
    }

    /** The vectors of texts, of length one, in their order. */
    List<float[]> vectors(Collection<String> texts) {
        List<String> unknown = texts.stream()
                .distinct()
                .filter(text -> !vectors.containsKey(text))
                .toList();
        for (int from = 0; from < unknown.size(); from += BATCH) {
            Interruption.check();
            List<String> batch = unknown.subList(from, Math.min(unknown.size(), from + BATCH));
            List<Embedding> embedded = model.embedAll(
                            batch.stream().map(TextSegment::from).toList())
                    .content();
            for (int i = 0; i < batch.size(); i++) {
                vectors.put(batch.get(i), normalized(embedded.get(i).vector()));
            }
        }
        return texts.stream()
                .map(text -> vectors.getOrDefault(text, new float[0]))
                .toList();
    }

    /** The cosine of two sentences. */
    double of(String one, String other) {
        List<float[]> both = vectors(List.of(one, other));
        return cosine(both.get(0), both.get(1));
    }

    /** The cosine of a sentence and a vector of length one. */
    double of(String sentence, float[] vector) {
        return cosine(vectors(List.of(sentence)).get(0), vector);
    }

    double ofFigures(Figure one, Figure other) {
        return of(one.quoted(), other.quoted());
    }

    /** Of vectors of length one. */
    static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }

    static float[] normalized(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += x * x;
        }
        float[] unit = vector.clone();
        float factor = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < unit.length; i++) {
            unit[i] *= factor;
        }
        return unit;
    }
}
