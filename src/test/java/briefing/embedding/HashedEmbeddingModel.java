package briefing.embedding;

import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Locale;

/** Embeds a text by the words in it: texts with the same words are near. Stands in for the real models where speed counts. */
public final class HashedEmbeddingModel implements EmbeddingModel {

    private final String version;
    private final int dimension;
    private int embedded;

    public HashedEmbeddingModel(String version) {
        this(version, 64);
    }

    public HashedEmbeddingModel(String version, int dimension) {
        this.version = version;
        this.dimension = dimension;
    }

    /** How many texts were embedded so far. */
    public int embedded() {
        return embedded;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        embedded += texts.size();
        return Response.from(texts.stream().map(text -> hashed(text.text())).toList());
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public String modelName() {
        return "hashed-" + version;
    }

    private Embedding hashed(String text) {
        float[] vector = new float[dimension];
        String separator = Language.of(text) == Language.CHINESE ? "" : "\\W+";
        for (String word : text.toLowerCase(Locale.ROOT).split(separator)) {
            vector[Math.floorMod(word.hashCode() * 31, dimension)] += 1;
        }
        return Embedding.from(vector);
    }
}
