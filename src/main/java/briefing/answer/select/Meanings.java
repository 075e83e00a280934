package briefing.answer.select;

import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.retrieval.Retrieval;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;

/** How near sentences are to a question in meaning, by the embedding model. */
public final class Meanings {

    /**
     * Cosines, -1 to 1.
     *
     * @param whole with the question
     * @param rest with the question without its names
     */
    record Near(double whole, double rest) {}

    private final EmbeddingModel model;

    public Meanings(EmbeddingModel model) {
        this.model = model;
    }

    /** For each sentence, in any language, how near it is to the question, in the same order. */
    List<Near> of(Retrieval retrieval, QuestionAnalysis analysis, List<String> sentences) {
        float[] question = retrieval.vector();
        float[] rest = rest(analysis, question);
        List<TextSegment> texts = sentences.stream().map(TextSegment::from).toList();
        return model.embedAll(texts).content().stream()
                .map(Embedding::vector)
                .map(vector -> new Near(cosine(question, vector), cosine(rest, vector)))
                .toList();
    }

    /** The vector of a question without its names: what is asked, whoever it is asked of. */
    private float[] rest(QuestionAnalysis analysis, float[] question) {
        String rest = analysis.text();
        for (QuestionName name : analysis.names()) {
            rest = rest.replace(name.text(), " ");
        }
        boolean same = rest.equals(analysis.text())
                || rest.codePoints().filter(Character::isLetter).count() < 4;
        return same ? question : model.embed(rest.strip()).content().vector();
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            lengthA += a[i] * a[i];
            lengthB += b[i] * b[i];
        }
        return dot / (Math.sqrt(lengthA * lengthB) + 1e-9);
    }
}
