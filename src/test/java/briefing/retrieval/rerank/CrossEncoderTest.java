package briefing.retrieval.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossEncoderTest {

    @TempDir
    Path folder;

    @Test
    void eachPassageIsReadWithTheQuestion() throws Exception {
        CrossEncoder model = model(TinyCrossEncoder.likes(folder, "parks"));

        List<Double> scores = scores(
                model, "Which parks?", "Parks and parks.", "None.", "Three parks", "a", "b", "Zero-carbon parks", "c");

        assertThat(scores).containsExactly(3.0, 1.0, 2.0, 1.0, 1.0, 2.0, 1.0);
    }

    @Test
    void whatIsLongerThanTheWindowOfTheModelIsCut() throws Exception {
        CrossEncoder model = model(TinyCrossEncoder.countsTokens(folder));

        assertThat(scores(model, "one two", "word ".repeat(5_000), "word"))
                .satisfiesExactly(
                        tokens -> assertThat(tokens).isBetween(400.0, 512.0),
                        tokens -> assertThat(tokens).isEqualTo(6.0));
    }

    @Test
    void aFileThatIsNoModelSaysWhatToChangeAndIsNotLoadedAgain() throws Exception {
        ModelFile broken = TinyCrossEncoder.likes(folder, "parks");
        Files.writeString(broken.model(), "<html>Log in</html>");
        CrossEncoder model = model(broken);

        assertThatThrownBy(() -> scores(model, "q", "p"))
                .isInstanceOf(RerankFailure.class)
                .hasMessageStartingWith(broken.model() + " does not work as a cross-encoder (")
                .hasMessageContaining("passages stay as the search ranks them")
                .hasMessageEndingWith("in BRIEFING_RERANKER.");
        TinyCrossEncoder.likes(folder, "parks");
        assertThatThrownBy(() -> scores(model, "q", "p")).isInstanceOf(RerankFailure.class);
    }

    @Test
    void aTokenizerThatIsNoneSaysSo() throws Exception {
        ModelFile broken = TinyCrossEncoder.likes(folder, "parks");
        Files.writeString(broken.tokenizer(), "{}");

        assertThatThrownBy(() -> scores(model(broken), "q", "p"))
                .isInstanceOf(RerankFailure.class)
                .hasMessageContaining("does not work as a cross-encoder");
    }

    @Test
    void aModelOfAnotherKindSaysSo() throws Exception {
        CrossEncoder model = model(TinyCrossEncoder.scoresTokens(folder));

        assertThatThrownBy(() -> scores(model, "q", "p"))
                .isInstanceOf(RerankFailure.class)
                .hasMessageContaining("does not work as a cross-encoder");
    }

    @Test
    void anInterruptIsHeardAndIsNoFailureOfTheModel() throws Exception {
        CrossEncoder model = model(TinyCrossEncoder.likes(folder, "parks"));

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> scores(model, "q", "p")).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(scores(model, "q", "parks")).containsExactly(1.0);
    }

    private CrossEncoder model(ModelFile files) {
        return new CrossEncoder(files, folder.resolve("cache"));
    }

    private static List<Double> scores(CrossEncoder model, String question, String... passages) {
        return model.scoreAll(Stream.of(passages).map(TextSegment::from).toList(), question)
                .content();
    }
}
