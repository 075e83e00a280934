package briefing.answer.select;

import briefing.embedding.EmbeddingModels;
import briefing.language.Folding;
import briefing.language.Language;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.retrieval.LanguageQuery;
import briefing.retrieval.Retrieval;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.List;

/** Meaning by the embedding models, a vector a sentence. */
public final class ModelMeanings implements Meanings {

    /** Brings a vector of a language's model into the space that both languages share. */
    public interface Projection {

        /** A vector of length 1. */
        float[] shared(Language language, float[] vector);
    }

    private final EmbeddingModels models;
    private final Projection space;

    public ModelMeanings(EmbeddingModels models, Projection space) {
        this.models = models;
        this.space = space;
    }

    @Override
    public List<Near> of(Retrieval retrieval, QuestionAnalysis analysis, Language language, List<String> sentences) {
        Language asked = retrieval.question().language();
        float[] question = question(retrieval, asked);
        float[] inSpace = space.shared(asked, question);
        float[] rest = rest(analysis, question);
        float[] restInSpace = space.shared(asked, rest);
        List<Near> near = new ArrayList<>();
        List<TextSegment> texts = sentences.stream()
                .map(sentence -> TextSegment.from(Folding.simplified(sentence)))
                .toList();
        for (Embedding embedding : models.of(language).embedAll(texts).content()) {
            float[] vector = embedding.vector();
            float[] projected = space.shared(language, vector);
            double shared = cosine(inSpace, projected);
            near.add(
                    language == asked
                            ? new Near(cosine(question, vector), shared, cosine(rest, vector))
                            : new Near(shared, shared, cosine(restInSpace, projected)));
        }
        return near;
    }

    private float[] question(Retrieval retrieval, Language asked) {
        return retrieval
                .query(asked)
                .map(LanguageQuery::vector)
                .orElseGet(() -> models.of(asked)
                        .embed(retrieval.question().text())
                        .content()
                        .vector());
    }

    /** The vector of a question without its names: what is asked, whoever it is asked of. */
    private float[] rest(QuestionAnalysis analysis, float[] question) {
        String rest = analysis.text();
        for (QuestionName name : analysis.names()) {
            rest = rest.replace(name.text(), " ");
        }
        boolean same = rest.equals(analysis.text())
                || rest.codePoints().filter(Character::isLetter).count() < 4;
        return same
                ? question
                : models.of(analysis.language()).embed(rest.strip()).content().vector();
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
