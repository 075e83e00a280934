package briefing.embedding;

import briefing.language.Folding;
import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One model for text in any language: each text is embedded by the model of the language that most of it is in, and its
 * vector taken into the {@link SharedSpace}. A text in a third language goes to the English model, which knows Latin
 * letters. Models load when the first text of their language comes.
 */
public final class SharedSpaceEmbeddingModel implements EmbeddingModel {

    private final EmbeddingModels models;
    private final SharedSpace space;

    /** The models that come with the program, in the space that was learnt for them. */
    public static EmbeddingModel shipped(EmbeddingModels models) {
        return new SharedSpaceEmbeddingModel(models, SharedSpace.load());
    }

    /**
     * A model.
     *
     * @param models those that the space was learnt for
     * @throws IllegalArgumentException where they are others
     */
    public SharedSpaceEmbeddingModel(EmbeddingModels models, SharedSpace space) {
        for (Language language : Language.values()) {
            if (!models.name(language).equals(space.model(language))) {
                throw new IllegalArgumentException(
                        "the shared space is of " + space.model(language) + ", not of " + models.name(language));
            }
        }
        this.models = models;
        this.space = space;
    }

    /** In the order of the texts; equal texts have equal vectors, whatever stands beside them. */
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        List<String> folded =
                texts.stream().map(text -> Folding.simplified(text.text())).toList();
        List<Embedding> embedded = new ArrayList<>(Collections.nCopies(texts.size(), Embedding.from(new float[0])));
        for (Language language : Language.values()) {
            List<Integer> places = new ArrayList<>();
            List<TextSegment> own = new ArrayList<>();
            for (int i = 0; i < folded.size(); i++) {
                if (Language.of(folded.get(i)) == language) {
                    places.add(i);
                    own.add(TextSegment.from(folded.get(i)));
                }
            }
            if (!own.isEmpty()) {
                List<Embedding> vectors = models.of(language).embedAll(own).content();
                for (int i = 0; i < places.size(); i++) {
                    float[] vector = vectors.get(i).vector();
                    embedded.set(places.get(i), Embedding.from(space.map(language, vector)));
                }
            }
        }
        return Response.from(embedded);
    }

    @Override
    public int dimension() {
        return space.dimension();
    }

    /** The names of the models and the version of the space. */
    @Override
    public String modelName() {
        return models.name(Language.ENGLISH) + " + " + models.name(Language.CHINESE) + " in shared space "
                + space.version();
    }
}
