package briefing.embedding;

import briefing.language.Language;
import dev.langchain4j.model.embedding.EmbeddingModel;

/** A model for each language, each with its own vectors, below the {@link SharedSpace}. Models load when first asked for. */
public interface EmbeddingModels {

    /** The model for passages and questions of a language. */
    EmbeddingModel of(Language language);

    /** The model's name and version: vectors of another name cannot be compared with its own. */
    String name(Language language);
}
