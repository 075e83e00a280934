package briefing.embedding;

import briefing.article.text.Login;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One multilingual model at an endpoint that speaks OpenAI's protocol, in place of those that come with the program. All
 * passages and questions are sent there.
 */
public final class EndpointEmbeddingModel implements EmbeddingModel {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Texts in one request: what all endpoints take. */
    private static final int BATCH = 32;

    private final String baseUrl;
    private final String model;
    private final EmbeddingModel endpoint;

    public EndpointEmbeddingModel(EmbeddingEndpoint at) {
        Login login = Login.of(at.baseUrl().strip());
        String key = at.key();
        this.baseUrl = base(login.address());
        this.model = at.model();
        // Plain HTTP 1.1: an offer to upgrade makes some servers refuse.
        HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        EmbeddingModel told = OpenAiEmbeddingModel.builder()
                .httpClientBuilder(JdkHttpClient.builder().httpClientBuilder(http))
                .baseUrl(this.baseUrl)
                .modelName(model)
                .apiKey(key)
                .customHeaders(
                        key == null && login.authorization() != null
                                ? Map.of("Authorization", login.authorization())
                                : Map.of())
                .timeout(PATIENCE)
                .maxRetries(1)
                .maxSegmentsPerBatch(BATCH)
                .build();
        this.endpoint = new ToldEmbeddingModel(told, this.baseUrl, model);
    }

    /** An address without slashes at its end, nor what the client adds by itself. */
    private static String base(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        String base = url.substring(0, end);
        return base.endsWith("/embeddings") ? base.substring(0, end - "/embeddings".length()) : base;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        return endpoint.embedAll(texts);
    }

    /** Vectors of one name at another place may be another model's. */
    @Override
    public String modelName() {
        return model + " at " + baseUrl.replaceFirst("^\\w+://", "");
    }
}
