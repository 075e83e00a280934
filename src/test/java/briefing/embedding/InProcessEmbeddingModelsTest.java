package briefing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class InProcessEmbeddingModelsTest {

    @Test
    void manyTextsAtOnceGetTheVectorsThatEachGetsFromTheModelAsItShips(@TempDir Path cache) {
        EmbeddingModel ours = new InProcessEmbeddingModels(cache).of(Language.CHINESE);
        EmbeddingModel shipped = new BgeSmallZhV15QuantizedEmbeddingModel();
        List<TextSegment> texts = IntStream.range(0, 12)
                .mapToObj(i -> TextSegment.from("第" + i + "号仓库" + "今年的存粮比去年多。".repeat(1 + i % 3)))
                .toList();

        List<Embedding> vectors = ours.embedAll(texts).content();

        for (int i = 0; i < texts.size(); i++) {
            Embedding alone = shipped.embed(texts.get(i)).content();
            assertThat(CosineSimilarity.between(vectors.get(i), alone)).isCloseTo(1, within(1e-4));
        }
        assertThat(CosineSimilarity.between(vectors.get(0), vectors.get(1))).isLessThan(0.999);
    }

    @Test
    void whereTheCacheIsNoFolderTheModelsLoadAllTheSame(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a");

        EmbeddingModel model = new InProcessEmbeddingModels(file.resolve("models")).of(Language.ENGLISH);

        assertThat(model.embed("parks").content().dimension()).isEqualTo(384);
        assertThat(file).hasContent("a");
    }
}
