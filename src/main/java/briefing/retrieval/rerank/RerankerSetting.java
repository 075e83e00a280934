package briefing.retrieval.rerank;

import briefing.article.text.Login;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the cross-encoder is that the settings name. As text it is what people are told of it, without keys. */
public sealed interface RerankerSetting {

    /** How long the scores of one question may take, unless the settings say otherwise. */
    Duration PATIENCE = Duration.ofSeconds(30);

    Duration patience();

    /**
     * A model that is run in this process.
     *
     * @param model in ONNX
     * @param tokenizer of the model, as Hugging Face's tokenizers write it
     */
    record ModelFile(Path model, Path tokenizer, Duration patience) implements RerankerSetting {

        @Override
        public String toString() {
            return model.toString();
        }
    }

    /**
     * An endpoint that speaks the protocol of Jina and Cohere. The passages found for a question are sent there.
     *
     * @param url of the endpoint, whole
     * @param model as the endpoint names it
     * @param key or null where none is needed
     */
    record Endpoint(String url, String model, @Nullable String key, Duration patience) implements RerankerSetting {

        /** With its port where it has one of its own. */
        public String host() {
            URI uri = URI.create(Login.of(url).address());
            return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        }

        /** The model and the host. */
        @Override
        public String toString() {
            return model + " at " + host();
        }
    }
}
