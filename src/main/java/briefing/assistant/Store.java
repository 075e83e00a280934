package briefing.assistant;

import briefing.index.PassageIndex;
import briefing.index.local.LocalPassageIndex;
import briefing.index.opensearch.OpenSearchPassageIndex;
import briefing.index.opensearch.OpenSearchSettings;
import dev.langchain4j.model.embedding.EmbeddingModel;

/** Where the index is: on this machine, unless the settings name a cluster. */
public final class Store {

    private Store() {}

    public static PassageIndex open(Settings settings, EmbeddingModel model) {
        OpenSearchSettings cluster = settings.services().cluster();
        return cluster == null
                ? new LocalPassageIndex(settings.index(), model.modelName())
                : new OpenSearchPassageIndex(cluster, model.modelName());
    }
}
